/** What the operator reads, in Indonesian. Pure. */
import type { ReportBody, SetUpReportBody, UnitsBody, UnitStatusBody } from '../../functions/src/contract';

const OUTCOMES: Readonly<Record<ReportBody['outcome'], string>> = {
  changed: 'ada perubahan, sudah disimpan',
  unchanged: 'tidak ada perubahan',
  covered: 'sudah tercakup oleh pembacaan sebelumnya',
  failed: 'gagal',
};

const WIB = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' });
const timeWib = (ms: number): string => `${WIB.format(ms)} WIB`;

export function reportLines(report: ReportBody): string[] {
  const { counts, timingsMs, calls } = report;
  const took = timingsMs.gather + timingsMs.plan + timingsMs.apply;
  return [
    `${report.unitId}: ${OUTCOMES[report.outcome]}`,
    `  dihitung        ${counts.employees} pegawai, ${counts.targets} target, ${counts.realisations} realisasi`,
    `  perlu dibaca    ${counts.faultyRows} baris`,
    `  disimpan        ${counts.put} pegawai berubah, ${counts.skipped} tetap; ${counts.cellsWritten} sel ditulis`,
    `  waktu           ${took} milidetik; ${calls.sheetReads} baca, ${calls.sheetWrites} tulis`,
    ...(report.hold === null ? [] : [`  DITAHAN         kode ${report.hold}`]),
    ...report.faults.map((fault) => `  ! ${fault}`),
  ];
}

export function unitsLines({ units }: UnitsBody): string[] {
  if (units.length === 0) return ['Belum ada unit yang terdaftar.'];
  return units.flatMap(({ unitId, unitKerja, tahun, mode, files }) => [
    `${unitId}  ${unitKerja} ${tahun}${mode === 'latihan' ? ' (latihan)' : ''}`,
    `  Buku Kerja      ${files.bukuKerja}`,
    `  Buku Pimpinan   ${files.bukuPimpinan}`,
  ]);
}

/** '  aturan          permenpanrb-6-2022@1; TW I: perka-bkn-1-2013@1', and when which operator changed it. */
function policiesLines({ policy, policyPeriode, riwayat }: UnitStatusBody['policies']): string[] {
  const lain = Object.entries(policyPeriode).map(([periode, text]) => `; ${periode}: ${text}`);
  return [
    `  aturan          ${policy}${lain.join('')}`,
    ...riwayat.map(({ pada, oleh, perubahan }) => {
      const apa = perubahan.map(({ periode, dari, menjadi }) => `${periode} dari ${dari} menjadi ${menjadi}`);
      return `                  ${timeWib(pada)} oleh ${oleh}: ${apa.join('; ')}`;
    }),
  ];
}

export function statusLines({ unit, policies, state, report, failedMails }: UnitStatusBody): string[] {
  return [
    ...unitsLines({ units: [unit] }),
    ...policiesLines(policies),
    state === null
      ? '  belum pernah dihitung'
      : `  data per        ${timeWib(state.changedAt)}, versi ${state.generation}${state.complete ? '' : ', belum lengkap'}`,
    ...(state?.hold == null
      ? []
      : [
          `  DITAHAN         ${state.hold.counts.employees} pegawai, ${state.hold.counts.targets} target, ` +
            `${state.hold.counts.realisations} realisasi akan hilang`,
          `                  bila benar: npm run capaian -- confirm ${unit.unitId} ${state.hold.code}`,
        ]),
    ...(failedMails === null
      ? []
      : [
          `  SURAT GAGAL     ${failedMails.count} surat; pertama: ${failedMails.first}`,
          '                  periksa Email di tab Pegawai: alamat yang diganti dikirimi lagi esok hari',
        ]),
    ...(report === null ? [] : ['', `Pembacaan terakhir ${timeWib(report.startedAt)}`, ...reportLines(report)]),
  ];
}

export function setUpLines({ id, files, notes, triggerFiles }: SetUpReportBody): string[] {
  return [
    `${id}: terdaftar; dihitung sebentar lagi`,
    ...files.flatMap(({ title, spreadsheetId, changes, warnings }) => [
      `  ${title}  ${spreadsheetId}`,
      ...(changes.length === 0 ? ['    sudah sesuai, tidak ada yang diubah'] : changes.map((line) => `    ${line}`)),
      ...warnings.map((line) => `    ! ${line}`),
    ]),
    ...notes.map((line) => `  ${line}`),
    '',
    ...scriptLines(triggerFiles, new Set(files.map(({ spreadsheetId }) => spreadsheetId))),
  ];
}

/** As `install()` of the trigger script refuses more. */
const MAX_FILES = 9;

/** Beyond one script's worth only `own` files are told: which script the others went to is not known here. */
function scriptLines(triggerFiles: SetUpReportBody['triggerFiles'], own: ReadonlySet<string>): string[] {
  const all = Object.entries(triggerFiles);
  if (all.length <= MAX_FILES)
    return [
      `Isi properti FILES di skrip pemicu dengan baris berikut, lalu jalankan install() (paling banyak ${MAX_FILES} berkas per skrip):`,
      JSON.stringify(triggerFiles),
    ];
  return [
    `Terdaftar ${all.length} berkas, sedangkan satu skrip pemicu melayani paling banyak ${MAX_FILES}: pakai beberapa proyek skrip.`,
    'Bila baru, tambahkan berkas berikut ke properti FILES salah satunya, lalu jalankan install() di sana:',
    JSON.stringify(Object.fromEntries(all.filter(([file]) => own.has(file)))),
  ];
}
