/** Addresses of rows and files: they have no place to break, so they stay on one line and end where their room does. */
export const isAddress = (text: string): boolean => /^https:\/\/\S+$/.test(text);
