/** The shared indicators of a unit: rows of `Target` that name the same one, month by month, as one line of numbers. */
import type { CaraGabung } from '../../contract';
import { awalBulan } from '../../domain/periode';
import { jalani, type Keadaan } from '../../domain/jalan';
import { susunJadwal } from '../../domain/jadwal';
import { masaKerja } from '../../domain/masa-kerja';
import type { NilaiRealisasi, NilaiTarget, Target } from '../../domain/model';
import { policyOf } from '../../domain/policy';
import { satuanPersen } from '../../domain/satuan';
import { lipat } from '../../domain/teks';
import type { EmployeeInputs } from '../sync/inputs';
import type { View } from '../sync/outputs/view';
import { gabungNilai, gabungTahunLalu, gabungTarget } from './combine';
import type { IndicatorFigures, IndicatorValue, TargetTeks } from './state';

/** More names than any list of shared indicators has: a slip in the column must not make the document grow. */
export const MAX_INDICATORS = 40;

interface Baris {
  readonly target: Target;
  readonly nama: string;
  readonly keadaan: readonly Keadaan[];
  /** Last month (1-12) in which the indicator runs for its person. */
  readonly akhir: number;
}

/** In the order of their names, so that sorting the sheet changes nothing. */
export function sharedIndicators(view: View): IndicatorFigures[] {
  const groups = new Map<string, Baris[]>();
  for (const inputs of view.inputs.values()) {
    for (const target of inputs.masukan.target) {
      if (target.indikatorBersama === null) continue;
      const key = `${lipat(target.indikatorBersama)} ${target.satuan}`;
      const baris = { target, nama: target.indikatorBersama, ...perjalanan(view, inputs, target) };
      const group = groups.get(key);
      if (group) group.push(baris);
      else groups.set(key, [baris]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MAX_INDICATORS)
    .map(([, group]) => figuresOf([...group].sort((a, b) => (a.target.kode < b.target.kode ? -1 : 1))));
}

function perjalanan(view: View, { masukan }: EmployeeInputs, target: Target): Pick<Baris, 'keadaan' | 'akhir'> {
  const { tahun, policy } = view.gathered.registration;
  const laporan: (NilaiRealisasi | undefined)[] = [];
  for (const r of masukan.realisasi) if (r.kode === target.kode) laporan[r.bulan] = r.nilai;
  const masa = masaKerja(masukan.pegawai, tahun);
  const konteks = { tahun, tanggal: awalBulan(tahun, 1), policy: policyOf(policy) };
  return {
    keadaan: jalani(target, susunJadwal(target, masa, laporan), konteks).keadaan,
    akhir: Math.min(target.bulanSelesai, masa.dinas.lastIndexOf(true)),
  };
}

const teksTarget = (t: NilaiTarget): TargetTeks =>
  t.kind === 'angka'
    ? { min: t.nilai.toFixed(), max: t.nilai.toFixed() }
    : { min: t.min.toFixed(), max: t.max.toFixed() };

const teksNilai = ({ gabungan: { realisasi, dari }, target }: Keadaan): IndicatorValue => ({
  realisasi: realisasi.toFixed(),
  dari: dari && { a: dari.a.toFixed(), b: dari.b.toFixed() },
  target: teksTarget(target.nilai),
});

/** Counts of several rows add up; levels such as percent, index or days are averaged. */
const menjumlah = ({ target }: Baris): boolean =>
  !satuanPersen(target.satuan) && (target.caraHitung === 'DIJUMLAHKAN' || target.caraHitung === 'KUMULATIF');

function figuresOf(group: readonly Baris[]): IndicatorFigures {
  const [first] = group;
  if (!first) throw new Error('a group of rows is never empty');
  const { satuan, arah } = first.target;
  const cara = group.every(menjumlah) ? 'DIJUMLAHKAN' : 'DIRATA_RATA';
  const months = [...new Set(group.flatMap(({ keadaan }) => keadaan.map((k) => k.bulan)))].sort((a, b) => a - b);
  return {
    nama: first.nama,
    satuan,
    arah,
    target: gabungTarget(
      group.map(({ target }) => teksTarget(target.target)),
      cara,
    ),
    tahunLalu: gabungTahunLalu(
      group.map(({ target }) => target.tahunLalu?.toFixed() ?? null),
      cara,
    ),
    baris: group.length,
    bulan: months.flatMap((bulan) => {
      const nilai = gabungNilai(berlaku(group, bulan, cara).map(teksNilai), cara, satuan);
      return nilai ? [{ bulan, ...nilai }] : [];
    }),
  };
}

/**
 * The last report of each row up to `bulan`. A level that somebody reported until he left gives way to that of whoever
 * came after him; sums keep both.
 */
function berlaku(group: readonly Baris[], bulan: number, cara: CaraGabung): readonly Keadaan[] {
  const known = group.flatMap(({ keadaan, akhir }) => {
    const last = keadaan.findLast((k) => k.bulan <= bulan);
    return last ? [{ last, akhir }] : [];
  });
  const running = known.filter(({ akhir }) => akhir >= bulan);
  return (cara === 'DIRATA_RATA' && running.length > 0 ? running : known).map(({ last }) => last);
}
