/** What is going on with a rating period: locked, waiting, reopened, due soon. In words for the tab `Periode`. PURE. */
import { PENILAIAN, REALISASI, STATUS_PERIODE, type NamaPeriode } from '../../../contract';
import type { BarisPeriode } from '../../../parse/periode';
import type { ParsedRow } from '../../../parse/table';
import { deadlineOf, hariTersisa, saatBiasa, tanggalBiasa } from '../deadline';
import { penilaianRowKey, realisasiRowKey } from '../history';
import { isLocked, periodeOf, type LockNote } from '../locks';
import { kalimatPesan } from './shown';
import { belumDinilai } from './todo-siklus';
import type { View } from './view';

export interface PeriodMessage {
  readonly pesan: string;
  /** What stands in the row cannot be carried out as it is. */
  readonly perluDicek: boolean;
}

const { TERBUKA, DIKUNCI, DIBUKA_KEMBALI } = STATUS_PERIODE;

export function pesanPeriode(view: View, nama: NamaPeriode, periods: readonly BarisPeriode[]): PeriodMessage {
  const wish = view.locks.notes.get(nama);
  return {
    pesan: kalimatPesan(
      wish ? pesanCatatan(nama, wish, view.locks.wanted) : '',
      stand(view, nama, wish),
      isLocked(view.locks.locks, nama) || view.locks.wanted === nama ? '' : nearDeadline(view, nama, periods),
    ),
    perluDicek: wish !== undefined && wish.kind !== 'menunggu-urutan' && wish.kind !== 'baris-hilang',
  };
}

function pesanCatatan(nama: NamaPeriode, catatan: LockNote, menjelang: NamaPeriode | null): string {
  switch (catatan.kind) {
    case 'menunggu-urutan':
      return catatan.dahulu === menjelang
        ? `Menunggu ${catatan.dahulu} terkunci lebih dahulu.`
        : `Status: terbaca ${DIKUNCI}. ${catatan.dahulu} belum dikunci; kunci ${catatan.dahulu} lebih dahulu.`;
    case 'masih-terkunci':
      return `Status: terbaca ${DIBUKA_KEMBALI}. ${catatan.sesudah} masih terkunci; buka kembali ${catatan.sesudah} lebih dahulu.`;
    case 'belum-mulai':
      return `Status: terbaca ${DIKUNCI}. ${nama} belum mulai, jadi belum dapat dikunci. Pilih ${TERBUKA}.`;
    case 'alasan-kosong':
      return `Alasan: masih kosong. Tulis mengapa ${nama} dibuka kembali; sampai itu ada, ${nama} tetap terkunci.`;
    case 'alasan-lama':
      return `Alasan: masih alasan pembukaan sebelumnya. Tulis mengapa ${nama} dibuka kembali kali ini; sampai itu ada, ${nama} tetap terkunci.`;
    case 'tetap-terkunci':
      return `Status: terbaca ${TERBUKA}. ${nama} tetap terkunci. Untuk membukanya pilih ${DIBUKA_KEMBALI} dan tulis Alasan; bila tidak, pilih ${DIKUNCI}.`;
    case 'baris-hilang':
      return '';
  }
}

function stand(view: View, nama: NamaPeriode, wish: LockNote | undefined): string {
  const lock = view.locks.locks[nama];
  if (lock?.status === 'dikunci')
    return kalimatPesan(`Dikunci ${saatBiasa(lock.pada)}.`, uncounted(view, nama), withoutRating(view, nama));
  if (view.locks.wanted === nama) {
    if (view.hold) return 'Belum dikunci: selesaikan dahulu penghapusan yang ditahan (lihat Ringkasan).';
    return view.interpreted.complete
      ? 'Menunggu penghitungan terakhir; sesaat lagi terkunci.'
      : `Belum dikunci: ada berkas, tab, atau judul kolom yang tidak terbaca. Kembalikan dahulu (lihat Ringkasan); setelah itu ${nama} terkunci sendiri.`;
  }
  if (lock?.status !== 'dibuka' || wish) return '';
  return `Dibuka kembali ${saatBiasa(lock.pada)}: ${lock.alasan ?? ''}. Pilih ${DIKUNCI} lagi bila sudah selesai.`;
}

/** Rows that were faulty when the period was locked and still are; what a frozen value stands in for does count. */
function uncounted(view: View, nama: NamaPeriode): string {
  const { bulanAwal, bulanAkhir } = periodeOf(nama);
  const frozen = new Set([...view.edits.values()].flatMap((of) => [...of.keys()]));
  const { realisasi, penilaian } = view.interpreted;
  const laporan = realisasi.rows.filter(({ value, blank, key }) => {
    const bulan = key?.bulan ?? null;
    if (value !== null || blank || bulan === null || nama === 'Tahun') return false;
    return bulan >= bulanAwal && bulan <= bulanAkhir && !frozen.has(realisasiRowKey(key?.kode ?? '', bulan));
  });
  const rating = penilaian.rows.filter(
    ({ value, blank, subject }) =>
      value === null &&
      !blank &&
      subject?.periode === nama &&
      view.edits.get(subject.id)?.has(penilaianRowKey(nama)) !== true,
  );
  const found = [
    ...laporan.map((row) => ({ tab: REALISASI.name, row })),
    ...rating.map((row) => ({ tab: PENILAIAN.name, row })),
  ];
  const [first] = found;
  if (!first) return '';
  return `Tidak ikut dihitung: ${first.tab} baris ${first.row.row + 1}${isi(first.row)}${lainnya(found.length, 'baris ')}.`;
}

const isi = ({ problems: [first] }: ParsedRow<unknown>): string =>
  first ? ` (${first.column}: ${first.got === '' ? 'masih kosong' : `terbaca ${first.got}`})` : '';

const lainnya = (n: number, apa: string): string => (n > 1 ? ` dan ${n - 1} ${apa}lainnya` : '');

/** Who had no rating when the period was locked. */
function withoutRating(view: View, nama: NamaPeriode): string {
  const people = view.gathered.registration.penilaian === 'ya' ? belumDinilai(view, nama) : [];
  const [first] = people;
  return first ? `Belum dinilai: ${first.nama}${lainnya(people.length, '')}.` : '';
}

function nearDeadline(view: View, nama: NamaPeriode, periods: readonly BarisPeriode[]): string {
  if (nama === 'Tahun') return '';
  const { bulanAwal, bulanAkhir } = periodeOf(nama);
  const { batas } = deadlineOf(periods, view.gathered.registration.tahun, bulanAkhir);
  const hari = hariTersisa(view.today, batas);
  if (hari === null) return '';
  let kosong = 0;
  for (const { indikator } of view.results.values())
    for (const { bulan } of indikator)
      kosong += bulan.filter((b) => b.terlewat && b.bulan >= bulanAwal && b.bulan <= bulanAkhir).length;
  if (kosong === 0) return '';
  const sisa = hari === 0 ? 'jatuh hari ini' : `tinggal ${hari} hari`;
  return `Batas ${tanggalBiasa(batas)} ${sisa}; ${kosong} laporan belum diisi.`;
}
