/** What a person was told by his pejabat penilai: ratings per period and feedback, as lines of his explanation. PURE. */
import type { HasilPegawai } from '../domain/hasil';
import { NAMA_PREDIKAT } from '../domain/kuadran';
import type { Rating } from '../domain/model';
import { kalimat, NAMA_RATING } from '../domain/penjelasan';
import { PERIODE_PENILAIAN } from '../domain/periode';
import { tanggalTeks } from '../domain/waktu';
import type { Manifest } from './state';
import type { EmployeeInputs } from './sync/inputs';
import { isLocked } from './sync/locks';
import { storedRating } from './sync/ratings';

const nama = (rating: Rating | null): string => (rating ? NAMA_RATING[rating] : 'belum ada');

function ratingLines(inputs: EmployeeInputs, hasil: HasilPegawai, manifest: Manifest | null): string[] {
  const dinilai = manifest?.entries[inputs.masukan.pegawai.nip]?.dinilai ?? {};
  return PERIODE_PENILAIAN.flatMap(({ nama: periode }) => {
    const of = storedRating(inputs, hasil, periode, dinilai[periode]);
    if (!of?.ratingHasilKerja && !of?.ratingPerilaku) return [];
    const isi = kalimat([
      `hasil kerja: ${nama(of.ratingHasilKerja)}`,
      `perilaku: ${nama(of.ratingPerilaku)}`,
      `predikat: ${of.predikat ? NAMA_PREDIKAT[of.predikat] : 'belum ada'}`,
      of.alasan && `alasan: ${of.alasan}`,
      isLocked(manifest?.locks ?? {}, periode) ? null : 'sementara, periode belum dikunci',
    ]);
    return `   ${periode}: ${isi}`;
  });
}

const feedbackLines = ({ umpanBalik }: EmployeeInputs): string[] =>
  umpanBalik.map(({ tanggal, tentang, isi, tindakLanjut }) => {
    const judul = `${tanggalTeks(tanggal)}${tentang === null ? '' : ` (${tentang})`}`;
    return `   ${judul}: ${isi}${tindakLanjut === null ? '' : `; tindak lanjut: ${tindakLanjut}`}`;
  });

/** Only about the person whose inputs these are. Nothing without a rating or feedback. */
export function toldLines(inputs: EmployeeInputs, hasil: HasilPegawai, manifest: Manifest | null): string[] {
  const under = (judul: string, lines: readonly string[]): string[] => (lines.length > 0 ? [judul, ...lines] : []);
  return [
    ...under('Penilaian pejabat penilai:', ratingLines(inputs, hasil, manifest)),
    ...under('Umpan balik:', feedbackLines(inputs)),
  ];
}
