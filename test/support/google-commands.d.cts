/** Types of google-commands.cjs. */
export function run(cloud: string, program: string, argv: readonly string[]): string;
