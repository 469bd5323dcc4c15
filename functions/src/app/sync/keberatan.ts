/**
 * Objections in a unit: what the rows of the tab Keberatan, as the last rollup left them, come to. PURE.
 *
 * Protocol. A row is judged against what the unit knows: the lock, the day on which the result was told, who rates whom.
 * The first sync that finds a valid decision records it in its commit, in the manifest and as a version beside the lock.
 * From then on the record counts, whatever becomes of the row, the lock or the person's row in Pegawai.
 */
import { NAMA_PERIODE, policyPada, type NamaPeriode } from '../../contract';
import { periksaKeberatan, type KeadaanKeberatan, type Keberatan, type RatingHasil } from '../../domain/keberatan';
import type { Pegawai } from '../../domain/model';
import { policyOf } from '../../domain/policy';
import { idKeberatan, isiKeberatan } from '../organisation/keberatan';
import { jawabanTercatat, jawabanUntuk } from '../organisation/keberatan-words';
import { penilaiOf } from '../mail/mail';
import {
  SCHEMA_VERSION,
  type JawabanKeberatan,
  type KeberatanTercatat,
  type Manifest,
  type VersiKeberatan,
} from '../state';
import type { Gathered } from './gather';
import { digestOf } from './hash';
import type { EmployeeInputs } from './inputs';
import { isLocked, type LockDecision } from './locks';
import { hasilSesudah, type RatingNow, type Ratings } from './ratings';

/** A commit has room for so many; the others follow in the next sync. */
export const MAX_PUTUSAN = 16;

export type Tercatat = NonNullable<Manifest['keberatan']>;

export interface KeberatanPlan {
  /** All that is decided, that of this sync included. */
  readonly tercatat: Tercatat;
  readonly baru: readonly VersiKeberatan[];
  readonly jawaban: readonly JawabanKeberatan[];
  /** More decisions wait for the next sync. */
  readonly more: boolean;
  /** One waits for a lock: the sync after the lock's commit takes it up. */
  readonly menungguKunci: boolean;
}

/** `ratings`: without any objection, as pejabat penilai and locks left them. */
export function planKeberatan(
  gathered: Gathered,
  inputs: ReadonlyMap<string, EmployeeInputs>,
  { locks }: LockDecision,
  ratings: ReadonlyMap<string, Ratings>,
): KeberatanPlan {
  const { registration, manifest, organisation } = gathered;
  const rows = organisation?.keberatan?.[registration.unitId] ?? [];
  const before = manifest?.keberatan ?? {};
  const baru: VersiKeberatan[] = [];
  const tercatat: Record<string, Tercatat[string]> = { ...before };
  const jawaban: JawabanKeberatan[] = [];
  let more = false;
  let menungguKunci = false;
  for (const row of rows) {
    const { nip, periode } = row;
    const isi = isiKeberatan(row);
    const known = before[nip]?.[periode];
    if (known) {
      jawaban.push(jawabanTercatat(idKeberatan(row), periode, known, isi));
      continue;
    }
    const pegawai = inputs.get(nip)?.masukan.pegawai ?? null;
    const penilai = pegawai ? penilaiDari(pegawai, gathered, inputs) : [];
    const semula = ratingHasil(ratings.get(nip)?.perPeriode[periode]);
    const keadaan = periksaKeberatan(row, {
      dinilai: registration.penilaian === 'ya',
      pegawai,
      kepala: nip === registration.kepala,
      bukuPenilai: penilai.some((orang) => orang.nip === gathered.pimpinan),
      penilai,
      terkunci: isLocked(locks, periode),
      bernilai: policyOf(policyPada(registration, periode)).kind === 'nilai',
      disampaikan: gathered.delivered.get(nip)?.[periode] ?? null,
      semula,
    });
    if (keadaan.kind !== 'diputus' || baru.length === MAX_PUTUSAN) {
      more ||= keadaan.kind === 'diputus';
      menungguKunci ||= keadaan.kind === 'belum-dikunci';
      jawaban.push(jawabanUntuk({ id: idKeberatan(row), isi, periode, keadaan, semula, dibuka: locks[periode]?.status === 'dibuka' })); // prettier-ignore
      continue;
    }
    const version = versiDari(gathered, row, keadaan, semula);
    baru.push(version);
    const { keputusan, ratingHasilKerja, ratingPerilaku, oleh, tanggal, disampaikan, digest } = version;
    const catatan = { keputusan, ratingHasilKerja, ratingPerilaku, semula, oleh, tanggal, isi, disampaikan, digest };
    tercatat[nip] = { ...tercatat[nip], [periode]: catatan };
    jawaban.push(jawabanTercatat(idKeberatan(row), periode, catatan, isi));
  }
  return {
    tercatat,
    baru,
    jawaban: [...jawaban, ...tanpaBaris(before, rows)].sort(byPeriodeAndId),
    more,
    menungguKunci,
  };
}

const byPeriodeAndId = (a: JawabanKeberatan, b: JawabanKeberatan): number =>
  NAMA_PERIODE.indexOf(a.periode) - NAMA_PERIODE.indexOf(b.periode) || (a.id < b.id ? -1 : 1);

/** Recorded decisions that no row stands for any more. */
function tanpaBaris(before: Tercatat, rows: readonly Keberatan[]): JawabanKeberatan[] {
  const there = new Set(rows.map(idKeberatan));
  return Object.entries(before).flatMap(([nip, perPeriode]) =>
    (Object.entries(perPeriode) as [NamaPeriode, KeberatanTercatat][]).flatMap(([periode, known]) => {
      const id = idKeberatan({ nip, periode });
      return there.has(id) ? [] : [jawabanTercatat(id, periode, known, null)];
    }),
  );
}

function penilaiDari(
  pegawai: Pegawai,
  { registration }: Gathered,
  inputs: ReadonlyMap<string, EmployeeInputs>,
): readonly { readonly nip: string; readonly nama: string }[] {
  const nip = penilaiOf(pegawai, registration);
  if (nip === null) return [];
  const penilai = inputs.get(nip)?.masukan.pegawai;
  // Whoever is not listed here is known by the NIP alone.
  return [{ nip, nama: penilai?.nama ?? '' }];
}

function versiDari(
  { manifest, lockDigests, seenAt }: Gathered,
  row: Keberatan,
  { disampaikan, putusan }: Extract<KeadaanKeberatan, { kind: 'diputus' }>,
  semula: RatingHasil,
): VersiKeberatan {
  const { nip, periode } = row;
  const { keputusan, ratingHasilKerja, ratingPerilaku, alasan, oleh, tanggal } = putusan;
  const content = {
    nip,
    periode,
    keputusan,
    ratingHasilKerja,
    ratingPerilaku,
    semula,
    oleh,
    tanggal,
    disampaikan,
    tanggalDiterima: row.tanggalDiterima,
    alasanKeberatan: row.alasan,
    alasanKeputusan: alasan,
    beku: { versi: manifest?.locks[periode]?.versi ?? 0, digest: lockDigests[periode]?.get(nip) ?? null },
  };
  return {
    schema: SCHEMA_VERSION,
    generation: (manifest?.generation ?? 0) + 1,
    ...content,
    pada: seenAt,
    digest: digestOf(content),
  };
}

const ratingHasil = (now: RatingNow | undefined): RatingHasil => ({
  ratingHasilKerja: now?.hasil.ratingHasilKerja ?? null,
  ratingPerilaku: now?.hasil.ratingPerilaku ?? null,
});

/** Ratings as they count: a changed result in the place of the one that was objected to. */
export function withKeberatan(ratings: ReadonlyMap<string, Ratings>, tercatat: Tercatat): ReadonlyMap<string, Ratings> {
  const changed = new Map(ratings);
  for (const [nip, perPeriode] of Object.entries(tercatat)) {
    const of = ratings.get(nip);
    if (!of) continue;
    const own = { ...of.perPeriode };
    for (const [periode, keberatan] of Object.entries(perPeriode) as [NamaPeriode, KeberatanTercatat][]) {
      own[periode] = ratingSesudah(own[periode], periode, keberatan);
    }
    changed.set(nip, { ...of, perPeriode: own });
  }
  return changed;
}

function ratingSesudah(now: RatingNow | undefined, periode: NamaPeriode, keberatan: KeberatanTercatat): RatingNow {
  const semula = now?.hasil ?? TANPA_RATING;
  return {
    dinilaiAtas: now?.dinilaiAtas ?? null,
    usulan: now?.usulan ?? null,
    hasil: hasilSesudah({ ...semula, periode }, periode, keberatan),
    keberatan,
  };
}

const TANPA_RATING = { ratingHasilKerja: null, ratingPerilaku: null, predikat: null, alasan: null, problems: [] };
