/** Registrations to copy, shown to an operator whose file is missing or cannot be read. */

export const CONTOH = `Contoh berkas pendaftaran unit (yang boleh dihapus: penilaian, mode, kepala, persetujuan, surat, salinDari):
{
  "unitId": "2026-pudakpayung", "tahun": 2026, "unitKerja": "Kelurahan Pudakpayung", "urutan": 3,
  "organisasiId": "2026-banyumanik", "organisasi": "Kecamatan Banyumanik",
  "penilaian": "ya", "mode": "resmi", "persetujuan": "wajib", "surat": false, "kepala": null,
  "files": { "bukuKerja": "ID-BERKAS-1", "bukuPimpinan": "ID-BERKAS-2" }
}
Aturan periode yang lain dari yang berlaku, bila perlu (bila dihapus: tetap seperti terdaftar):
  "policy": "permenpanrb-6-2022", "policyPeriode": { "TW I": "perka-bkn-1-2013", "TW II": "permenpanrb-8-2021" }
Contoh berkas pendaftaran organisasi (yang boleh dihapus: pimpinan):
{
  "organisasiId": "2026-banyumanik", "nama": "Kecamatan Banyumanik", "tahun": 2026,
  "pengaduan": "Loket Kantor Kecamatan, Senin sampai Jumat pukul 08.00-15.00",
  "pimpinan": "NIP-PIMPINAN-ORGANISASI",
  "files": { "bukuOrganisasi": "ID-BERKAS-3", "informasiPublik": "ID-BERKAS-4" }
}
ID berkas: bagian alamatnya di antara /d/ dan /edit. Buat berkas kosong dahulu, lalu bagikan ke akun layanan.`;
