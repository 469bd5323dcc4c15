/** A fault in what a person typed: a value to show beside the cell. `pesan(problem)` words it in Indonesian. */

/** `salah`: the row does not count until it is right. `cek`: it counts, but looks wrong. `info`: only told. */
export type Severity = 'salah' | 'cek' | 'info';

export interface Problem {
  /** Stable, kebab-case, e.g. 'angka-tidak-sah'. The list of all codes is in pesan.ts. */
  readonly code: string;
  readonly severity: Severity;
  /** Header of the column it stands in. */
  readonly column: string;
  /** What was seen, as the person sees it; '' for a blank cell. */
  readonly got: string;
  /** Whatever the wording needs besides. */
  readonly detail?: Readonly<Record<string, string>>;
}
