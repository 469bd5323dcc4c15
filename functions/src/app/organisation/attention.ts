/** What a unit tells its organisation to look at: counts and tabs. No name, no row of a person, no rating. */
import { PEGAWAI, PENGATURAN, RINGKASAN, STATUS, TARGET, type Status } from '../../contract';
import { halSurat } from '../mail/failed';
import { tabKosong } from '../sync/outputs/ditahan';
import type { View } from '../sync/outputs/view';
import { tempatTab } from '../tautan';
import type { AttentionPoint } from './state';

const MAX_FAULTS = 5;

interface Point {
  readonly hal: string;
  readonly tab: string | null;
  readonly pesan: string;
  /** Tab in which the reader finds more: `Ringkasan` names rows and people. */
  readonly di: string;
}

const ROWS: readonly (readonly [Status, string, string])[] = [
  [STATUS.perluDiperbaiki, 'Baris perlu diperbaiki', 'belum dihitung'],
  [STATUS.terlambat, 'Laporan terlambat', 'lewat batas pengisian'],
  [STATUS.perluDicek, 'Baris perlu dicek', 'sudah dihitung, tetapi tampak janggal'],
];

/** `before`: the points told last. A point that was there already keeps its beginning. */
export function attentionPoints(view: View, before: readonly AttentionPoint[]): AttentionPoint[] {
  return points(view).map(({ di, ...point }) => ({
    ...point,
    ...tempatTab(view.gathered.registration, di),
    sejak: before.find(({ hal, tab }) => hal === point.hal && tab === point.tab)?.sejak ?? view.now,
  }));
}

function points(view: View): Point[] {
  const found: Point[] = [];
  if (view.hold) {
    const { employees, targets, realisations } = view.hold.counts;
    const kosong = tabKosong(view);
    found.push({
      hal: 'Penghapusan besar ditahan',
      tab: PENGATURAN.name,
      pesan: `${kosong === null ? '' : `Tab ${kosong} kosong: `}${employees} pegawai, ${targets} target, dan ${realisations} realisasi menunggu keputusan pimpinan unit.`,
      di: PENGATURAN.name,
    });
  }
  const faults = [...view.gathered.faults, ...view.interpreted.faults];
  const di = RINGKASAN.name;
  for (const pesan of faults.slice(0, MAX_FAULTS))
    found.push({ hal: 'Berkas atau tab bermasalah', tab: null, pesan, di });
  for (const [status, hal, akibat] of ROWS) {
    const counts = new Map<string, number>();
    for (const { tab, status: is } of view.findings) if (is === status) counts.set(tab, (counts.get(tab) ?? 0) + 1);
    for (const [tab, n] of counts) {
      found.push({ hal, tab, pesan: `${n} baris di tab ${tab} ${akibat}. Nomor barisnya ada di Ringkasan unit.`, di });
    }
  }
  const results = [...view.results.values()];
  const salah = results.filter(({ bobot }) => bobot.kind === 'salah').length;
  if (salah > 0) {
    const pesan = `Jumlah bobot ${salah} pegawai bukan 100; nilai totalnya menunggu. Namanya ada di Ringkasan unit.`;
    found.push({ hal: 'Jumlah bobot bukan 100', tab: TARGET.name, pesan, di });
  }
  const tanpa = results.filter(({ indikator }) => indikator.length === 0).length;
  if (tanpa > 0) {
    const pesan = `${tanpa} pegawai belum punya target. Namanya ada di Ringkasan unit.`;
    found.push({ hal: 'Pegawai belum punya target', tab: PEGAWAI.name, pesan, di });
  }
  const [gagal] = view.gathered.failedMails;
  if (gagal) {
    const pesan = `${view.gathered.failedMails.length} surat gagal dikirim (pertama: ${halSurat(gagal)}). Namanya ada di Ringkasan unit.`;
    found.push({ hal: 'Surat gagal dikirim', tab: null, pesan, di });
  }
  return found;
}
