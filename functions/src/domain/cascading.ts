/** Which target of the superior each target serves (RHK Atasan), over a whole unit, and the links that do not hold. */
import type { Pegawai, Target } from './model';
import { lipat } from './teks';

type OrangCascading = Pick<Pegawai, 'nip' | 'pejabatPenilai'>;
type TargetCascading = Pick<Target, 'kode' | 'nip' | 'rhk' | 'rhkAtasan'>;

/** A link that does not hold. `kode` is the target that names `rujukan` as its RHK Atasan. */
export type TemuanRhk = { readonly kode: string; readonly rujukan: string } & (
  | { readonly code: 'tidak-ditemukan' }
  /** Found, but it belongs to `milik` (a NIP), who is not the pejabat penilai. */
  | { readonly code: 'bukan-atasan'; readonly milik: string }
  | { readonly code: 'milik-sendiri' }
  /** The codes on the way back to this target, the smallest first; all targets of one cycle share the same list. */
  | { readonly code: 'melingkar'; readonly lingkaran: readonly string[] }
);

export interface Cascading {
  /** Kode to the Kode of the superior's target. Free of cycles: every way upwards ends. */
  readonly tautan: ReadonlyMap<string, string>;
  /** At most one per target, ordered by Kode. */
  readonly temuan: readonly TemuanRhk[];
}

/** Where a reference may lead: by Kode, by owner and RHK, by RHK alone. Of several rows the smallest Kode stands for all. */
interface Indeks {
  readonly perKode: ReadonlyMap<string, TargetCascading>;
  readonly perRhk: ReadonlyMap<string, TargetCascading>;
}

const kunci = (nip: string, rhk: string): string => `${nip} ${lipat(rhk)}`;

function susunIndeks(urut: readonly TargetCascading[]): Indeks {
  const perKode = new Map<string, TargetCascading>();
  const perRhk = new Map<string, TargetCascading>();
  for (const t of urut) {
    perKode.set(t.kode, t);
    for (const key of [kunci(t.nip, t.rhk), kunci('', t.rhk)]) if (!perRhk.has(key)) perRhk.set(key, t);
  }
  return { perKode, perRhk };
}

/** The superior's RHK first: people copy his wording, so the same text may stand among their own targets too. */
function cari(rujukan: string, nip: string, atasan: string, { perKode, perRhk }: Indeks): TargetCascading | undefined {
  const milik = (owner: string): TargetCascading | undefined => perRhk.get(kunci(owner, rujukan));
  return perKode.get(rujukan.trim().toUpperCase()) ?? milik(atasan) ?? milik(nip) ?? milik('');
}

/** Links followed from each target once; those that come back to themselves, as lists of codes. */
function lingkaranDalam(tautan: ReadonlyMap<string, string>): string[][] {
  const selesai = new Set<string>();
  const lingkaran: string[][] = [];
  for (const awal of tautan.keys()) {
    const jalan = new Map<string, number>();
    let kode: string | undefined = awal;
    while (kode !== undefined && !selesai.has(kode) && !jalan.has(kode)) {
      jalan.set(kode, jalan.size);
      kode = tautan.get(kode);
    }
    const kembali = kode === undefined ? undefined : jalan.get(kode);
    if (kembali !== undefined) lingkaran.push([...jalan.keys()].slice(kembali));
    for (const k of jalan.keys()) selesai.add(k);
  }
  return lingkaran;
}

const mulaiTerkecil = (lingkaran: readonly string[]): string[] => {
  const i = lingkaran.reduce((least, kode, at) => (kode < (lingkaran[least] ?? '') ? at : least), 0);
  return [...lingkaran.slice(i), ...lingkaran.slice(0, i)];
};

/**
 * Resolves every RHK Atasan of a unit, by Kode first, then by equal RHK text (case, spaces and punctuation aside).
 * A superior who is blank or not in `pegawai` has his targets in another book: such a link is neither held nor faulted.
 * Linear but for one sort by Kode; any graph ends, a unit in which people appraise one another too.
 * Source: matriks peran hasil of PermenPANRB 6/2022 (an employee's plan derives from the atasan's); a target without a
 * link is no fault, because drafts must not wait for the superior [ours].
 */
export function cascading(pegawai: readonly OrangCascading[], target: readonly TargetCascading[]): Cascading {
  const atasanOf = new Map(pegawai.map((p) => [p.nip, p.pejabatPenilai]));
  const urut = [...target].sort((a, b) => (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0));
  const indeks = susunIndeks(urut);
  const tautan = new Map<string, string>();
  const temuan = new Map<string, TemuanRhk>();
  for (const { kode, nip, rhkAtasan } of urut) {
    const atasan = atasanOf.get(nip) ?? null;
    if (rhkAtasan === null || atasan === null || !atasanOf.has(atasan)) continue;
    const found = cari(rhkAtasan, nip, atasan, indeks);
    const where = { kode, rujukan: rhkAtasan };
    if (!found) temuan.set(kode, { ...where, code: 'tidak-ditemukan' });
    else if (found.nip === nip) temuan.set(kode, { ...where, code: 'milik-sendiri' });
    else if (found.nip !== atasan) temuan.set(kode, { ...where, code: 'bukan-atasan', milik: found.nip });
    else tautan.set(kode, found.kode);
  }
  const rujukanOf = new Map(urut.map((t) => [t.kode, t.rhkAtasan ?? '']));
  for (const lingkaran of lingkaranDalam(tautan).map(mulaiTerkecil)) {
    for (const kode of lingkaran) {
      tautan.delete(kode);
      temuan.set(kode, { kode, rujukan: rujukanOf.get(kode) ?? '', code: 'melingkar', lingkaran });
    }
  }
  return { tautan, temuan: urut.flatMap((t) => temuan.get(t.kode) ?? []) };
}
