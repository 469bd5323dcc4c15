/** The words of every fault, in the form "Kolom: terbaca X. Yang harus dilakukan." */
import type { Problem, ProblemCode, Severity } from './problem';

type Wording = (p: Problem, detail: (name: string) => string) => string;

const terbaca = ({ got }: Problem): string => (got === '' ? 'masih kosong' : `terbaca ${got}`);
const sekian =
  (todo: string): Wording =>
  (p) =>
    `${terbaca(p)}. ${todo}`;

const ANGKA = 'Ketik angka saja; pakai koma untuk desimal dan titik hanya untuk ribuan, misalnya 1.250 atau 12,5';

/** Exhaustive: a code without words does not compile. */
const PESAN: Readonly<Record<ProblemCode, Wording>> = {
  'wajib-diisi': (p, d) => `${p.got === '' ? 'masih kosong' : terbaca(p)}. ${d('wanted')}.`,
  'sel-galat': sekian('Rumusnya galat. Perbaiki rumusnya, atau ketik isinya langsung.'),
  'bukan-teks': sekian('Ketik teks, bukan kotak centang.'),
  'teks-panjang': (_p, d) => `terbaca ${d('panjang')} huruf. Ringkas menjadi paling banyak ${d('max')} huruf.`,
  'pilihan-tidak-dikenal': (p, d) => `${terbaca(p)}. Pilih salah satu: ${d('pilihan')}.`,

  'angka-tidak-sah': sekian(`${ANGKA}.`),
  'angka-terlalu-besar': sekian('Angkanya terlalu besar. Periksa jumlah angkanya, lalu ketik ulang.'),
  'nilai-nihil': sekian(
    'Bila memang nol, ketik 0. Bila tidak ada kegiatan bulan ini, ketik tidak berlaku dan tulis alasannya di Keterangan.',
  ),
  'garis-miring': (p, d) => `${terbaca(p)}. Bila maksudnya ${d('usul')}, ketik: ${d('usul')}.`,
  'dari-tidak-sah': sekian('Ketik dua angka saja, misalnya 932 dari 985.'),
  'rentang-terbalik': sekian('Tulis angka yang lebih kecil lebih dulu, misalnya 7 s.d. 8.'),
  'bukan-satu-angka': sekian('Ketik satu angka, bukan rentang.'),
  'bukan-target': sekian('Ketik satu angka (95) atau rentang (7 s.d. 8).'),
  'satuan-lain': (p, d) =>
    `${terbaca(p)}, padahal Satuan baris ini ${d('satuan')}. Ketik angkanya saja, dalam ${d('satuan')}.`,
  negatif: sekian('Angka di sini tidak boleh di bawah nol. Ketik angka 0 atau lebih.'),
  'persen-satuan': (p, d) =>
    `${terbaca(p)}. Bila maksudnya ${d('persen')} %, ketik ${d('persen')} tanpa tanda %. Bila memang ${p.got}, biarkan.`,
  'angka-tanggal': (p, d) =>
    `${terbaca(p)} (tanggal ${d('tanggal')}), tidak mungkin dalam ${d('satuan')}. ${
      d('usul') === '' ? 'Ketik ulang angkanya saja, misalnya 7,5' : `Bila maksudnya ${d('usul')}, ketik: ${d('usul')}`
    }.`,
  'mungkin-tanggal': (p, d) =>
    `${terbaca(p)}, sama dengan tanggal ${d('tanggal')}. Bila maksudnya ${d('usul')}, ketik: ${d('usul')}. Bila memang ${p.got}, biarkan.`,

  'tanggal-tidak-sah': sekian('Ketik tanggal lengkap, misalnya 31/12/2026.'),
  'tanggal-terbalik': (p, d) => `${terbaca(p)}, lebih awal daripada Mulai (${d('mulai')}). Perbaiki salah satunya.`,
  'bulan-tidak-sah': sekian('Ketik nama bulan dan tahun, misalnya Mar 2026.'),
  'di-luar-tahun': (p, d) =>
    `${terbaca(p)}. Buku ini untuk tahun ${d('tahun')}; ketik bulan dalam tahun ${d('tahun')}.`,
  'cuti-tidak-sah': sekian(
    'Ketik rentang tanggal, misalnya 01/03/2026 s.d. 31/05/2026; beberapa rentang dipisah titik koma.',
  ),

  'nip-bukan-teks': sekian(
    "NIP di sini tersimpan sebagai angka, sehingga angka terakhirnya hilang. Ketik ulang 18 angkanya dari dokumen dengan tanda petik di depan, misalnya '1990….",
  ),
  'nip-panjang': (p, d) =>
    `${terbaca(p)} (${d('panjang')} tanda). NIP terdiri dari 18 angka; ketik ulang dari dokumen.`,
  'nip-tanggal-lahir': (p, d) =>
    `${terbaca(p)}. Delapan angka pertama (${d('bagian')}) bukan tanggal lahir. Cocokkan dengan dokumen.`,
  'nip-bulan-tmt': (p, d) =>
    `${terbaca(p)}. Angka ke-13 dan 14 (${d('bagian')}) bukan bulan pengangkatan PNS. Cocokkan dengan dokumen, atau pilih PPPK di Status Pegawai.`,
  'nip-jenis-kelamin': (p, d) => `${terbaca(p)}. Angka ke-15 (${d('bagian')}) harus 1 atau 2. Cocokkan dengan dokumen.`,
  'nip-nomor-urut': sekian('Tiga angka terakhir tidak boleh 000. Cocokkan dengan dokumen.'),
  'nip-usia': sekian(
    'Menurut NIP ini usia saat diangkat di bawah 18 tahun. Cocokkan dengan dokumen; bila memang benar, biarkan.',
  ),
  'nip-ganda': (p, d) =>
    `${terbaca(p)}, sama dengan baris ${d('baris')} yang isinya berbeda. Hapus atau perbaiki salah satunya.`,
  'golongan-tidak-dikenal': sekian('Ketik golongan ruang, misalnya III/a, atau golongan PPPK, misalnya IX.'),
  'email-tidak-sah': sekian('Ketik alamat email lengkap, misalnya nama@semarangkota.go.id.'),
  'penilai-di-luar': sekian(
    'Tidak ada di tab Pegawai ini. Pilih dari daftar, atau ketik NIP-nya. Bila memang dari luar unit, biarkan.',
  ),
  'penilai-sendiri': sekian(
    'Pegawai tidak dapat menjadi pejabat penilai dirinya sendiri. Pilih atasannya dari daftar.',
  ),
  'tugas-di-luar-tahun': (p, d) =>
    `${terbaca(p)}. Pegawai ini tidak bertugas di sini pada tahun ${d('tahun')}. Bila memang begitu, biarkan.`,

  'pegawai-tidak-dikenal': (p, d) =>
    `${terbaca(p)}, tidak ada di tab Pegawai. Pilih nama dari daftar atau ketik NIP-nya${mungkin(d('usul'))}. Bila belum ada, minta pimpinan atau operator menambahkannya.`,
  'pegawai-lebih-dari-satu': (p, d) => `${terbaca(p)}, dipakai lebih dari satu orang. Pilih salah satu: ${d('usul')}.`,
  'pegawai-bermasalah': (_p, d) =>
    `baris ${d('baris')} di tab Pegawai perlu diperbaiki dahulu. Minta pimpinan atau operator memperbaikinya; isi baris ini tidak hilang dan dihitung begitu baris itu benar.`,
  'target-tidak-sah': sekian(
    'Target harus lebih dari 0. Bila angka yang lebih rendah lebih baik, pilih Lebih rendah lebih baik di Arah yang Baik.',
  ),
  'cara-hitung-kosong': (_p, d) =>
    `masih kosong. Untuk satuan ${d('satuan')} pilih cara menggabungkan bulan-bulannya: Dijumlahkan, Kumulatif (s.d. bulan ini), Dirata-rata, atau Terakhir.`,
  'lingkup-tidak-sah': sekian('Pilih Dalam unit, atau ketik angka lingkup penugasan dari pimpinan, misalnya 2.'),
  'nilai-pimpinan-tidak-sah': sekian('Ketik angka 0 sampai 120, misalnya 88,67.'),
  'bobot-tidak-sah': sekian('Ketik angka 0 sampai 100 dengan paling banyak dua desimal, misalnya 12,5.'),
  'bobot-kecil': (p, d) =>
    `${terbaca(p)}. Bila maksudnya ${d('persen')}, ketik ${d('persen')} tanpa tanda %. Bila memang ${p.got}, biarkan.`,
  'target-tw-sebagian': (_p, d) => `masih kosong: ${d('kosong')}. Isi semua triwulan, atau kosongkan semuanya.`,
  'target-tw-di-luar': sekian(
    'Triwulan ini di luar Mulai dan Selesai. Kosongkan sel ini, atau perbaiki Mulai dan Selesai.',
  ),
  'target-tw-jumlah': (p, d) =>
    `jumlah Target TW terbaca ${p.got}, padahal Target ${d('target')} (${d('selisih')}). Samakan jumlahnya dengan Target.`,
  'target-tw-akhir': (p, d) =>
    `${terbaca(p)}, padahal Target ${d('target')}. Triwulan terakhir harus sama dengan Target.`,
  'kode-kosong': sekian('Ubah satu sel mana saja pada baris ini; kodenya akan diberikan otomatis.'),
  'kode-tidak-sah': sekian(
    'Kode ini bukan pemberian sistem. Kosongkan sel ini, lalu ubah satu sel lain pada baris ini.',
  ),
  'kode-ganda': (p, d) =>
    `${terbaca(p)}, juga dipakai baris ${d('baris')}. Kosongkan Kode pada baris salinan lalu ubah satu sel lain pada baris itu, atau hapus baris salinannya.`,
  'kode-salinan': (p, d) =>
    `${terbaca(p)}, milik baris ${d('baris')}. Bila baris ini target lain, kosongkan Kode-nya lalu ubah satu sel lain pada baris ini. Bila salinan, hapus baris ini.`,
  'di-bawah-tahun-lalu': (p, d) =>
    `${terbaca(p)}, lebih ringan daripada capaian tahun lalu (${d('lalu')}). Bila memang begitu, biarkan.`,

  'baris-tanpa-kode': sekian(
    'Isi angkanya pada baris yang sudah disediakan (Periode dan Kode-nya terisi), lalu hapus baris ini.',
  ),
  'baris-tanpa-periode': sekian('Ketik bulan yang dilaporkan, misalnya Mar 2026.'),
  'kode-tidak-dikenal': sekian(
    'Tidak ada target dengan kode ini di tab Target. Kembalikan target itu, atau hapus baris ini.',
  ),
  'target-bermasalah': (p, d) =>
    `${terbaca(p)}. Target baris ${d('baris')} perlu diperbaiki dahulu. Angka yang diketik di sini tidak hilang; dihitung begitu target itu benar.`,
  'bulan-di-luar-target': (p, d) =>
    `${terbaca(p)}, padahal target ini berjalan ${d('jalan')}. Kosongkan Realisasi baris ini, atau perbaiki Mulai dan Selesai di tab Target.`,
  'perlu-a-dari-b': sekian(
    'Persen yang Dijumlahkan perlu kedua angkanya. Ketik misalnya 932 dari 985, atau ganti Cara Hitung di tab Target.',
  ),
  'dari-bukan-persen': (p, d) =>
    `${terbaca(p)}, padahal Satuan baris ini ${d('satuan')}. Ketik satu angka, dalam ${d('satuan')}.`,
  'penyebut-nol': sekian('Angka kedua tidak boleh 0. Bila tidak ada sasaran bulan ini, ketik tidak berlaku.'),
  'tanpa-alasan': sekian('Tulis alasannya di sini, karena Realisasi berisi tidak berlaku.'),
  'periode-ganda': (p, d) =>
    `${terbaca(p)}, juga ada di baris ${d('baris')} dengan isi berbeda. Kosongkan atau hapus salah satunya.`,
  'pembilang-lebih': (p, d) =>
    `${terbaca(p)}, angka pertama lebih besar. Bila terbalik, ketik: ${d('usul')}. Bila memang lebih dari 100 %, biarkan.`,
  'jauh-di-atas-target': (p, d) =>
    `${terbaca(p)}, lebih dari 10 kali Target (${d('target')}). Periksa angkanya; bila memang benar, biarkan.`,
  'kumulatif-turun': (p, d) =>
    `${terbaca(p)}, lebih kecil daripada ${d('bulan')} (${d('lalu')}). Cara Hitung-nya Kumulatif: ketik jumlah s.d. bulan ini. Bila memang berkurang, biarkan.`,
  'bulan-belum-tiba': sekian('Bulan ini belum tiba. Bila salah baris, pindahkan angkanya; bila memang benar, biarkan.'),
  'dianggap-kosong': sekian(
    'Dianggap belum diisi. Bila memang nol, ketik 0. Bila tidak ada kegiatan bulan ini, ketik tidak berlaku dan tulis alasannya di Keterangan.',
  ),
  'menunggu-angka': sekian('Bukti atau keterangannya sudah ada; ketik angkanya agar dihitung.'),
  'kosong-ganda': (_p, d) => `baris ini sama dengan baris ${d('baris')}. Hapus baris kosong ini.`,

  'kode-setuju-tidak-sah': sekian(
    'Kode persetujuan terdiri atas SETUJU- dan empat tanda. Ketik ulang kode yang ditampilkan pada baris ini.',
  ),
  'kembali-tanpa-catatan': sekian('Tulis apa yang perlu diperbaiki, karena Keputusan berisi Dikembalikan.'),
  'bukan-periode': (p, d) =>
    `${terbaca(p)}. Pakai TW I, TW II, TW III, TW IV, atau Tahun; buku ini untuk tahun ${d('tahun')}.`,
  'tanggal-di-luar-tahun': (p, d) =>
    `${terbaca(p)}. Buku ini untuk tahun ${d('tahun')}; periksa tahunnya. Bila memang benar, biarkan.`,
  'tanggal-belum-tiba': sekian('Tanggal ini belum tiba. Periksa tanggalnya; bila memang benar, biarkan.'),
  'tentang-tidak-dikenal': (p, d) =>
    `${terbaca(p)}, bukan indikator pegawai ini dan bukan nilai BerAKHLAK. Pilih dari daftar${mungkin(d('usul'))}. Bila memang tentang hal lain, biarkan.`,
  'unit-tidak-dikenal': (p, d) =>
    `${terbaca(p)}, tidak terdaftar di organisasi ini. Ketik nama unit seperti yang terdaftar${mungkin(d('usul'))}. Bila belum terdaftar, minta operator mendaftarkannya.`,
  'cara-gabung-kosong': (_p, d) =>
    `masih kosong. Untuk satuan ${d('satuan')} pilih cara menggabungkan unit-unitnya: Dijumlahkan atau Dirata-rata.`,
  'tanpa-penjelasan': sekian(
    'Tulis satu kalimat: apa arti angka ini bagi warga, dan dari mana datanya, karena Publik berisi Ya.',
  ),

  'tanpa-nip': sekian('Ketik NIP-nya (18 angka) dari surat keberatan; nama saja tidak cukup di buku ini.'),
  'tanggal-nanti': sekian('Tanggal ini belum tiba. Betulkan tanggalnya.'),
  'keberatan-kedua': (p, d) =>
    `${terbaca(p)}, keberatannya atas periode ini sudah ada di baris ${d('baris')}. Satu hasil diajukan keberatan satu kali, dan keputusannya final. Hapus baris ini.`,
  'ditolak-berating': sekian('Kosongkan, karena Keputusan berisi Ditolak; atau pilih Diubah.'),
  'keputusan-mendahului': (p, d) =>
    `${terbaca(p)}, lebih awal daripada Tanggal Diterima (${d('diterima')}). Betulkan salah satunya.`,

  'baris-ganda': (p, d) =>
    `${terbaca(p)}, juga ada di baris ${d('baris')} dengan isi berbeda, sehingga tidak satu pun dihitung. Hapus salah satunya.`,
  'baris-sama': (p, d) =>
    `${terbaca(p)}, isinya sama dengan baris ${d('baris')} dan dihitung satu kali. Hapus baris ini.`,
};

const mungkin = (usul: string): string => (usul === '' ? '' : ` (mungkin: ${usul})`);

/** One fault in words. */
export function pesan(p: Problem): string {
  return `${p.column}: ${PESAN[p.code](p, (name) => p.detail?.[name] ?? '')}`;
}

const URUTAN: Readonly<Record<Severity, number>> = { salah: 0, cek: 1, info: 2 };

/** All faults of a row for its cell `Pesan`: what stops the row first. '' when there is none. */
export const pesanBaris = (problems: readonly Problem[]): string =>
  problems.length === 0
    ? ''
    : [...problems]
        .sort((a, b) => URUTAN[a.severity] - URUTAN[b.severity])
        .map(pesan)
        .join(' • ');

export { pesanBarisTab, pesanTab } from './pesan-tab';
