/** Kecamatan Banyumanik as an organisation of thirteen units: its two books, and the figures of units without books. */
import type { OrganisationRegistration, UnitFigureWrite } from '../functions/src/app/state';
import {
  CARA_GABUNG,
  FILES,
  INDIKATOR_BERSAMA,
  INFORMASI_PUBLIK,
  KEBERATAN,
  NAMA_PERIODE,
  PENETAPAN_UNIT,
  PERLU_PERHATIAN,
  PILIHAN_RATING,
  PREDIKAT_ORGANISASI,
  RINGKASAN_ORGANISASI,
  YA_TIDAK,
  type Cell,
  type OrganisationFileKind,
} from '../functions/src/contract';
import { barisKeberatan } from './objections';
import { acakDari } from './random';
import { headerRow, rowOf } from './rows';
import { BERSAMA } from './shared-indicators';
import type { ContohBuku, Peran, Tabs } from './shape';
import { angkaKelurahan } from './units/angka-kelurahan';
import { KECAMATAN } from './units/kecamatan';

export interface ContohOrganisasi {
  readonly registration: OrganisationRegistration;
  readonly books: readonly ContohBuku[];
  /** Of the units that have no books here. */
  readonly figures: readonly UnitFigureWrite[];
}

const SHARED: Readonly<Record<OrganisationFileKind, readonly Peran[]>> = {
  'buku-organisasi': ['camat', 'operator'],
  'informasi-publik': ['staf', 'pimpinan', 'camat', 'operator'],
};

export const organisasiIdContoh = (tahun: number): string => `${tahun}-banyumanik`;

/** `lengkap`: names of the kelurahan that have books, in official order before the others. */
export function organisasiContoh(tahun: number, lengkap: readonly string[]): ContohOrganisasi {
  const organisasiId = organisasiIdContoh(tahun);
  const figures = angkaKelurahan(organisasiId, tahun);
  const nama = 'Kecamatan Banyumanik';
  const pimpinan = KECAMATAN.pegawai.find(({ penilai }) => penilai === undefined)?.nip;
  const tabs: Readonly<Record<OrganisationFileKind, Tabs>> = {
    'buku-organisasi': {
      [RINGKASAN_ORGANISASI.name]: [],
      [PERLU_PERHATIAN.name]: [headerRow(PERLU_PERHATIAN)],
      [PENETAPAN_UNIT.name]: [
        headerRow(PENETAPAN_UNIT),
        ...barisPenetapan([...lengkap, ...figures.map(({ unitKerja }) => unitKerja)]),
      ],
      [KEBERATAN.name]: [headerRow(KEBERATAN), ...barisKeberatan(tahun)],
      [INDIKATOR_BERSAMA.name]: [headerRow(INDIKATOR_BERSAMA), ...barisIndikator()],
    },
    'informasi-publik': { [INFORMASI_PUBLIK.name]: [] },
  };
  const buku = (kind: OrganisationFileKind): ContohBuku => ({
    spreadsheetId: `contoh-${organisasiId}-${kind}`,
    kind,
    title: `${FILES[kind].title} ${nama} ${tahun}`,
    sharedWith: SHARED[kind],
    tabs: tabs[kind],
  });
  const organisasi = buku('buku-organisasi');
  const publik = buku('informasi-publik');
  return {
    registration: {
      organisasiId,
      nama,
      tahun,
      ...(pimpinan ? { pimpinan } : {}),
      pengaduan: 'Loket Kantor Kecamatan Banyumanik, Senin sampai Jumat pukul 08.00-15.00 (contoh)',
      files: { bukuOrganisasi: organisasi.spreadsheetId, informasiPublik: publik.spreadsheetId },
    },
    books: [organisasi, publik],
    figures,
  };
}

function barisIndikator(): Cell[][] {
  return [
    rowOf(INDIKATOR_BERSAMA, {
      nama: BERSAMA.imunisasi,
      satuan: '%',
      caraGabung: CARA_GABUNG.DIJUMLAHKAN,
      publik: YA_TIDAK.YA,
      penjelasan:
        'Bayi yang sudah mendapat semua imunisasi dasar, dari semua bayi sasaran. Sumber: pencatatan posyandu.',
    }),
    rowOf(INDIKATOR_BERSAMA, {
      nama: BERSAMA.anak,
      satuan: 'anak',
      publik: YA_TIDAK.YA,
      penjelasan: 'Anak yang sempat putus sekolah dan tahun ini belajar lagi. Sumber: pendataan kelurahan dan sekolah.',
    }),
    rowOf(INDIKATOR_BERSAMA, {
      nama: BERSAMA.ikm,
      satuan: 'indeks',
      caraGabung: CARA_GABUNG.DIRATA_RATA,
      publik: YA_TIDAK.YA,
      penjelasan: 'Nilai warga atas pelayanan, 0 sampai 100. Sumber: survei kepuasan dua kali setahun.',
    }),
    rowOf(INDIKATOR_BERSAMA, {
      nama: BERSAMA.pbb,
      satuan: '%',
      caraGabung: CARA_GABUNG.DIRATA_RATA,
      publik: YA_TIDAK.TIDAK,
    }),
  ];
}

/** Two quarters are decided, the third is half done, the others wait. Kantor Kecamatan and puskesmas are decided elsewhere. */
function barisPenetapan(units: readonly string[]): Cell[][] {
  const acak = acakDari('penetapan');
  return NAMA_PERIODE.flatMap((periode, i) =>
    units.map((unit, u) => {
      const decided = i < 2 || (i === 2 && u % 2 === 0);
      if (!decided) return rowOf(PENETAPAN_UNIT, { periode, unit });
      return rowOf(PENETAPAN_UNIT, {
        periode,
        unit,
        predikatOrganisasi: acak() < 0.15 ? PREDIKAT_ORGANISASI.BUTUH_PERBAIKAN : PREDIKAT_ORGANISASI.BAIK,
        ratingHasilKerja: PILIHAN_RATING.IKUT_USULAN,
        ratingPerilaku: acak() < 0.25 ? PILIHAN_RATING.DI_ATAS : PILIHAN_RATING.SESUAI,
      });
    }),
  );
}
