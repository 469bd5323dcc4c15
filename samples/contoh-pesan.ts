/** One example of every message a row can carry, with what the cell holds once it is right: the page docs/panduan/pesan.md. */
import { pesan, pesanBarisTab, pesanTab } from '../functions/src/parse/pesan';
import { problem, SEVERITY, type Detail, type ProblemCode, type Severity } from '../functions/src/parse/problem';
import type { TabFault } from '../functions/src/parse/table';

interface Contoh {
  readonly kolom: string;
  readonly got: string;
  readonly detail?: Detail;
  /** What stands in the cell afterwards, or what is done. */
  readonly langkah: string;
}

type Kelompok = Readonly<Partial<Record<ProblemCode, Contoh>>>;

const c = (kolom: string, got: string, langkah: string, detail?: Detail): Contoh => ({
  kolom,
  got,
  langkah,
  ...(detail ? { detail } : {}),
});

const NIP = '198501152010011901';
const REALISASI: Kelompok = {
  'nilai-nihil': c('Realisasi', 'nihil', '`0`, atau `tidak berlaku` dengan alasan di Keterangan'),
  'garis-miring': c('Realisasi', '932/985', '`932 dari 985`', { usul: '932 dari 985' }),
  'dari-tidak-sah': c('Realisasi', '932 dari 985 dari 990', '`932 dari 985`'),
  'perlu-a-dari-b': c('Realisasi', '87,5 %', '`7 dari 8`'),
  'dari-bukan-persen': c('Realisasi', '7 dari 8', '`7`', { satuan: 'surat' }),
  'penyebut-nol': c('Realisasi', '0 dari 0', '`tidak berlaku`, alasan di Keterangan'),
  'tanpa-alasan': c('Keterangan', '', 'tulis alasannya, misalnya `Tidak ada pengaduan`'),
  'satuan-lain': c('Realisasi', '147 orang', '`147`', { satuan: 'surat' }),
  'angka-tidak-sah': c('Realisasi', '12.5', '`12,5`'),
  'angka-terlalu-besar': c('Realisasi', '99999999999999999999', 'ketik ulang angka yang benar'),
  negatif: c('Realisasi', '-4', '`4`, atau `0`'),
  'bukan-satu-angka': c('Realisasi', '7 s.d. 8', '`7,5`'),
  'persen-satuan': c('Realisasi', '0,85 %', '`85`', { persen: '85' }),
  'angka-tanggal': c('Realisasi', '46.241', '`7 dari 8`', { tanggal: '07/08/2026', satuan: '%', usul: '7 dari 8' }),
  'mungkin-tanggal': c('Realisasi', '46.241', '`7 dari 8`', { tanggal: '07/08/2026', usul: '7 dari 8' }),
  'pembilang-lebih': c('Realisasi', '985 dari 932', '`932 dari 985`', { usul: '932 dari 985' }),
  'jauh-di-atas-target': c('Realisasi', '1.470', '`147`, bila memang 147', { target: '100' }),
  'kumulatif-turun': c('Realisasi', '45', '`130`: jumlah sejak Januari', { bulan: 'Februari', lalu: '85' }),
  'bulan-belum-tiba': c('Periode', 'Des 2026', 'pindahkan angkanya ke baris bulan yang benar'),
  'bulan-di-luar-target': c('Periode', 'Jul 2026', 'kosongkan Realisasi baris itu', { jalan: 'Jan-Jun' }),
  'bulan-tidak-sah': c('Periode', 'Maret kemarin', '`Mar 2026`'),
  'di-luar-tahun': c('Periode', 'Mar 2025', '`Mar 2026`', { tahun: '2026' }),
  'baris-tanpa-kode': c('Kode', '', 'isi baris yang sudah disediakan, hapus baris buatan sendiri'),
  'baris-tanpa-periode': c('Periode', '', '`Mar 2026`'),
  'kode-tidak-dikenal': c('Kode', 'BK42TQ', 'Urungkan penghapusan target itu, atau hapus baris ini'),
  'target-bermasalah': c('Kode', 'BK42TQ', 'betulkan dulu baris 14 di tab Target', { baris: '14' }),
  'periode-ganda': c('Periode', 'Mar 2026 dengan Kode BK42TQ', 'sisakan satu baris', { baris: '31' }),
  'dianggap-kosong': c('Realisasi', '-', '`0`, atau `tidak berlaku`, atau biarkan bila angkanya belum ada'),
  'menunggu-angka': c('Realisasi', '', 'ketik angkanya'),
  'kosong-ganda': c('Periode', '', 'hapus baris kosong itu', { baris: '31' }),
};
const TARGET: Kelompok = {
  'pegawai-tidak-dikenal': c('Pegawai', 'Pegawai Conto 27', 'pilih namanya dari daftar', {
    usul: 'Pegawai Contoh 27',
  }),
  'pegawai-lebih-dari-satu': c('Pegawai', 'Pegawai Contoh', 'pilih yang ber-NIP benar dari daftar', {
    usul: `Pegawai Contoh · ${NIP}`,
  }),
  'pegawai-bermasalah': c('Pegawai', '', 'minta pimpinan membetulkan baris 17 di tab Pegawai', { baris: '17' }),
  'target-tidak-sah': c('Target', '0', '`12`, atau pilih Lebih rendah lebih baik'),
  'bukan-target': c('Target', '7 dari 8', '`95`'),
  'rentang-terbalik': c('Target', '8 s.d. 7', '`7 s.d. 8`'),
  'cara-hitung-kosong': c('Cara Hitung', '', 'pilih satu dari daftar', { satuan: '%' }),
  'bobot-tidak-sah': c('Bobot', '120', '`20`'),
  'bobot-kecil': c('Bobot', '0,2', '`20`', { persen: '20' }),
  'target-tw-sebagian': c('Target TW II', '', 'isi keempatnya', { kosong: 'Target TW II, Target TW III' }),
  'target-tw-di-luar': c('Target TW IV', '12', 'kosongkan Target TW IV'),
  'target-tw-jumlah': c('Target TW I', '46', 'jadikan jumlahnya 48', { target: '48', selisih: '2 kurang' }),
  'target-tw-akhir': c('Target TW IV', '90', '`92`', { target: '92' }),
  'tanggal-terbalik': c('Selesai', 'Mar 2026', '`Jun 2026`', { mulai: 'Apr 2026' }),
  'kode-kosong': c('Kode', '', 'ubah satu sel pada baris itu'),
  'kode-tidak-sah': c('Kode', 'A1', 'kosongkan Kode, lalu ubah satu sel pada baris itu'),
  'kode-ganda': c('Kode', 'BK42TQ', 'kosongkan Kode pada salinannya', { baris: '9' }),
  'kode-salinan': c('Kode', 'BK42TQ', 'kosongkan Kode pada baris ini', { baris: '9' }),
  'di-bawah-tahun-lalu': c('Target', '90', 'naikkan targetnya, atau biarkan', { lalu: '93' }),
};
const PEGAWAI: Kelompok = {
  'nip-bukan-teks': c('NIP', '1,98501E+17', "ketik ulang 18 angkanya dengan tanda petik di depan: `'1985…`"),
  'nip-panjang': c('NIP', '19850115201001190', 'ketik ulang 18 angkanya', { panjang: '17' }),
  'nip-tanggal-lahir': c('NIP', '198513152010011901', `\`${NIP}\``, { bagian: '19851315' }),
  'nip-bulan-tmt': c('NIP', '198501152010211901', 'cocokkan, atau pilih PPPK di Status Pegawai', { bagian: '21' }),
  'nip-jenis-kelamin': c('NIP', '198501152010013901', 'cocokkan angka ke-15 dengan dokumen', { bagian: '3' }),
  'nip-nomor-urut': c('NIP', '198501152010011000', 'cocokkan tiga angka terakhir'),
  'nip-usia': c('NIP', '199801152010011901', 'cocokkan; bila benar, biarkan'),
  'nip-ganda': c('NIP', NIP, 'hapus atau perbaiki salah satu baris', { baris: '12' }),
  'golongan-tidak-dikenal': c('Gol. Ruang', 'IIIe', '`III/d`'),
  'email-tidak-sah': c('Email', 'nama@', '`nama@semarangkota.go.id`'),
  'penilai-di-luar': c('Pejabat Penilai', 'Bu Sekretaris', 'pilih namanya dari daftar; penilai luar unit: biarkan'),
  'penilai-sendiri': c('Pejabat Penilai', 'Pegawai Contoh 01', 'pilih atasannya'),
  'tugas-di-luar-tahun': c('Selesai', '31/12/2025', 'betulkan tanggalnya, atau biarkan', { tahun: '2026' }),
  'tanggal-tidak-sah': c('Mulai', '31/02/2026', '`28/02/2026`'),
  'cuti-tidak-sah': c('Cuti', 'Maret sampai Mei', '`01/03/2026 s.d. 31/05/2026`'),
};
const PIMPINAN: Kelompok = {
  'kode-setuju-tidak-sah': c('Keputusan', 'SETUJU-K7', 'salin kodenya dari kolom Pesan, misalnya `SETUJU-K7BQ`'),
  'kembali-tanpa-catatan': c('Catatan', '', 'tulis apa yang perlu diperbaiki'),
  'bukan-periode': c('Periode', 'Mar 2026', '`TW I`', { tahun: '2026' }),
  'tanggal-di-luar-tahun': c('Tanggal', '15/04/2025', '`15/04/2026`', { tahun: '2026' }),
  'tanggal-belum-tiba': c('Tanggal', '15/12/2026', 'periksa tanggalnya'),
  'tentang-tidak-dikenal': c('Tentang', 'Harmoni', 'pilih `Harmonis` dari daftar', { usul: 'Harmonis' }),
};
const ORGANISASI: Kelompok = {
  'unit-tidak-dikenal': c('Unit', 'Kel. Pudakpayung', '`Kelurahan Pudakpayung`', { usul: 'Kelurahan Pudakpayung' }),
  'cara-gabung-kosong': c('Cara Gabung', '', 'pilih satu dari daftar', { satuan: '%' }),
  'tanpa-penjelasan': c('Penjelasan untuk Warga', '', 'tulis satu kalimat, atau pilih Tidak di kolom Publik'),
  'tanpa-nip': c('Pegawai', 'Pegawai Contoh 24', `\`Pegawai Contoh 24 · ${NIP}\``),
  'tanggal-nanti': c('Tanggal Diterima', '20/04/2027', '`20/04/2026`'),
  'keberatan-kedua': c('Pegawai', `Pegawai Contoh 24 · ${NIP}`, 'hapus baris kedua', { baris: '2' }),
  'ditolak-berating': c('Rating Perilaku', 'Sesuai ekspektasi', 'kosongkan kedua rating'),
  'keputusan-mendahului': c('Tanggal Keputusan', '19/04/2026', '`29/04/2026`', { diterima: '20/04/2026' }),
};
const SEMUA: Kelompok = {
  'wajib-diisi': c('Indikator', '', 'isi selnya', { wanted: 'Ketik ukuran keberhasilannya' }),
  'sel-galat': c('Realisasi', '#REF!', 'ketik angkanya langsung'),
  'bukan-teks': c('Keterangan', 'TRUE', 'ketik teks'),
  'teks-panjang': c('Keterangan', '', 'ringkas', { panjang: '2140', max: '2000' }),
  'pilihan-tidak-dikenal': c('Lapor', 'Mingguan', 'pilih dari daftar', {
    pilihan: 'Bulanan, Triwulan, Semester, Tahunan',
  }),
  'baris-ganda': c('Pegawai', 'Pegawai Contoh 01', 'hapus salah satu baris', { baris: '12' }),
  'baris-sama': c('Periode', 'Mar 2026 dengan Kode BK42TQ', 'hapus baris ini', { baris: '31' }),
};

const KELOMPOK: readonly (readonly [judul: string, isi: Kelompok])[] = [
  ['Tab Realisasi (pegawai)', REALISASI],
  ['Tab Target (pegawai)', TARGET],
  ['Tab Pegawai (pimpinan atau operator)', PEGAWAI],
  ['Tab Persetujuan SKP, Penilaian, Umpan Balik (pimpinan)', PIMPINAN],
  ['Buku Organisasi (pimpinan organisasi)', ORGANISASI],
  ['Di tab mana pun', SEMUA],
];

/** What is told in Ringkasan and to the operator when a whole tab cannot be read. */
const TAB: readonly (readonly [fault: TabFault, langkah: string])[] = [
  [
    { kind: 'tab-missing', tab: 'Realisasi', titles: ['Panduan', 'Target', 'Realisasi 2'] },
    'ketuk nama tabnya, ganti nama kembali',
  ],
  [{ kind: 'tab-missing', tab: 'Realisasi', titles: ['Panduan', 'Target'] }, 'kembalikan lewat histori versi'],
  [
    { kind: 'header-missing', tab: 'Target', missing: ['Satuan'], seen: ['Pegawai', 'Satuann'] },
    'ketik kembali judulnya di baris 1',
  ],
  [{ kind: 'header-double', tab: 'Target', header: 'Kode' }, 'hapus kolom salinannya'],
  [{ kind: 'tab-empty', tab: 'Target' }, 'kembalikan baris 1 lewat histori versi'],
];

const DIHITUNG: Readonly<Record<Severity, string>> = { salah: 'belum', cek: 'ya, periksa', info: 'tidak berubah' };

const sel = (text: string): string => text.replaceAll('|', '\\|');
const baris = (code: ProblemCode, { kolom, got, detail, langkah }: Contoh): string =>
  `| ${sel(pesan(problem(code, kolom, got, detail)))} | ${DIHITUNG[SEVERITY[code]]} | ${sel(langkah)} |`;

/** Every code stands in a group; one that is in none yet is told with dots in the place of its particulars. */
function kelompok(): (readonly [string, Kelompok])[] {
  const told = new Set(KELOMPOK.flatMap(([, isi]) => Object.keys(isi)));
  const dots = new Proxy<Record<string, string>>({}, { get: () => '…' });
  const rest = (Object.keys(SEVERITY) as ProblemCode[]).filter((code) => !told.has(code));
  if (rest.length === 0) return [...KELOMPOK];
  const lain = Object.fromEntries(rest.map((code) => [code, c('Kolom', '…', 'ikuti pesannya', dots)]));
  return [...KELOMPOK, ['Pesan lain', lain]];
}

/** The page as Markdown. */
export function halamanPesan(): string {
  return [
    '# Setiap pesan dan artinya',
    '',
    '<!-- Halaman ini dibuat oleh: npx tsx samples/tulis-panduan.ts -->',
    '',
    'Kolom **Pesan** menyebut sel yang dimaksud, isi yang terbaca, dan apa yang harus dilakukan. Bila ada beberapa pesan,',
    'yang menghentikan hitungan disebut lebih dulu; tanda • memisahkannya. Angka dan nama di bawah ini contoh.',
    '',
    '- *belum*: baris berstatus Perlu diperbaiki dan belum dihitung. Isinya tidak hilang.',
    '- *ya, periksa*: baris berstatus Perlu dicek dan dihitung. Bila memang benar, biarkan.',
    '- *tidak berubah*: hanya pemberitahuan.',
    '',
    'Di kolom yang tidak ikut dihitung (Bukti Dukung, Keterangan, dan sejenisnya) pesan yang sama hanya peringatan: barisnya',
    'tetap dihitung.',
    ...kelompok().flatMap(([judul, isi]) => [
      '',
      `## ${judul}`,
      '',
      '| Pesan | Dihitung? | Sesudah dibetulkan, atau langkahnya |',
      '|---|---|---|',
      ...(Object.entries(isi) as [ProblemCode, Contoh][]).map(([code, contoh]) => baris(code, contoh)),
    ]),
    '',
    '## Tab dan judul kolom (di Ringkasan; operator)',
    '',
    'Selama tab itu tidak terbaca, isi terakhir yang tersimpan tetap dipakai. Bila yang hilang atau ganda hanya sebuah judul,',
    'setiap baris tab itu berstatus Ditahan dan berkata demikian:',
    '',
    ...TAB.flatMap(([fault]) => pesanBarisTab(fault) || []).map((said) => `- *${said}*`),
    '',
    '| Pesan | Langkahnya |',
    '|---|---|',
    ...TAB.map(([fault, langkah]) => `| ${sel(pesanTab(fault))} | ${langkah} |`),
    '',
  ].join('\n');
}
