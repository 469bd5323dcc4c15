/** The steps to the capaian of one indicator, from what was reported to its share in the total. */
import type { NamaAturan } from './aturan';
import { CARA_HITUNG, LAPOR } from '../contract/status';
import { formatAngka, formatBulan, formatHampir, formatPenuh, formatPersen, formatTarget } from './format';
import type { NilaiTerisi } from './gabung';
import type { HasilPegawai, RincianIndikator } from './hasil';
import { ringkasan, type LangkahHitung } from './langkah';
import { langkahNilaiBaris } from './langkah-nilai';
import type { Asumsi, NilaiTarget } from './model';
import { teksBobotSalah, teksLengkap, teksRentang } from './penjelasan';
import { satuanPersen } from './satuan';

const ASUMSI: Readonly<Record<Asumsi, string>> = {
  arah: 'dianggap lebih tinggi lebih baik',
  caraHitung: `cara hitung dianggap ${CARA_HITUNG.DIJUMLAHKAN}`,
  lapor: `lapor dianggap ${LAPOR.BULANAN}`,
};

const persenBila = (satuan: string): string => (satuanPersen(satuan) ? ' %' : '');
const suku = (nilai: NilaiTerisi): string =>
  nilai.kind === 'angka' ? formatPenuh(nilai.nilai) : `${formatPenuh(nilai.a)} dari ${formatPenuh(nilai.b)}`;
const jumlahan = (parts: readonly string[]): string => (parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? ''));
const targetPenuh = (t: NilaiTarget): string =>
  t.kind === 'angka' ? formatPenuh(t.nilai) : `${formatPenuh(t.min)} s.d. ${formatPenuh(t.max)}`;
const targetHampir = (t: NilaiTarget): string =>
  t.kind === 'angka' ? formatHampir(t.nilai) : `${formatHampir(t.min)} s.d. ${formatHampir(t.max)}`;

/** How the reports became one number: '10 + 12', '(10 + 12) dari (20 + 20) = 22 dari 40', '(6 + 7) / 2'. */
function susunan({ caraHitung, terpakai, dari }: RincianIndikator): string {
  if (caraHitung === 'DIRATA_RATA') {
    const semua = jumlahan(terpakai.map(suku));
    return terpakai.length > 1 ? `${semua} / ${terpakai.length}` : semua;
  }
  if (terpakai.length === 1 || dari === null) return terpakai.map(suku).join(' + ');
  const pasangan = terpakai.flatMap((n) => (n.kind === 'dari' ? n : []));
  const [a, b] = [pasangan.map((n) => formatPenuh(n.a)), pasangan.map((n) => formatPenuh(n.b))];
  return `${jumlahan(a)} dari ${jumlahan(b)} = ${formatPenuh(dari.a)} dari ${formatPenuh(dari.b)}`;
}

const ATURAN_REALISASI: Readonly<Record<RincianIndikator['caraHitung'], NamaAturan>> = {
  DIJUMLAHKAN: 'realisasi-jumlah',
  KUMULATIF: 'realisasi-kumulatif',
  DIRATA_RATA: 'realisasi-rata',
  TERAKHIR: 'realisasi-terakhir',
};

function realisasi(r: RincianIndikator): LangkahHitung {
  if (r.realisasi === null)
    return { teks: () => '   realisasi: belum ada', ringkas: 'belum ada realisasi', angka: {}, aturan: null };
  const pct = persenBila(r.satuan);
  const nilai = r.realisasi;
  const tanda = r.capaianPct === null ? '' : ';';
  const angka = r.dari
    ? `${formatAngka(r.dari.a)} dari ${formatAngka(r.dari.b)} = ${formatAngka(nilai)}${pct}${tanda}`
    : `${formatAngka(nilai)}${pct}`;
  const jumlahPersen = r.caraHitung === 'DIJUMLAHKAN' && r.dari !== null;
  return {
    teks: () => {
      const awal = susunan(r);
      const akhir = formatHampir(nilai);
      return `   realisasi ${teksRentang(r)}: ${awal}${awal === akhir ? '' : ` = ${akhir}`}${pct}`;
    },
    ringkas: `${teksRentang(r)} ${angka}`,
    angka: { realisasi: nilai, ...(r.dari ?? {}) },
    aturan: jumlahPersen ? 'realisasi-jumlah-persen' : ATURAN_REALISASI[r.caraHitung],
  };
}

/** Where the target comes from, with what a hand needs to find it. */
function asalTarget(r: RincianIndikator, target: NilaiTarget): string {
  switch (r.caraTarget.kind) {
    case 'tahunan':
      return `target setahun: ${targetPenuh(target)}`;
    case 'triwulan':
      return `target TW ${ROMAWI[r.caraTarget.tw]}: ${targetPenuh(target)}`;
    case 'sampai-bulan': {
      const { bulan, dari, tw } = r.caraTarget;
      const bagian = tw
        ? tw.map((b) => `TW ${ROMAWI[b.tw]} ${targetPenuh(b.nilai)} x ${b.bulan} / ${b.dari}`).join(' + ') || '0'
        : `${targetPenuh(r.targetTahun)} x ${bulan} / ${dari}`;
      return `target s.d. bulan itu: ${bagian} bulan aktif (${formatBulan(r.bulanTercakup)}) = ${targetHampir(target)}`;
    }
  }
}
const ROMAWI = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

function aturanTarget({ caraTarget, caraHitung }: RincianIndikator): NamaAturan {
  if (caraTarget.kind !== 'sampai-bulan') return `target-${caraTarget.kind}`;
  if (caraTarget.tw === null) return 'target-bagian';
  return caraHitung === 'KUMULATIF' ? 'target-posisi-tw' : 'target-bagian-tw';
}

function target(r: RincianIndikator, tolok: NilaiTarget): LangkahHitung {
  const pct = persenBila(r.satuan);
  const arah = r.arah === 'TURUN' ? ' (lebih rendah lebih baik)' : '';
  return {
    teks: () => `   ${asalTarget(r, tolok)}${pct}`,
    ringkas: r.capaianPct === null ? '' : ` dari target ${formatTarget(tolok)}${pct}${arah}`,
    angka: tolok.kind === 'angka' ? { target: tolok.nilai } : { targetMin: tolok.min, targetMax: tolok.max },
    aturan: aturanTarget(r),
  };
}

/** The formula with its numbers. */
function rumus(r: RincianIndikator, nilai: NonNullable<RincianIndikator['realisasi']>, tolok: NilaiTarget): string {
  const atas = formatHampir(nilai);
  if (tolok.kind === 'rentang' && nilai.gte(tolok.min) && nilai.lte(tolok.max))
    return `${atas} di dalam ${targetHampir(tolok)}`;
  const tepi = tolok.kind === 'angka' ? tolok.nilai : nilai.gt(tolok.max) ? tolok.max : tolok.min;
  if (tepi.isZero()) return `realisasi ${atas}, target 0`;
  const bagi = `${atas} / ${formatHampir(tepi)}`;
  return r.arah === 'NAIK' ? `${bagi} x 100` : `(2 - ${bagi}) x 100`;
}

function aturanCapaian(r: RincianIndikator, tolok: NilaiTarget): NamaAturan {
  const { realisasi: nilai } = r;
  if (tolok.kind === 'rentang' && nilai?.gte(tolok.min) && nilai.lte(tolok.max)) return 'capaian-dalam-rentang';
  if (tolok.kind === 'angka' ? tolok.nilai.isZero() : tolok.max.isZero()) return 'capaian-target-nol';
  return r.arah === 'NAIK' ? 'capaian-naik' : 'capaian-turun';
}

function capaian(r: RincianIndikator, tolok: NilaiTarget): LangkahHitung[] {
  const { realisasi: nilai, capaianPct: pct, capaianAsliPct: asli } = r;
  if (nilai === null || pct === null || asli === null) {
    const belum = 'belum ada target s.d. bulan ini';
    return [
      {
        teks: () => `   capaian: ${belum}, belum dinilai`,
        ringkas: `; ${belum}`,
        angka: {},
        aturan: 'belum-ada-target',
      },
    ];
  }
  const langkah: LangkahHitung = {
    teks: () => `   capaian: ${rumus(r, nilai, tolok)} = ${formatAngka(asli, 6)} %`,
    ringkas: ` = ${formatPersen(asli)} %`,
    angka: { capaianAsli: asli },
    aturan: aturanCapaian(r, tolok),
  };
  if (r.dibatasi === null) return [langkah];
  const batas = `dibatasi ${formatAngka(pct)}`;
  return [
    langkah,
    { teks: () => `   capaian ${batas} %`, ringkas: `, ${batas}`, angka: { capaian: pct }, aturan: 'batas' },
  ];
}

/** Sums and means lose a month that was not filled; the last value does not depend on the months before it. */
function teksKosong(r: RincianIndikator): string {
  const ikut = r.caraHitung === 'DIJUMLAHKAN' || r.caraHitung === 'DIRATA_RATA';
  return `${formatBulan(r.bulanKosong)} belum diisi${ikut && r.realisasi !== null ? ', tidak ikut dihitung' : ''}`;
}

const bila = (months: readonly number[], text: (bulan: string) => string): string =>
  months.length > 0 ? `; ${text(formatBulan(months))}` : '';

function laporan(r: RincianIndikator): LangkahHitung {
  const ringkas = [
    bila(r.bulanKosong, () => teksKosong(r)),
    bila(r.bulanTidakBerlaku, (b) => `${b} tidak berlaku`),
    bila(r.bulanCuti, (b) => `cuti ${b}`),
    bila(r.bulanDiLuar, (b) => `${b} di luar masa tugas, tidak dihitung`),
  ].join('');
  return { teks: () => `   laporan: ${teksLengkap(r.lapor)}${ringkas}`, ringkas, angka: {}, aturan: 'laporan' };
}

function anggapan({ asumsi }: RincianIndikator): LangkahHitung[] {
  if (asumsi.length === 0) return [];
  const teks = asumsi.map((a) => ASUMSI[a]).join('; ');
  return [{ teks: () => `   ${teks}`, ringkas: `; ${teks}`, angka: {}, aturan: 'anggapan' }];
}

function bobot(r: RincianIndikator, hasil: HasilPegawai): LangkahHitung {
  const salah = teksBobotSalah(hasil.bobot);
  const sama = hasil.bobot.kind === 'sama' || r.bobot === null;
  const ringkas = salah ?? (sama ? 'bobot sama' : `bobot ${formatAngka(r.bobot)}`);
  const ikut = hasil.indikator.flatMap(({ rincian }) => (rincian.capaianPct === null ? [] : [rincian]));
  const bagian = (): string => {
    if (salah !== null) return salah;
    const sendiri = sama ? 'sama' : formatPenuh(r.bobot);
    if (r.capaianPct === null || hasil.totalPct === null) return `${sendiri}, belum ikut dalam total`;
    const [atas, bawah] = sama
      ? ['1', String(ikut.length)]
      : [sendiri, jumlahan(ikut.flatMap((i) => (i.bobot ? formatPenuh(i.bobot) : [])))];
    return `${sama ? 'sama, ' : ''}${atas} / ${bawah} x 100 = ${formatAngka(r.bobotPct, 6)} % dari total`;
  };
  return {
    teks: () => `   bobot: ${bagian()}`,
    ringkas: `; ${ringkas}`,
    angka: { bobot: r.bobotPct },
    aturan: sama ? 'bobot-sama' : 'bobot',
  };
}

/** `hasil`: the person's whole result, for weights. */
export function langkahIndikator(r: RincianIndikator, hasil: HasilPegawai): LangkahHitung[] {
  return [
    realisasi(r),
    ...(r.target === null ? [] : [target(r, r.target), ...(r.nilai && !r.capaianPct ? [] : capaian(r, r.target))]),
    ...(hasil.nilai ? langkahNilaiBaris(r, hasil.nilai) : []),
    laporan(r),
    ...anggapan(r),
    ...(hasil.nilai ? [] : [bobot(r, hasil)]),
  ];
}

function teksTotal(ikut: boolean, hasil: HasilPegawai): string {
  const lapor = `(${teksLengkap(hasil.kelengkapan)}${hasil.sementara ? ', sementara' : ''})`;
  if (hasil.totalPct === null) return `belum ada total ${lapor}`;
  return `${ikut ? 'bagian dari' : 'belum ikut dalam'} total ${formatPersen(hasil.totalPct)} ${lapor}`;
}

/**
 * One indicator in a cell, e.g. 'Jan-Jun 620 dari target 600 = 103,33 %; bobot 20; bagian dari total 96,40 (7/8 lapor,
 * sementara)'.
 */
export const penjelasanIndikator = (r: RincianIndikator, hasil: HasilPegawai): string =>
  `${ringkasan(langkahIndikator(r, hasil))}${hasil.nilai ? '' : `; ${teksTotal(r.capaianPct !== null, hasil)}`}`;
