/** The leader's tabs as an office leaves them in late November: plans approved, people rated, remarks, locked periods. */
import {
  KEPUTUSAN,
  NAMA_PERIODE,
  PENILAIAN,
  PERIODE,
  periodeBerjalan,
  BULAN_PERIODE,
  PERSETUJUAN_SKP,
  PILIHAN_RATING,
  STATUS_PERIODE,
  UMPAN_BALIK,
  type Cell,
  type NamaPeriode,
} from '../functions/src/contract';
import { bulanDari, serial, type Hari } from './dates';
import { rujukan, type ContohPegawai } from './people';
import { rowOf } from './rows';
import type { SpesSiklus } from './units/cycle-spec';
import type { SpesUnit } from './units/spec';

/** The day on which the samples stand. */
const HARI_INI: Hari = '11-24';

const berbaris = ({ pegawai, siklus }: SpesUnit): readonly ContohPegawai[] =>
  pegawai.filter(({ nomor }) => siklus?.tanpaBaris?.includes(nomor) !== true);

export function barisPersetujuan(spes: SpesUnit): Cell[][] {
  const { siklus } = spes;
  if (!siklus) return [];
  return berbaris(spes).map((p) => {
    const { keputusan = 'DISETUJUI', catatan = '' } = siklus.persetujuan[p.nomor] ?? {};
    return rowOf(PERSETUJUAN_SKP, { pegawai: rujukan(p), keputusan: keputusan ? KEPUTUSAN[keputusan] : '', catatan });
  });
}

/** Period after period, as the script lays them; whoever heads the unit has no row in the book that is his own. */
export function barisPenilaian(spes: SpesUnit, tahun: number): Cell[][] {
  const { siklus } = spes;
  if (!siklus) return [];
  const kepala = (p: ContohPegawai): boolean =>
    p.penilai === undefined && spes.pegawai.some(({ penilai }) => penilai === p.nomor);
  return periodeBerjalan(tahun, `${tahun}-${HARI_INI}`).flatMap((periode) =>
    berbaris(spes)
      .filter((p) => !kepala(p) && bertugas(p, periode))
      .map((p) => rowOf(PENILAIAN, { periode, pegawai: rujukan(p), ...pilihan(siklus, p.nomor, periode) })),
  );
}

function bertugas({ mulai, selesai }: ContohPegawai, periode: NamaPeriode): boolean {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  return (mulai ? bulanDari(mulai) : 1) <= bulanAkhir && (selesai ? bulanDari(selesai) : 12) >= bulanAwal;
}

function pilihan(siklus: SpesSiklus, nomor: number, periode: NamaPeriode) {
  const kecuali = siklus.dinilaiKecuali[periode];
  if (!kecuali || kecuali.includes(nomor)) return {};
  const khusus = siklus.penilaian.find((p) => p.periode === periode && p.pegawai === nomor);
  return {
    ratingHasilKerja: PILIHAN_RATING[khusus?.hasilKerja ?? 'IKUT_USULAN'],
    ratingPerilaku: PILIHAN_RATING[khusus?.perilaku ?? 'SESUAI'],
    alasan: khusus?.alasan ?? '',
    inovasi: khusus?.inovasi ?? '',
  };
}

export function barisUmpanBalik({ siklus, pegawai, slug }: SpesUnit, tahun: number): Cell[][] {
  return (siklus?.umpanBalik ?? []).map(({ hari, pegawai: nomor, tentang, isi, tindakLanjut = '' }) => {
    const orang = pegawai.find((p) => p.nomor === nomor);
    if (!orang) throw new Error(`no person ${nomor} in ${slug}`);
    const tanggal = serial(tahun, hari);
    return rowOf(UMPAN_BALIK, { tanggal, pegawai: rujukan(orang), tentang, umpanBalik: isi, tindakLanjut });
  });
}

const BATAS: Readonly<Record<NamaPeriode, readonly [tahunDepan: 0 | 1, Hari]>> = {
  'TW I': [0, '04-10'],
  'TW II': [0, '07-10'],
  'TW III': [0, '10-10'],
  'TW IV': [1, '01-08'],
  Tahun: [1, '01-15'],
};

export const barisPeriode = ({ siklus }: SpesUnit, tahun: number): Cell[][] =>
  NAMA_PERIODE.map((periode) => {
    const [depan, hari] = BATAS[periode];
    const status = siklus?.dikunci.includes(periode) ? STATUS_PERIODE.DIKUNCI : STATUS_PERIODE.TERBUKA;
    return rowOf(PERIODE, { periode, batas: serial(tahun + depan, hari), status });
  });
