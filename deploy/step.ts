/** What a deployment consists of: steps as plain data, planned first and carried out in their order. */

export interface Command {
  readonly program: 'gcloud' | 'clasp' | 'firebase';
  readonly args: readonly string[];
}

export interface Change {
  readonly do: 'create' | 'change' | 'delete';
  /** The thing, e.g. 'queue capaian'. */
  readonly what: string;
  /** What will be different, in one line. */
  readonly why: string;
  readonly command: Command;
  /** Needs an account that was made a moment ago, which Google takes up to a minute to know everywhere. */
  readonly patient?: boolean;
}

export type Step =
  | Change
  | { readonly do: 'skip'; readonly what: string; readonly why: string }
  /** Nobody but a person can do it. */
  | { readonly do: 'by hand'; readonly what: string; readonly why: string };

export const skip = (what: string): Step => ({ do: 'skip', what, why: 'as wanted' });

export const isChange = (step: Step): step is Change => step.do !== 'skip' && step.do !== 'by hand';

/** A command as it could be typed. */
export const shown = ({ program, args }: Command): string =>
  [program, ...args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`))].join(' ');
