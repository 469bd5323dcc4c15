/** Builders of stored state; a test names only what matters to it. */
import type { RollupReportBody } from '../../functions/src/contract';
import {
  SCHEMA_VERSION,
  type HistoryEntry,
  type LockVersion,
  type Manifest,
  type OrganisationRegistration,
  type Registration,
  type Scorecard,
  type SyncReport,
  type UnitUpdate,
  type VersiKeberatan,
} from '../../functions/src/app/state';

export const aRegistration = (part: Partial<Registration> = {}): Registration => ({
  unitId: '2026-contoh',
  tahun: 2026,
  unitKerja: 'Kelurahan Contoh',
  organisasi: 'Kecamatan Contoh',
  organisasiId: 'kec-contoh',
  penilaian: 'ya',
  mode: 'resmi',
  policy: 'permenpanrb-6-2022',
  urutan: 1,
  kepala: null,
  persetujuan: 'tanpa',
  surat: false,
  files: { bukuKerja: 'kerja-1', bukuPimpinan: 'pimpinan-1' },
  ...part,
});

export const anOrganisation = (part: Partial<OrganisationRegistration> = {}): OrganisationRegistration => ({
  organisasiId: 'kec-contoh',
  nama: 'Kecamatan Contoh',
  tahun: 2026,
  pengaduan: 'LAPOR! lapor.example',
  files: { bukuOrganisasi: 'organisasi-1', informasiPublik: 'publik-1' },
  ...part,
});

export const aManifest = (part: Partial<Manifest> = {}): Manifest => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  entries: {},
  peaks: [],
  confirmations: 0,
  locks: {},
  seenAt: 1_000,
  ...part,
});

export const aLockVersion = (part: Partial<LockVersion> = {}): LockVersion => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  periode: 'TW I',
  status: 'dikunci',
  pada: 9,
  alasan: null,
  engine: '1',
  policy: 'permenpanrb-6-2022',
  digest: 'd',
  pegawai: {},
  parts: 1,
  ...part,
});

export const aScorecard = (part: Partial<Scorecard> = {}): Scorecard => ({
  schema: SCHEMA_VERSION,
  nip: '199001012015011001',
  generation: 1,
  engine: '1',
  policy: 'permenpanrb-6-2022',
  inputs: { realisasi: [] },
  result: { totalPct: '80.000000' },
  ...part,
});

export const aHistory = (part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  seenAfter: null,
  seenBy: 1_000,
  cause: 'edit',
  changes: [{ cell: 'Realisasi BK42TQ Mar 2026', from: null, to: '80', stamp: null }],
  ...part,
});

export const aUnitUpdate = (part: Partial<UnitUpdate> = {}): UnitUpdate => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  complete: true,
  changedAt: 1_000,
  hold: null,
  ...part,
});

export const aReport = (part: Partial<SyncReport> = {}): SyncReport => ({
  unitId: '2026-contoh',
  startedAt: 1_000,
  outcome: 'changed',
  generation: 1,
  counts: { employees: 1, targets: 2, realisations: 3, faultyRows: 0, put: 1, skipped: 0, cellsWritten: 4 },
  faults: [],
  hold: null,
  timingsMs: { gather: 1, plan: 2, apply: 3 },
  calls: { sheetReads: 2, sheetWrites: 1 },
  ...part,
});

export const aRollupReport = (part: Partial<RollupReportBody> = {}): RollupReportBody => ({
  organisasiId: 'kec-contoh',
  startedAt: 1_000,
  outcome: 'changed',
  generation: 1,
  counts: { units: 13, staleUnits: 0, toldUnits: 0, cellsWritten: 4 },
  faults: [],
  timingsMs: { gather: 1, plan: 2, apply: 3 },
  calls: { sheetReads: 2, sheetWrites: 1 },
  ...part,
});

/** The version that a decided objection makes. */
export const aKeberatan = (part: Partial<VersiKeberatan> = {}): VersiKeberatan => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  nip: '199001012015011001',
  periode: 'TW I',
  keputusan: 'DIUBAH',
  ratingHasilKerja: 'DI_ATAS',
  ratingPerilaku: 'SESUAI',
  semula: { ratingHasilKerja: 'SESUAI', ratingPerilaku: 'SESUAI' },
  oleh: 'Camat Contoh',
  tanggal: '2026-04-28',
  disampaikan: '2026-04-15',
  tanggalDiterima: '2026-04-20',
  alasanKeberatan: 'Laporan lengkap',
  alasanKeputusan: 'Bukti mendukung',
  beku: { versi: 1, digest: 'abc' },
  digest: 'def',
  pada: 1_000,
  ...part,
});
