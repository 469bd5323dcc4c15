/** The steps to one person's total and usulan, over the steps of the indicators. */
import { CARA_HITUNG } from '../contract/status';
import type { Decimal } from './decimal';
import { formatAngka, formatPenuh, formatPersen } from './format';
import type { HasilPegawai, RincianIndikator } from './hasil';
import { langkahIndikator } from './langkah-indikator';
import { ringkasan, type LangkahHitung } from './langkah';
import { langkahNilaiSkp } from './langkah-nilai';
import { NAMA_RATING, teksBobotSalah, teksLengkap } from './penjelasan';

const judul = (r: RincianIndikator, nomor: number): LangkahHitung => ({
  teks: () => `${nomor}. ${r.indikator} (${r.kode}), ${r.satuan}, ${CARA_HITUNG[r.caraHitung]}`,
  ringkas: '',
  angka: {},
  aturan: null,
});

const kurung = (parts: readonly string[]): string => (parts.length > 1 ? `(${parts.join(' + ')})` : (parts[0] ?? ''));

/** The mean with all its numbers: '(30 x 120 + 50 x 102,847054) / (30 + 50)', or '(120 + 90) / 2'. */
function rataBerbobot({ indikator, bobot }: HasilPegawai): string {
  const ikut = indikator.flatMap(({ rincian: { capaianPct, bobot: b } }) => (capaianPct ? [{ capaianPct, b }] : []));
  const capaian = ({ capaianPct }: { readonly capaianPct: Decimal }): string => formatAngka(capaianPct, 6);
  if (bobot.kind === 'sama') return `${kurung(ikut.map(capaian))} / ${ikut.length}`;
  const berbobot = ikut.flatMap((i) =>
    i.b ? [{ teks: `${formatPenuh(i.b)} x ${capaian(i)}`, b: formatPenuh(i.b) }] : [],
  );
  return `${kurung(berbobot.map(({ teks }) => teks))} / ${kurung(berbobot.map(({ b }) => b))}`;
}

/** Why there is no total. */
function sebab(hasil: HasilPegawai): string {
  if (hasil.indikator.length === 0) return 'belum ada target';
  if (hasil.indikator.every((i) => i.rincian.capaianPct === null)) return 'belum ada realisasi yang dapat dihitung';
  return teksBobotSalah(hasil.bobot) ?? 'indikator yang sudah dilaporkan berbobot 0';
}

function total(hasil: HasilPegawai): LangkahHitung[] {
  const { totalPct, indikator, bobot } = hasil;
  const salah = teksBobotSalah(bobot);
  const kurang =
    salah === null ? [] : [{ teks: () => `Bobot: ${salah}`, ringkas: `; ${salah}`, angka: {}, aturan: null }];
  if (totalPct === null) {
    const belum = indikator.every((i) => i.rincian.capaianPct === null);
    const ringkas = belum ? 'belum ada realisasi yang dapat dihitung' : 'belum ada total';
    return [{ teks: () => `Total: belum ada (${sebab(hasil)})`, ringkas, angka: {}, aturan: 'total' }, ...kurang];
  }
  const ikut = indikator.filter((i) => i.rincian.capaianPct !== null).length;
  const cara = bobot.kind === 'sama' ? 'bobot sama' : 'menurut bobot';
  return [
    {
      teks: () => `Total: ${rataBerbobot(hasil)} = ${formatAngka(totalPct, 6)} %, ditulis ${formatPersen(totalPct)} %`,
      ringkas: `rata-rata ${ikut} dari ${indikator.length} indikator (${cara}) = ${formatPersen(totalPct)} %`,
      angka: { total: totalPct },
      aturan: 'total',
    },
    ...kurang,
  ];
}

/** The steps after the indicators: total, Kelengkapan, evidence, usulan. */
function akhir(hasil: HasilPegawai): LangkahHitung[] {
  const { bukti, usulan, totalPct } = hasil;
  const lengkap = `${teksLengkap(hasil.kelengkapan)}${hasil.sementara ? ', sementara' : ''}`;
  const adaBukti = `bukti pada ${bukti.terisi} dari ${bukti.diharapkan} realisasi`;
  return [
    ...(hasil.nilai ? langkahNilaiSkp(hasil.nilai) : total(hasil)),
    { teks: () => `Kelengkapan: ${lengkap}`, ringkas: `; ${lengkap}`, angka: {}, aturan: 'kelengkapan' },
    ...(bukti.diharapkan > 0
      ? [{ teks: () => `Bukti Dukung: ${adaBukti}`, ringkas: `; ${adaBukti}`, angka: {}, aturan: 'bukti' as const }]
      : []),
    ...(usulan && totalPct
      ? [
          {
            teks: () => `Usulan rating hasil kerja: ${NAMA_RATING[usulan]}, pejabat penilai yang menetapkan`,
            ringkas: `; usulan ${NAMA_RATING[usulan]}, pejabat penilai yang menetapkan`,
            angka: { total: totalPct },
            aturan: 'usulan' as const,
          },
        ]
      : []),
  ];
}

/** All steps of a person, for those who want to recompute by hand. */
export const langkahPegawai = (hasil: HasilPegawai): LangkahHitung[] => [
  ...hasil.indikator.flatMap(({ rincian }, i) => [judul(rincian, i + 1), ...langkahIndikator(rincian, hasil)]),
  ...akhir(hasil),
];

/** One person in a cell of `Rekap Pegawai`. Under PermenPANRB 6/2022 the rating is only a suggestion, and the text says so. */
export const penjelasanPegawai = (hasil: HasilPegawai): string =>
  hasil.indikator.length === 0 ? 'Belum ada target' : ringkasan(akhir(hasil));
