/** "Yang perlu dilakukan sekarang": what waits for the leader, most urgent first, each in one line. */
import { PENGATURAN, PENILAIAN, REALISASI, STATUS, type Status } from '../../../contract';
import type { HasilPegawai } from '../../../domain/hasil';
import { halSurat, LANGKAH_SURAT } from '../../mail/failed';
import { tabKosong } from './ditahan';
import {
  deletedFrozen,
  departures,
  emptiedPlans,
  lostRows,
  unrated,
  waitingPlans,
  type Names,
  type Todo,
} from './todo-siklus';
import type { Finding, View } from './view';

const MAX_LINES = 10;
const MAX_NAMED = 5;

/** `faults`: tabs that are too small for their results. At most MAX_LINES; what is left over is counted in the last. */
export function todo(view: View, faults: readonly string[]): readonly Todo[] {
  const all = everything(view, faults);
  if (all.length <= MAX_LINES) return all;
  const shown = all.slice(0, MAX_LINES - 1);
  const hal = `dan ${all.length - shown.length} hal lainnya`;
  return [...shown, { hal, jumlah: '', di: '', lakukan: 'Muncul di sini setelah yang di atas selesai.' }];
}

/** First what stops the counting, then what is missing, then what may be wrong. */
function everything(view: View, faults: readonly string[]): Todo[] {
  const names: Names = (nips) => listed(nips.map((nip) => view.pegawaiOf.get(nip)?.nama ?? ''));
  const rows = (status: Status, hal: string, lakukan: string): Todo[] => rowLines(view, status, hal, lakukan);
  const emptied = emptiedPlans(view);
  return [
    ...held(view),
    ...[...view.gathered.faults, ...view.interpreted.faults, ...faults].map((lakukan): Todo => ({
      hal: 'Berkas atau tab bermasalah',
      jumlah: '',
      di: '',
      lakukan,
    })),
    ...lostRows(view),
    ...rows(STATUS.perluDiperbaiki, 'Baris perlu diperbaiki', 'Belum dihitung. Ikuti kolom Pesan.'),
    ...(emptied.length > 0 ? emptied : waitingPlans(view, names)),
    ...people(view, names, 'Pegawai belum punya target', 'Minta pegawainya mengisi tab Target.', (h) => h.indikator.length === 0), // prettier-ignore
    ...people(view, names, 'Jumlah bobot bukan 100', 'Perbaiki kolom Bobot di tab Target.', (h) => h.bobot.kind === 'salah'), // prettier-ignore
    ...late(view, names),
    ...unrated(view, names),
    ...rows(STATUS.terkunci, 'Isian di periode terkunci', 'Tidak dihitung. Minta isinya dikembalikan, atau buka kembali periodenya dengan alasan.'), // prettier-ignore
    ...deletedFrozen(view, names),
    ...failedMails(view, names),
    ...rows(STATUS.perluDicek, 'Baris perlu dicek', 'Dihitung, tetapi janggal. Cek angkanya.'),
    ...departures(view),
  ];
}

function held(view: View): Todo[] {
  const { hold } = view;
  if (!hold) return [];
  const { employees, targets, realisations } = hold.counts;
  const kosong = tabKosong(view);
  const apa = [`${employees} pegawai`, `${targets} target`, `${realisations} realisasi`]
    .filter((text) => !text.startsWith('0 '))
    .join(', ');
  const di = kosong === null ? apa : `Tab ${kosong} kosong: ${apa}`;
  const lakukan = `Bila memang benar, ketik ${hold.code} di tab ${PENGATURAN.name}, baris ${PENGATURAN.fields.konfirmasi.label}. Bila tidak, kembalikan barisnya (Urungkan atau Histori versi).`;
  return [{ hal: 'Penghapusan besar ditahan', jumlah: employees + targets + realisations, di, lakukan }];
}

function failedMails({ gathered }: View, names: Names): Todo[] {
  const [first] = gathered.failedMails;
  if (!first) return [];
  const nips = [...new Set(gathered.failedMails.map(({ nip }) => nip))];
  const di = `${names(nips)} (pertama: ${halSurat(first)})`;
  return [{ hal: 'Surat gagal dikirim', jumlah: gathered.failedMails.length, di, lakukan: LANGKAH_SURAT }];
}

/** One line per tab. */
function rowLines({ findings }: View, status: Status, hal: string, lakukan: string): Todo[] {
  return [...byTab(findings.filter((f) => f.status === status))].map(([tab, found]): Todo => {
    const usulan = tab === PENILAIAN.name && status === STATUS.perluDicek;
    return {
      hal: usulan ? 'Penilaian perlu dicek' : hal,
      jumlah: found.length,
      di: `Tab ${tab} baris ${listed(found.map(({ sheetRow }) => String(sheetRow)))}`,
      baris: { tab, sheetRow: Math.min(...found.map(({ sheetRow }) => sheetRow)) },
      lakukan: usulan ? 'Usulan berubah sejak dinilai. Ikuti kolom Pesan di baris itu.' : lakukan,
    };
  });
}

function byTab(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const tabs = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = tabs.get(finding.tab);
    if (same) same.push(finding);
    else tabs.set(finding.tab, [finding]);
  }
  return tabs;
}

/** Who has to be asked counts more than the row: the people, from the row where the first one stands. */
function late(view: View, names: Names): Todo[] {
  const found = view.findings.filter((f) => f.status === STATUS.terlambat);
  if (found.length === 0) return [];
  const owing = new Set(found.map(({ nip }) => nip));
  const nips = [...view.pegawaiOf.keys()].filter((nip) => owing.has(nip));
  const from = Math.min(...found.map(({ sheetRow }) => sheetRow));
  const di = `Tab ${REALISASI.name} ${found.length > 1 ? 'mulai ' : ''}baris ${from}: ${names(nips)}`;
  const lakukan = 'Minta pegawainya mengisi kolom Realisasi.';
  return [{ hal: 'Laporan terlambat', jumlah: found.length, di, lakukan, baris: { tab: REALISASI.name, sheetRow: from } }]; // prettier-ignore
}

function people(
  { results }: View,
  names: Names,
  hal: string,
  lakukan: string,
  is: (hasil: HasilPegawai) => boolean,
): Todo[] {
  const nips = [...results.values()].filter(is).map(({ nip }) => nip);
  return nips.length > 0 ? [{ hal, jumlah: nips.length, di: names(nips), lakukan }] : [];
}

function listed(words: readonly string[]): string {
  const named = words.slice(0, MAX_NAMED).join(', ');
  return words.length > MAX_NAMED ? `${named}, dan ${words.length - MAX_NAMED} lainnya` : named;
}
