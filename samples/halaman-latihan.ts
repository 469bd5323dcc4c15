/** The page docs/panduan/latihan.md: the eight exercises, and their rows to paste into a practice unit of one's own. */
import { denganTanda, TUGAS, type Tugas } from '../functions/src/app/latihan/tugas';
import { bulanPendek, cellText, TARGET, type ColumnId } from '../functions/src/contract';

type KolomTarget = ColumnId<typeof TARGET>;
const SEMUA = Object.keys(TARGET.columns) as KolomTarget[];
/** Columns from the left of the tab Target up to the last one a row needs: they are pasted in one go. */
const KOLOM = SEMUA.slice(0, SEMUA.indexOf('bobot') + 1);

const barisTempel = ({ nomor, target }: Tugas): string => {
  const isi = { ...target, pegawai: 'Nama Pegawai', indikator: denganTanda(nomor, target.indikator) };
  return KOLOM.map((id) => cellText(isi[id])).join('\t');
};

const barisTugas = ({ nomor, tab, target, instruksi }: Tugas): string =>
  `| ${nomor} | ${tab} | ${denganTanda(nomor, target.indikator)} | ${instruksi} |`;

const barisAwal = (tugas: Tugas): string[] =>
  tugas.realisasi
    .filter(({ isi }) => isi.realisasi !== undefined)
    .map(({ bulan, isi }) => {
      const realisasi = typeof isi.realisasi === 'number' ? isi.realisasi.toLocaleString('id') : isi.realisasi;
      return `| Latihan ${tugas.nomor} | ${bulanPendek(bulan)} | \`${cellText(realisasi)}\` |`;
    });

/** The page as Markdown. */
export function halamanLatihan(): string {
  return [
    '# Delapan tugas latihan',
    '',
    '<!-- Halaman ini dibuat oleh: npx tsx samples/tulis-panduan.ts -->',
    '',
    'Di unit latihan setiap orang mendapat delapan tugas, masing-masing di satu baris. Kolom Pesan menyebut tugasnya, dan',
    'memberi tahu begitu sudah benar. Rekap Pegawai, kolom Perlu Perhatian, menghitungnya: *LATIHAN: 6 dari 8 benar; belum: 5,',
    '8*. Tidak ada angka latihan yang masuk rekap mana pun.',
    '',
    '| Tugas | Tab | Baris | Yang dilakukan |',
    '|---|---|---|---|',
    ...TUGAS.map(barisTugas),
    '',
    'Barisnya dikenali dari tulisan *Latihan 1:* sampai *Latihan 8:* di depan Indikator. Biarkan tulisan itu.',
    '',
    '## Menyiapkan unit latihan',
    '',
    'Contoh yang dijalankan di komputer sendiri sudah memuat unit *Latihan Banyumanik*. Untuk unit latihan lain:',
    '',
    '1. Daftarkan unitnya dengan mode Latihan, tanpa persetujuan, dan isi tab Pegawai.',
    '2. Salin delapan baris ini ke tab Target untuk setiap orang, dari kolom Pegawai sampai Bobot. Ganti *Nama Pegawai*.',
    '',
    '```text',
    ...TUGAS.map(barisTempel),
    '```',
    '',
    '3. Tunggu sampai Kode terisi dan baris Realisasi muncul. Ketik isi awal ini di kolom Realisasi; yang lain dibiarkan',
    '   kosong.',
    '',
    '| Baris | Bulan | Realisasi |',
    '|---|---|---|',
    ...TUGAS.flatMap(barisAwal),
    '',
  ].join('\n');
}
