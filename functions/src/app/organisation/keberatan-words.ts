/** What the row of an objection is told: the words for where it stands. PURE. */
import { STATUS, type NamaPeriode, type Status } from '../../contract';
import {
  batasKeberatan, kalimatKeberatan, predikatHasil, type KeadaanKeberatan, type RatingHasil,
} from '../../domain/keberatan'; // prettier-ignore
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import { tanggalTeks } from '../../domain/waktu';
import type { JawabanKeberatan, KeberatanTercatat } from '../state';

const predikatKata = (rating: RatingHasil): string => {
  const predikat = predikatHasil(rating);
  return predikat ? NAMA_PREDIKAT[predikat] : '';
};

export interface Ditanya {
  readonly id: string;
  readonly isi: string;
  readonly periode: NamaPeriode;
  readonly keadaan: KeadaanKeberatan;
  readonly semula: RatingHasil;
  /** The period was reopened after a lock. */
  readonly dibuka: boolean;
}

/** The answer to an objection that is not recorded as decided. */
export function jawabanUntuk({ id, isi, periode, keadaan, semula, dibuka }: Ditanya): JawabanKeberatan {
  const { status, pesan } = ucapan(keadaan, periode, dibuka);
  const disampaikan = 'disampaikan' in keadaan ? keadaan.disampaikan : null;
  return { id, periode, isi, status, pesan, disampaikan, semula: disampaikan === null ? '' : predikatKata(semula), sesudah: '' }; // prettier-ignore
}

/** The answer to a row about a recorded decision. `isi`: the row as it stands; null when it is gone. */
export function jawabanTercatat(
  id: string,
  periode: NamaPeriode,
  keberatan: KeberatanTercatat,
  isi: string | null,
): JawabanKeberatan {
  const { disampaikan, semula } = keberatan;
  const sama = isi === keberatan.isi;
  const kalimat = kalimatKeberatan(keberatan);
  return {
    id,
    periode,
    isi,
    status: sama ? STATUS.terkunci : STATUS.perluDicek,
    pesan: sama ? `${kalimat} Final.` : `Isi baris ini berubah sesudah keputusannya tercatat. Yang berlaku tetap: ${kalimat} Kembalikan isinya.`, // prettier-ignore
    disampaikan,
    semula: predikatKata(semula),
    sesudah: predikatKata(keberatan.keputusan === 'DIUBAH' ? keberatan : semula),
  };
}

function ucapan(
  keadaan: KeadaanKeberatan,
  periode: NamaPeriode,
  dibuka: boolean,
): { readonly status: Status; readonly pesan: string } {
  const salah = (pesan: string) => ({ status: STATUS.perluDiperbaiki, pesan });
  switch (keadaan.kind) {
    case 'tidak-dinilai':
      return {
        status: STATUS.tidakBerlaku,
        pesan: 'Unit: unit ini hanya menampilkan indikator; pegawainya tidak dinilai di sini.',
      };
    case 'tidak-dikenal':
      return salah(
        'Pegawai: NIP ini tidak tercatat di unit itu. Periksa NIP dan Unit; bila memang benar, betulkan dulu tab Pegawai unit itu.',
      );
    case 'kepala':
      return {
        status: STATUS.tidakBerlaku,
        pesan:
          'Pegawai: kepala unit dinilai di Penetapan Unit, di buku yang diisi penilainya sendiri, sehingga keberatannya tidak dicatat di sini. Ajukan kepada atasan penilainya; bila hasilnya diubah, isikan di Penetapan Unit dengan alasan keputusan itu.',
      };
    case 'buku-penilai':
      return {
        status: STATUS.tidakBerlaku,
        pesan: `Pegawai: dinilai langsung oleh pimpinan organisasi, yang mengisi buku ini, sehingga keberatannya tidak dicatat di sini. Ajukan kepada atasan pimpinan itu; bila hasilnya diubah, buka kembali ${periode} di unit itu dengan alasan keputusannya.`,
      };
    case 'belum-dikunci':
      return {
        status: STATUS.belumDiisi,
        pesan: dibuka
          ? `Periode: ${periode} di unit itu sedang dibuka kembali, sehingga belum ada hasil tetap. Keberatan ini menunggu sampai ${periode} dikunci lagi.`
          : `Periode: ${periode} di unit itu belum dikunci, sehingga belum ada hasil yang dapat diajukan keberatan. Tunggu sampai dikunci.`,
      };
    case 'belum-disampaikan':
      return {
        status: STATUS.belumDiisi,
        pesan: `Disampaikan: hasil ${periode} pegawai ini belum tercatat disampaikan. Tunggu suratnya terkirim; bila hasilnya diserahkan langsung, isi Disampaikan Langsung menurut tanda terima.`,
      };
    case 'mendahului':
      return salah(
        `Tanggal Diterima: lebih awal daripada hari hasil ${periode} disampaikan (${tanggalTeks(keadaan.disampaikan)}). Periksa tanggalnya.`,
      );
    case 'terlambat':
      return {
        status: STATUS.tidakBerlaku,
        pesan: `Tanggal Diterima: terlambat. Hasil ${periode} disampaikan ${tanggalTeks(keadaan.disampaikan)}, hari terakhir keberatan ${tanggalTeks(batasKeberatan(keadaan.disampaikan))} (14 hari). Keberatan ini tidak diproses; bila tanggalnya salah ketik, betulkan.`,
      };
    case 'menunggu':
      return {
        status: STATUS.tercatat,
        pesan: 'Keberatan tercatat; menunggu keputusan atasan dari pejabat penilai. Buktinya sudah terkunci.',
      };
    case 'pemutus-penilai':
      return salah(
        `Diputus Oleh: ${keadaan.nama || 'orang ini'} adalah pejabat penilai pegawai ini. Keberatan diputus oleh atasan dari pejabat penilai; ketik nama atasannya.`,
      );
    case 'pemutus-pemohon':
      return salah(
        `Diputus Oleh: ${keadaan.nama} adalah pegawai yang berkeberatan. Ketik nama atasan dari pejabat penilainya.`,
      );
    case 'tidak-berubah':
      return salah(
        'Keputusan: terbaca Diubah, padahal kedua rating sama dengan semula. Pilih rating sesudah keberatan, atau pilih Ditolak.',
      );
    case 'diubah-bernilai':
      return salah(
        `Keputusan: terbaca Diubah, padahal ${periode} di unit itu memakai aturan yang berakhir dengan nilai, bukan rating. Buka kembali ${periode} dengan alasan keputusan itu, isikan nilai yang diputuskan di Penilaian, lalu kunci lagi.`,
      );
    case 'diputus':
      return { status: STATUS.tercatat, pesan: 'Keputusan ini dicatat pada pemrosesan berikutnya.' };
  }
}
