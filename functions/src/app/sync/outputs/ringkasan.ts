/** `Ringkasan`: the one page a leader reads. First what to do now, then how complete it is, then what lags behind. */
import { PENGATURAN, PENILAIAN, RINGKASAN, STATUS, type Status } from '../../../contract';
import { bulatkan } from '../../../domain/decimal';
import { formatAngka, formatTarget } from '../../../domain/format';
import { NAMA_RATING } from '../../../domain/penjelasan';
import { saatWib, type InstantMs } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import { TRIWULAN } from '../deadline';
import { rowsOf } from '../interpret';
import { writtenPage, type Value } from './cells';
import { BATAS_PERHATIAN_PCT } from './rekap';
import { todoSiklus } from './todo-siklus';
import type { View } from './view';

const MAX_ROWS_NAMED = 12;
const MAX_INDICATORS = 20;

type Line = readonly Value[];

/** `faults`: tabs that are too small for their results. */
export function ringkasanOutputs(view: View, changedAt: InstantMs, faults: readonly string[]): CellWrite[] {
  return writtenPage(RINGKASAN.name, rowsOf(view.gathered, RINGKASAN), ringkasanPage(view, changedAt, faults));
}

/** The page as lines of four cells. Headings stand alone in the first cell. */
function ringkasanPage(view: View, changedAt: InstantMs, faults: readonly string[]): Line[] {
  const { unitKerja, tahun, mode, penilaian } = view.gathered.registration;
  return [
    [`Ringkasan Kinerja ${unitKerja} ${tahun}${mode === 'latihan' ? ' (LATIHAN)' : ''}`],
    // When something last changed, so an unchanged unit keeps its page.
    [`Data per ${saatWib(changedAt)} WIB`],
    [''],
    ['Yang perlu dilakukan sekarang'],
    ...todo(view, faults),
    [''],
    ['Kelengkapan laporan'],
    ['Periode', 'Terisi', 'Diharapkan', 'Pegawai yang belum lengkap'],
    ...coverage(view),
    [''],
    [`Indikator di bawah target (capaian kurang dari ${BATAS_PERHATIAN_PCT} %)`],
    ...below(view),
    ...(penilaian === 'ya' ? [[''], ['Sebaran usulan rating (usulan, bukan keputusan)'], ...spread(view)] : []),
  ];
}

function todo(view: View, faults: readonly string[]): Line[] {
  const lines: Line[] = [];
  if (view.hold) {
    const { employees, targets, realisations } = view.hold.counts;
    const what = [`${employees} pegawai`, `${targets} target`, `${realisations} realisasi`]
      .filter((text) => !text.startsWith('0 '))
      .join(', ');
    lines.push([
      'Penghapusan besar ditahan',
      employees + targets + realisations,
      what,
      `Bila memang benar, ketik ${view.hold.code} di tab ${PENGATURAN.name}, baris ${PENGATURAN.fields.konfirmasi.label}. Bila tidak, kembalikan barisnya (Urungkan atau Histori versi).`,
    ]);
  }
  for (const fault of [...view.gathered.faults, ...view.interpreted.faults, ...faults])
    lines.push(['Berkas atau tab bermasalah', '', '', fault]);
  const rowLines: readonly [Status, string, string][] = [
    [STATUS.perluDiperbaiki, 'Baris perlu diperbaiki', 'Belum dihitung. Buka baris itu dan ikuti kolom Pesan.'],
    [STATUS.terlambat, 'Laporan terlambat', 'Batas pengisian sudah lewat. Minta pegawainya mengisi kolom Realisasi.'],
    [STATUS.perluDicek, 'Baris perlu dicek', 'Sudah dihitung, tetapi tampak janggal. Pastikan angkanya benar.'],
    [
      STATUS.terkunci,
      'Isian di periode terkunci',
      'Tidak dihitung. Minta isinya dikembalikan, atau buka kembali periode itu di tab Periode dengan alasannya.',
    ],
  ];
  const ratingCheck = 'Usulan berubah sejak dinilai. Tulis Alasan bila rating tetap, atau pilih rating lagi.';
  for (const [status, what, how] of rowLines) {
    const found = view.findings.filter((f) => f.status === status);
    for (const tab of new Set(found.map((f) => f.tab))) {
      const rows = found.filter((f) => f.tab === tab).map((f) => f.sheetRow);
      const rating = tab === PENILAIAN.name && status === STATUS.perluDicek;
      const [hal, lakukan] = rating ? ['Penilaian perlu dicek', ratingCheck] : [what, how];
      lines.push([hal, rows.length, `Tab ${tab} baris ${listed(rows)}`, lakukan]);
    }
  }
  for (const { hal, jumlah, di, lakukan } of todoSiklus(view, (nips) => names(view, nips)))
    lines.push([hal, jumlah, di, lakukan]);
  const wrongWeights = [...view.results.values()].filter((h) => h.bobot.kind === 'salah');
  if (wrongWeights.length > 0) {
    lines.push([
      'Jumlah bobot bukan 100',
      wrongWeights.length,
      names(
        view,
        wrongWeights.map((h) => h.nip),
      ),
      'Perbaiki kolom Bobot di tab Target; nilai total menunggu.',
    ]);
  }
  const without = [...view.results.values()].filter((h) => h.indikator.length === 0);
  if (without.length > 0) {
    lines.push([
      'Pegawai belum punya target',
      without.length,
      names(
        view,
        without.map((h) => h.nip),
      ),
      'Minta pegawainya mengisi tab Target di Buku Kerja.',
    ]);
  }
  return lines.length > 0
    ? [['Hal', 'Jumlah', 'Di mana', 'Yang harus dilakukan'], ...lines]
    : [['Tidak ada. Semua baris tercatat.']];
}

function listed(rows: readonly number[]): string {
  const named = rows.slice(0, MAX_ROWS_NAMED).join(', ');
  return rows.length > MAX_ROWS_NAMED ? `${named}, dan ${rows.length - MAX_ROWS_NAMED} lainnya` : named;
}

const names = (view: View, nips: readonly string[]): string => {
  const named = nips.slice(0, MAX_ROWS_NAMED).map((nip) => view.pegawaiOf.get(nip)?.nama ?? '');
  return nips.length > MAX_ROWS_NAMED
    ? `${named.join(', ')}, dan ${nips.length - MAX_ROWS_NAMED} lainnya`
    : named.join(', ');
};

function coverage(view: View): Line[] {
  return [...TRIWULAN, 'Tahun'].flatMap((name) => {
    let terisi = 0;
    let diharapkan = 0;
    const lacking: string[] = [];
    let begun = false;
    for (const hasil of view.results.values()) {
      const period = hasil.periode.find((p) => p.periode === name);
      if (!period) continue;
      begun = true;
      terisi += period.kelengkapan.terisi;
      diharapkan += period.kelengkapan.diharapkan;
      if (period.kelengkapan.terisi < period.kelengkapan.diharapkan) lacking.push(hasil.nip);
    }
    if (!begun) return [];
    return [
      [
        name === 'Tahun' ? 'Tahun ini' : `s.d. ${name}`,
        terisi,
        diharapkan,
        lacking.length === 0 ? 'lengkap' : names(view, lacking),
      ],
    ];
  });
}

function below(view: View): Line[] {
  const found: Line[] = [];
  for (const hasil of view.results.values()) {
    for (const { rincian } of hasil.indikator) {
      if (!rincian.capaianPct?.lt(BATAS_PERHATIAN_PCT) || !rincian.realisasi || !rincian.target) continue;
      found.push([
        rincian.indikator,
        bulatkan(rincian.capaianPct, 2).toNumber(),
        view.pegawaiOf.get(hasil.nip)?.nama ?? '',
        `${formatAngka(rincian.realisasi)} dari target ${formatTarget(rincian.target)} ${rincian.satuan}`,
      ]);
    }
  }
  if (found.length === 0) return [['Tidak ada.']];
  const rest: Line[] =
    found.length > MAX_INDICATORS ? [[`dan ${found.length - MAX_INDICATORS} lainnya; lihat tab Rekap Pegawai`]] : [];
  return [['Indikator', 'Capaian (%)', 'Pegawai', 'Realisasi dan target'], ...found.slice(0, MAX_INDICATORS), ...rest];
}

function spread(view: View): Line[] {
  const count = (usulan: string | null): number => [...view.results.values()].filter((h) => h.usulan === usulan).length;
  return [
    ['Usulan', 'Pegawai'],
    ...Object.entries(NAMA_RATING).map(([rating, text]): Line => [text, count(rating)]),
    ['Belum ada angka', count(null)],
  ];
}
