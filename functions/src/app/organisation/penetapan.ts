/** `Penetapan Unit`: what was decided one level above about units and their heads, row by row. PURE. */
import { NAMA_PERIODE, STATUS, type NamaPeriode, type Status } from '../../contract';
import { formatAngka } from '../../domain/format';
import { dec } from '../../domain/decimal';
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import { kalimat, NAMA_RATING } from '../../domain/penjelasan';
import { hasilPenilaian, usulanBerubah } from '../../domain/penilaian';
import { PERIODE_PENILAIAN } from '../../domain/periode';
import type { BarisPenetapanUnit } from '../../parse/penetapan-unit';
import { lineOf, tercapai } from './indicators';
import {
  pesanKepalaBerganti,
  pesanPenilaian,
  pesanTanpaRating,
  pesanUsulanBerubah,
  statusMasalah,
} from './rating-words';
import type { Penetapan, PenetapanTersimpan, UnitFigures } from './state';

export interface Judgement {
  /** Null while nothing is decided. */
  readonly tersimpan: PenetapanTersimpan | null;
  /** '' for a period that has not begun and about which nothing is decided. */
  readonly status: Status | '';
  readonly pesan: string;
}

/** `before`: what is stored about this unit and period. */
export function judgePenetapan(
  row: BarisPenetapanUnit,
  unit: UnitFigures | undefined,
  before: PenetapanTersimpan | undefined,
): Judgement {
  const { periode, predikatOrganisasi, hasilKerja, perilaku, alasan } = row;
  const { usulan = null, aturanNilai } = unit?.kepala?.periode.find((p) => p.periode === periode) ?? {};
  const tanpaRating = aturanNilai === undefined ? '' : pesanTanpaRating(periode, aturanNilai);
  if (predikatOrganisasi === null && hasilKerja === null && perilaku === null && alasan === null) {
    const begun = unit?.periode.some((p) => p.periode === periode) === true;
    return { tersimpan: null, status: begun ? STATUS.belumDiisi : '', pesan: tanpaRating };
  }
  const isi = JSON.stringify([predikatOrganisasi, hasilKerja, perilaku, alasan]);
  const same = before?.isi === isi ? before : undefined;
  const anchor = same ? same.usulan : usulan;
  const sekarang = unit?.kepala?.nama ?? null;
  const kepala = same?.kepala ?? sekarang;
  // A rating that cannot count under the rules of the period is as if it were not typed.
  const dipilih = tanpaRating === '' ? { hasilKerja, perilaku } : { hasilKerja: null, perilaku: null };
  const hasil = hasilPenilaian({ periode, ...dipilih, alasan, inovasi: null }, anchor);
  const pesan = hasil.problems.map(pesanPenilaian);
  let status: Status = STATUS.tercatat;
  if (tanpaRating !== '') {
    pesan.push(tanpaRating);
    if (hasilKerja !== null || perilaku !== null) status = STATUS.perluDiperbaiki;
  } else if (hasil.problems.length > 0) {
    status = statusMasalah(hasil.problems);
  } else if (hasilKerja !== null && kepala !== null && sekarang !== null && kepala !== sekarang) {
    status = STATUS.perluDicek;
    pesan.push(pesanKepalaBerganti(kepala, sekarang));
  } else if (anchor !== null && hasilKerja !== null && usulanBerubah(anchor, usulan)) {
    status = STATUS.perluDicek;
    pesan.push(pesanUsulanBerubah(anchor, usulan, hasil.ratingHasilKerja));
  }
  const { ratingHasilKerja, ratingPerilaku, predikat } = hasil;
  const tersimpan = {
    predikatOrganisasi,
    ratingHasilKerja,
    ratingPerilaku,
    predikat,
    alasan,
    kepala,
    isi,
    usulan: anchor,
  };
  return { tersimpan, status, pesan: pesan.join(' ') };
}

/** What is worth knowing before a unit is judged: counts of the unit, its shared indicators, and the facts of its head. */
export function faktaUnit(unit: UnitFigures, periode: NamaPeriode): string {
  const of = unit.periode.find((p) => p.periode === periode);
  if (!of) return '';
  const akhir = PERIODE_PENILAIAN.find((p) => p.nama === periode)?.bulanAkhir ?? 12;
  const kepala = unit.kepala?.periode.find((p) => p.periode === periode);
  const count = (n: number): string => formatAngka(dec(n));
  return kalimat([
    `kelengkapan ${count(of.terisi)} dari ${count(of.diharapkan)}`,
    unit.penilaian === 'ya' ? `${of.dinilai} dari ${of.pegawai} pegawai dinilai` : null,
    bersama(unit, akhir),
    kepala?.fakta ? `kepala unit: ${kepala.fakta.charAt(0).toLowerCase()}${kepala.fakta.slice(1)}` : null,
    kepala && kepala.aturanNilai === undefined
      ? `usulan untuk kepala unit: ${kepala.usulan ? NAMA_RATING[kepala.usulan] : 'belum ada'}`
      : null,
  ]);
}

function bersama(unit: UnitFigures, akhir: number): string | null {
  const told = unit.indikator.flatMap((figures) => {
    const line = lineOf(figures, akhir);
    const reached = line && tercapai(line, figures.arah);
    return reached === null ? [] : [{ nama: figures.nama, reached }];
  });
  if (told.length === 0) return null;
  const belum = told.filter(({ reached }) => !reached).map(({ nama }) => nama);
  const semua = `${told.length - belum.length} dari ${told.length} indikator bersama mencapai target`;
  return belum.length === 0 ? semua : `${semua} (belum: ${belum.join(', ')})`;
}

export const predikatTeks = (p: PenetapanTersimpan | null): string => (p?.predikat ? NAMA_PREDIKAT[p.predikat] : '');

/** The decisions by unit and period, in one order, so that sorting the tab changes nothing. */
export function susunPenetapan(
  decided: readonly { readonly row: BarisPenetapanUnit; readonly tersimpan: PenetapanTersimpan | null }[],
): Penetapan {
  const byUnit: Record<string, Partial<Record<NamaPeriode, PenetapanTersimpan>>> = {};
  for (const unitId of [...new Set(decided.map(({ row }) => row.unitId))].sort()) {
    for (const periode of NAMA_PERIODE) {
      const found = decided.find(({ row }) => row.unitId === unitId && row.periode === periode)?.tersimpan;
      if (found) (byUnit[unitId] ??= {})[periode] = found;
    }
  }
  return byUnit;
}
