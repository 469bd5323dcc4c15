/** Steps of an explanation under rule sets that end in a number: the value of a row, and the nilai SKP. */
import { formatAngka, formatPersen } from './format';
import type { RincianIndikator } from './hasil';
import { teksKurang } from './kekurangan';
import type { LangkahHitung } from './langkah';
import { NAMA_KATEGORI, type KategoriNilai, type KelompokNilai, type NilaiSkp } from './nilai-skp';

const kategoriTeks = (kategori: KategoriNilai | null): string => (kategori ? ` (${NAMA_KATEGORI[kategori]})` : '');

/** 'nilai 88 (Cukup)' from whole 98 %, or 'efisiensi 24 %, nilai 100'. */
function nilaiBaris({ nilai }: RincianIndikator): LangkahHitung[] {
  if (!nilai) return [];
  if (nilai.kind === 'kurang') {
    const teks = `belum bernilai: ${teksKurang({ hal: nilai.hal, di: 'baris ini' })}`;
    return [{ teks: () => `   ${teks}`, ringkas: `; ${teks}`, angka: {}, aturan: 'nilai-baris' }];
  }
  const dari = nilai.efisiensiPct
    ? `efisiensi ${formatAngka(nilai.efisiensiPct, 6)} %, `
    : nilai.bulatPct
      ? `dibulatkan ${formatAngka(nilai.bulatPct)} %, `
      : '';
  const akhir = (places: number): string =>
    `${dari}nilai ${formatAngka(nilai.nilai, places)}${kategoriTeks(nilai.kategori)}`;
  return [
    {
      teks: () => `   ${akhir(6)}`,
      ringkas: `; ${akhir(2)}`,
      angka: { nilai: nilai.nilai, ...(nilai.efisiensiPct ? { efisiensi: nilai.efisiensiPct } : {}) },
      aturan: 'nilai-baris',
    },
  ];
}

const kelompokDari = ({ kode }: RincianIndikator, { kelompok }: NilaiSkp): KelompokNilai | undefined =>
  kelompok.find((k) => k.kode.includes(kode));

/** The value of a row, and of the rencana kinerja or activity it belongs to. */
export function langkahNilaiBaris(r: RincianIndikator, skp: NilaiSkp): LangkahHitung[] {
  const kelompok = kelompokDari(r, skp);
  if (!kelompok?.nilai) return nilaiBaris(r);
  const teks = `nilai RHK ${formatAngka(kelompok.nilai, 6)}${kategoriTeks(kelompok.kategori)}`;
  return [
    ...nilaiBaris(r),
    {
      teks: () => `   ${teks}`,
      ringkas: `; ${nilaiRhk(kelompok)}`,
      angka: { nilaiRhk: kelompok.nilai },
      aturan: 'nilai-rhk',
    },
  ];
}

const nilaiRhk = ({ nilai, kategori }: KelompokNilai): string =>
  nilai ? `nilai RHK ${formatPersen(nilai)}${kategoriTeks(kategori)}` : '';

/** '85,50 (Baik)' of the group a row belongs to; '' without a value. */
export function teksNilaiRhk(r: RincianIndikator, skp: NilaiSkp): string {
  const kelompok = kelompokDari(r, skp);
  return kelompok?.nilai ? `${formatPersen(kelompok.nilai)}${kategoriTeks(kelompok.kategori)}` : '';
}

/** What the rows give together, and what it still lacks. */
export function langkahNilaiSkp({ nilai, usulan, kurang }: NilaiSkp): LangkahHitung[] {
  const dapat = nilai ?? usulan;
  const cara = nilai ? 'nilai SKP' : 'nilai SKP menurut hitungan yang belum pasti';
  const awal: LangkahHitung = dapat
    ? {
        teks: () =>
          `Nilai SKP: ${formatAngka(dapat, 6)}${nilai ? '' : ' menurut hitungan yang belum pasti'}, ditulis ${formatPersen(dapat)}`,
        ringkas: `${cara} ${formatPersen(dapat)}`,
        angka: { nilaiSkp: dapat },
        aturan: 'nilai-skp',
      }
    : { teks: () => 'Nilai SKP: belum ada', ringkas: 'nilai SKP belum ada', angka: {}, aturan: 'nilai-skp' };
  return [
    awal,
    ...kurang.map((k): LangkahHitung => ({
      teks: () => `Kurang: ${teksKurang(k)}`,
      ringkas: `; ${teksKurang(k)}`,
      angka: {},
      aturan: null,
    })),
  ];
}
