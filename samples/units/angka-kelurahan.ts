/** Nine kelurahan by their figures alone, as their syncs would leave them: no book stands behind them in the samples. */
import { NAMA_PERIODE } from '../../functions/src/contract';
import type { IndicatorFigures, PeriodFigures, UnitFigureWrite } from '../../functions/src/app/state';
import { acakDari, type Acak } from '../random';
import { BERSAMA } from '../shared-indicators';

/** In official order, from place 4 on; the children of three of them are vaccinated and counted by Puskesmas Ngesrep. */
const KELURAHAN: readonly { readonly nama: string; readonly anak: number; readonly bayi: number | null }[] = [
  { nama: 'Gedawang', anak: 14, bayi: 148 },
  { nama: 'Jabungan', anak: 10, bayi: 84 },
  { nama: 'Pedalangan', anak: 12, bayi: 171 },
  { nama: 'Banyumanik', anak: 16, bayi: 162 },
  { nama: 'Srondol Kulon', anak: 12, bayi: 190 },
  { nama: 'Tinjomoyo', anak: 14, bayi: null },
  { nama: 'Padangsari', anak: 18, bayi: 214 },
  { nama: 'Sumurboto', anak: 12, bayi: null },
  { nama: 'Ngesrep', anak: 16, bayi: null },
];
const URUTAN_PERTAMA = 4;
const NOMOR_PERTAMA = 61;
const TERISI_SAMPAI = 10;
/** Where PBB-P2 should stand at the end of each quarter, in percent. */
const PBB_TW = [8, 38, 84, 92] as const;

export function angkaKelurahan(organisasiId: string, tahun: number): UnitFigureWrite[] {
  return KELURAHAN.map(({ nama, anak, bayi }, i): UnitFigureWrite => {
    const slug = nama.toLowerCase().replace(' ', '-');
    const acak = acakDari(`angka/${slug}`);
    const mutu = 0.88 + acak() * 0.22;
    const pegawai = 8 + Math.floor(acak() * 4);
    const periode = periodeKelurahan(pegawai, acak);
    const usulan = mutu > 0.92 ? 'SESUAI' : 'DI_BAWAH';
    return {
      schema: 1,
      organisasiId,
      unitId: `${tahun}-${slug}`,
      unitKerja: `Kelurahan ${nama}`,
      urutan: URUTAN_PERTAMA + i,
      mode: 'resmi',
      penilaian: 'ya',
      periode,
      indikator: [
        anakKembali(anak, mutu, acak),
        ...(bayi === null ? [] : [imunisasi(bayi, mutu, acak)]),
        ikm(mutu, acak),
        pbb(mutu, acak),
      ],
      perhatian: perhatian(`${tahun}-${slug}`, tahun, acak),
      kepala: {
        nama: `Pegawai Contoh ${NOMOR_PERTAMA + i}`,
        jabatan: `Lurah ${nama}`,
        periode: periode.map((p) => ({
          periode: p.periode,
          usulan,
          fakta: usulan === 'SESUAI' ? '4 indikator, tidak ada di bawah target' : '4 indikator, 1 di bawah target',
        })),
      },
      generation: 1,
      complete: true,
      changedAt: Date.UTC(tahun, 10, 23, 1, 7 * i),
    };
  });
}

function periodeKelurahan(pegawai: number, acak: Acak): PeriodFigures[] {
  const laporanSebulan = pegawai * 3;
  return NAMA_PERIODE.map((periode, i) => {
    const bulan = Math.min(TERISI_SAMPAI, periode === 'Tahun' ? 12 : (i + 1) * 3);
    const diharapkan = laporanSebulan * bulan;
    const dinilai = i < 2 ? pegawai : i === 2 ? Math.floor(pegawai * acak()) : 0;
    const sangatBaik = Math.floor(dinilai * 0.2);
    const kurang = dinilai > 6 ? 1 : 0;
    return {
      periode,
      terisi: diharapkan - Math.floor(acak() * laporanSebulan * 0.4),
      diharapkan,
      pegawai,
      dinilai,
      predikat: {
        SANGAT_BAIK: sangatBaik,
        BAIK: dinilai - sangatBaik - kurang,
        BUTUH_PERBAIKAN: kurang,
        KURANG: 0,
        SANGAT_KURANG: 0,
      },
    };
  });
}

const BULAN = Array.from({ length: TERISI_SAMPAI }, (_, i) => i + 1);
const teks = (n: number): string => String(Math.round(n * 100) / 100);
const sama = (n: number): { min: string; max: string } => ({ min: teks(n), max: teks(n) });

function anakKembali(target: number, mutu: number, acak: Acak): IndicatorFigures {
  let kembali = 0;
  const bulan = BULAN.map((b) => {
    kembali = Math.max(kembali, Math.round(((target * b) / 12) * mutu + acak() - 0.5));
    return { bulan: b, realisasi: teks(kembali), dari: null, target: sama((target * b) / 12) };
  });
  const tahunLalu = teks(Math.round(target * (0.6 + acak() * 0.3)));
  return { nama: BERSAMA.anak, satuan: 'anak', arah: 'NAIK', target: sama(target), tahunLalu, baris: 1, bulan };
}

function imunisasi(bayi: number, mutu: number, acak: Acak): IndicatorFigures {
  const bulan = BULAN.map((b) => {
    const a = Math.round(bayi * 0.95 * (b / 12) * mutu);
    return { bulan: b, realisasi: teks((a / bayi) * 100), dari: { a: teks(a), b: teks(bayi) }, target: sama((95 * b) / 12) }; // prettier-ignore
  });
  const tahunLalu = teks(88 + acak() * 7);
  return { nama: BERSAMA.imunisasi, satuan: '%', arah: 'NAIK', target: sama(95), tahunLalu, baris: 1, bulan };
}

function ikm(mutu: number, acak: Acak): IndicatorFigures {
  const bulan = [{ bulan: 6, realisasi: teks(78 + mutu * 8 + acak()), dari: null, target: sama(87) }];
  const tahunLalu = teks(83 + acak() * 3);
  return { nama: BERSAMA.ikm, satuan: 'indeks', arah: 'NAIK', target: sama(87), tahunLalu, baris: 1, bulan };
}

function pbb(mutu: number, acak: Acak): IndicatorFigures {
  const bulan = BULAN.map((b) => {
    const tw = Math.ceil(b / 3) - 1;
    const [from, to] = [PBB_TW[tw - 1] ?? 0, PBB_TW[tw] ?? 0];
    const target = from + ((to - from) * (b - tw * 3)) / 3;
    return { bulan: b, realisasi: teks(Math.min(100, target * mutu)), dari: null, target: sama(target) };
  });
  const tahunLalu = teks(85 + acak() * 7);
  return { nama: BERSAMA.pbb, satuan: '%', arah: 'NAIK', target: sama(92), tahunLalu, baris: 1, bulan };
}

function perhatian(unitId: string, tahun: number, acak: Acak): UnitFigureWrite['perhatian'] {
  const terlambat = Math.floor(acak() * 6);
  if (terlambat < 2) return [];
  return [
    {
      hal: 'Laporan terlambat',
      tab: 'Realisasi',
      spreadsheetId: `contoh-${unitId}-buku-pimpinan`,
      tabId: null,
      pesan: `${terlambat} baris di tab Realisasi lewat batas pengisian. Nomor barisnya ada di Ringkasan unit.`,
      sejak: Date.UTC(tahun, 9, 11, 1),
    },
  ];
}
