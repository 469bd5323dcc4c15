/** What is said about a leader's picks: the words for what hasilPenilaian finds, and the status they give the row. */
import { PILIHAN_RATING, STATUS, type Status } from '../../contract';
import type { Rating } from '../../domain/model';
import type { MasalahPenilaian } from '../../domain/penilaian';

/** A row filled by half is on its way, not wrong. */
export const statusMasalah = (problems: readonly MasalahPenilaian[]): Status =>
  problems.every(({ code }) => code === 'rating-tidak-lengkap') ? STATUS.belumDiisi : STATUS.perluDiperbaiki;

export function pesanPenilaian(masalah: MasalahPenilaian): string {
  switch (masalah.code) {
    case 'alasan-kosong': {
      const { dipilih, usulan } = masalah;
      return `Alasan: masih kosong, padahal rating ${PILIHAN_RATING[dipilih]} berbeda dari usulan ${PILIHAN_RATING[usulan]}. Tulis alasannya; sampai itu ada, rating ini belum berlaku.`;
    }
    case 'usulan-belum-ada':
      return 'Rating Hasil Kerja: terbaca Ikut usulan, padahal usulannya belum ada. Tunggu laporannya terisi, atau pilih salah satu rating.';
    case 'rating-tidak-lengkap':
      return masalah.kosong === 'perilaku'
        ? 'Rating Perilaku: masih kosong. Pilih salah satu; predikat ada setelah kedua rating terisi.'
        : 'Rating Hasil Kerja: masih kosong. Pilih salah satu; predikat ada setelah kedua rating terisi.';
  }
}

const nama = (rating: Rating | null): string => (rating ? PILIHAN_RATING[rating] : 'belum ada');

/**
 * The usulan is another one than the leader decided on. Names the rating to pick: after `Ikut usulan`, a reason alone
 * would follow the new usulan, and the same word again changes nothing.
 */
export function pesanUsulanBerubah(dinilaiAtas: Rating | null, usulan: Rating | null, rating: Rating | null): string {
  const berlaku = nama(rating);
  const lain = usulan && usulan !== rating ? nama(usulan) : 'rating lain';
  return `Usulan berubah dari ${nama(dinilaiAtas)} menjadi ${nama(usulan)} sejak dinilai; yang berlaku tetap ${berlaku}. Bila rating tetap, pilih ${berlaku} dan tulis atau perbarui Alasan; bila tidak, pilih ${lain}.`;
}

/** A rating is one person's: a successor starts without. */
export const pesanKepalaBerganti = (dinilai: string, sekarang: string): string =>
  `Kepala Unit: berganti dari ${dinilai} menjadi ${sekarang} sejak dinilai. Rating ini tetap milik ${dinilai} dan tidak berlaku bagi ${sekarang}. Untuk menilai ${sekarang}, ubah rating atau tulis Alasan yang baru.`;

/** The head's period ends in a number, for which `Penetapan Unit` has no place. */
export const pesanTanpaRating = (periode: string, aturan: string): string =>
  `Rating: ${periode} dinilai menurut ${aturan}, yang berakhir pada angka; rating kepala unit tidak berlaku di sini. Kosongkan kedua rating, pilih Predikat Organisasi saja, dan tetapkan nilai kepala unit pada formulir aturan itu.`;
