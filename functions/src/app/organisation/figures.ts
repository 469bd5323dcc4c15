/**
 * Figures: what of a unit's sync goes to its organisation. PURE. No name but the head's, no NIP, no person's score; as
 * many parts as there are periods, shared indicators and objections, and for each person the days of service alone.
 */
import { isDeepStrictEqual } from 'node:util';
import { NAMA_PERIODE, type NamaPeriode } from '../../contract';
import { usulanPeriode } from '../../domain/penilaian';
import type { HasilPegawai } from '../../domain/hasil';
import type { Predikat } from '../../domain/kuadran';
import type { Pegawai } from '../../domain/model';
import { awalBulan, hariDalamBulan, PERIODE_PENILAIAN, type PeriodePenilaian } from '../../domain/periode';
import { jumlahPredikat } from '../../domain/pola-distribusi';
import { policyOf } from '../../domain/policy';
import { SCHEMA_VERSION } from '../state';
import type { View } from '../sync/outputs/view';
import { attentionPoints } from './attention';
import { masaPerOrang } from './elsewhere';
import { sharedIndicators } from './shared-indicators';
import type { HeadFigures, JawabanKeberatan, PeriodFigures, UnitFigureContent, UnitFigures } from './state';

/** What the leaders decided in the unit, as far as figures tell of it. */
export interface RatingFacts {
  /** A person's predikat in effect in a period. */
  predikat(nip: string, periode: NamaPeriode): Predikat | null;
  /** `Fakta` of one person for one period. */
  fakta(nip: string, periode: PeriodePenilaian): string;
}

/**
 * Null in practice mode: nothing leaves the unit. `before`: the figures stored last, so that a point of attention keeps
 * its beginning. To be called when all row tabs are judged.
 */
export function unitFigures(
  view: View,
  ratings: RatingFacts,
  before: UnitFigures | null,
  keberatan: readonly JawabanKeberatan[] = [],
): UnitFigureContent | null {
  const { unitId, unitKerja, organisasiId, urutan, mode, penilaian } = view.gathered.registration;
  if (mode === 'latihan') return null;
  return {
    schema: SCHEMA_VERSION,
    organisasiId,
    unitId,
    unitKerja,
    urutan,
    mode,
    penilaian,
    periode: PERIODE_PENILAIAN.flatMap((p) => periodFigures(view, p, ratings) ?? []),
    indikator: sharedIndicators(view),
    perhatian: attentionPoints(view, before?.perhatian ?? []),
    kepala: penilaian === 'ya' ? headFigures(view, ratings) : null,
    ...(keberatan.length > 0 ? { keberatan } : {}),
    orang: masaPerOrang(view.pegawaiOf.values()),
  };
}

/** Whether the stored figures say this already. A unit marked as failing is told otherwise by its next commit. */
export function sameFigures(stored: UnitFigures | null, content: UnitFigureContent | null): boolean {
  if (!stored || !content) return !stored && !content;
  const { generation: _generation, changedAt: _changedAt, complete, failedSince, ...told } = stored;
  return complete && failedSince === null && isDeepStrictEqual(told, content);
}

function periodFigures(view: View, p: PeriodePenilaian, ratings: RatingFacts): PeriodFigures | null {
  let terisi = 0;
  let diharapkan = 0;
  let begun = false;
  for (const { periode } of view.results.values()) {
    const of = periode.find(({ periode: nama }) => nama === p.nama)?.kelengkapan;
    if (!of) continue;
    begun = true;
    terisi += of.terisi;
    diharapkan += of.diharapkan;
  }
  if (!begun) return null;
  const people = [...view.pegawaiOf.values()].filter((pegawai) => standsIn(pegawai, view, p));
  const predikat = people.flatMap(({ nip }) => ratings.predikat(nip, p.nama) ?? []);
  return {
    periode: p.nama,
    terisi,
    diharapkan,
    pegawai: people.length,
    dinilai: predikat.length,
    predikat: jumlahPredikat(predikat),
  };
}

/** In service when the period ends (or today): who moves between two units is counted once, where he stands then. */
function standsIn({ mulai, selesai }: Pegawai, view: View, p: PeriodePenilaian): boolean {
  const { tahun } = view.gathered.registration;
  const lastDay = `${awalBulan(tahun, p.bulanAkhir).slice(0, 8)}${hariDalamBulan(tahun, p.bulanAkhir)}`;
  const day = view.today < lastDay ? view.today : lastDay;
  return (mulai === null || mulai <= lastDay) && (selesai === null || selesai >= day);
}

function headFigures(view: View, ratings: RatingFacts): HeadFigures | null {
  const { kepala } = view.gathered.registration;
  const pegawai = kepala === null ? undefined : view.pegawaiOf.get(kepala);
  const hasil = pegawai && view.results.get(pegawai.nip);
  if (!pegawai || !hasil) return null;
  const begun = NAMA_PERIODE.filter((nama) => hasil.periode.some((p) => p.periode === nama));
  return {
    nama: pegawai.nama,
    jabatan: pegawai.jabatan,
    periode: PERIODE_PENILAIAN.filter((p) => begun.includes(p.nama)).map((p) => ({
      periode: p.nama,
      usulan: usulanPeriode(hasil, p.nama),
      fakta: ratings.fakta(pegawai.nip, p),
      ...aturanNilai(hasil, p.nama),
    })),
  };
}

function aturanNilai({ periode }: HasilPegawai, nama: NamaPeriode): { readonly aturanNilai?: string } {
  const nilai = periode.find((p) => p.periode === nama)?.nilai;
  return nilai ? { aturanNilai: policyOf(`${nilai.policy}@${nilai.version}`).nama } : {};
}
