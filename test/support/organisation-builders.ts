/** Builders of an organisation's stored state; a test names only what matters to it. */
import {
  SCHEMA_VERSION,
  type IndicatorFigures,
  type OrganisationRegistration,
  type OrganisationState,
  type PeriodFigures,
  type UnitFigures,
} from '../../functions/src/app/state';

export const ORGANISASI = '2026-kecamatan-uji';

export const anOrganisation = (part: Partial<OrganisationRegistration> = {}): OrganisationRegistration => ({
  organisasiId: ORGANISASI,
  nama: 'Kecamatan Uji',
  tahun: 2026,
  pengaduan: 'Loket pengaduan kecamatan, telepon 024-0000000',
  files: { bukuOrganisasi: 'bo', informasiPublik: 'ip' },
  ...part,
});

export const aPeriod = (part: Partial<PeriodFigures> = {}): PeriodFigures => ({
  periode: 'TW III',
  terisi: 8,
  diharapkan: 10,
  pegawai: 3,
  dinilai: 2,
  predikat: { SANGAT_BAIK: 0, BAIK: 2, BUTUH_PERBAIKAN: 0, KURANG: 0, SANGAT_KURANG: 0 },
  ...part,
});

export const anIndicator = (part: Partial<IndicatorFigures> = {}): IndicatorFigures => ({
  nama: 'Anak kembali bersekolah',
  satuan: 'anak',
  arah: 'NAIK',
  target: { min: '24', max: '24' },
  tahunLalu: '18',
  baris: 1,
  bulan: [{ bulan: 9, realisasi: '17', dari: null, target: { min: '18', max: '18' } }],
  ...part,
});

/** `nomor` gives id, name and place. */
export const someFigures = (nomor: number, part: Partial<UnitFigures> = {}): UnitFigures => ({
  schema: SCHEMA_VERSION,
  organisasiId: ORGANISASI,
  unitId: `2026-unit-${nomor}`,
  unitKerja: `Kelurahan Uji ${nomor}`,
  urutan: nomor,
  mode: 'resmi',
  penilaian: 'ya',
  periode: [aPeriod(), aPeriod({ periode: 'Tahun' })],
  indikator: [anIndicator()],
  perhatian: [],
  kepala: {
    nama: `Lurah Uji ${nomor}`,
    jabatan: 'Lurah',
    periode: [{ periode: 'TW III', usulan: 'SESUAI', fakta: '' }],
  },
  generation: 1,
  complete: true,
  changedAt: 1_000 + nomor,
  failedSince: null,
  ...part,
});

export const anOrganisationState = (part: Partial<OrganisationState> = {}): OrganisationState => ({
  schema: SCHEMA_VERSION,
  generation: 1,
  generationOf: { '2026-unit-1': 1 },
  penetapan: {},
  indikatorBersama: [],
  publik: { nama: 'Kecamatan Uji', tahun: 2026, pengaduan: '', dataPer: null, indikator: [] },
  changedAt: 1_000,
  ...part,
});
