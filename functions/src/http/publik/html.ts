/** HTML written by hand, with one rule: text is escaped, only `Html` is not. */

/** Markup; whatever a person typed is in it escaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const print = (part: Part): string => {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
};

/** A template whose values are escaped unless they are markup themselves; null leaves nothing. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: parts.map((part, i) => (i === 0 ? part : print(values[i - 1] ?? null) + part)).join(''),
});
