/**
 * The file is the wall: who opens which file, and that nothing personal about a colleague lies in a file of colleagues.
 * Words typed into the leader's tabs are looked for in every cell of the staff's file after syncs of all kinds.
 */
import {
  FILES,
  foldName,
  PILIHAN_RATING,
  PREDIKAT_ORGANISASI,
  type Cell,
  type FileKind,
} from '../../../functions/src/contract';
import { NAMA_PREDIKAT } from '../../../functions/src/domain/kuadran';
import { contohBanyumanik, contohLatihan, contohOrganisasi, type ContohBuku, type Peran } from '../../../samples';
import {
  anUmpanBalikRow, aPegawaiRow, aPenilaianRow, aPersetujuanRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B,
} from '../../support/builders'; // prettier-ignore
import { on, setPeriod, settle } from '../../support/cycle';
import { aWorld, type World } from '../../support/sync-world';

const SHARED: Readonly<Record<FileKind, readonly Peran[]>> = {
  'buku-kerja': ['staf', 'pimpinan', 'operator'],
  'buku-pimpinan': ['pimpinan', 'operator'],
  'buku-organisasi': ['camat', 'operator'],
  'informasi-publik': ['staf', 'pimpinan', 'camat', 'operator'],
};
const KINDS = Object.keys(FILES) as FileKind[];
const STAFF = KINDS.filter((kind) => SHARED[kind].includes('staf'));
const SAMPLES: readonly ContohBuku[] = [
  ...contohBanyumanik().flatMap(({ books }) => books),
  ...contohLatihan().books,
  ...contohOrganisasi().books,
];

describe('the files of the samples', () => {
  it.each(SAMPLES)('$title is shared with exactly the people of its kind of file', ({ kind, sharedWith }) => {
    expect(sharedWith).toEqual(SHARED[kind]);
  });

  it('are of every kind', () => {
    expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });
});

/** What nobody may read about a colleague. */
const PERSONAL =
  /rating|perilaku|predikat|usulan|alasan|umpanbalik|tindaklanjut|catatan|inovasi|keputusan|e-?mail|pejabatpenilai|atasan|^nip|cuti|golongan|ruang|jenjang|statuspegawai|keberatan/;
/** Names a target of the superior, not the superior. */
const HARMLESS = ['RHK Atasan'];

const headersOf = (kind: FileKind): string[] =>
  FILES[kind].tabs.flatMap((tab) => {
    if (tab.kind === 'table') return Object.values(tab.columns).map(({ header }) => header);
    return tab.kind === 'form' ? Object.values(tab.fields).map(({ label }) => label) : [];
  });
const personal = (kind: FileKind): string[] =>
  headersOf(kind).filter((header) => !HARMLESS.includes(header) && PERSONAL.test(foldName(header)));

describe('a file that staff open', () => {
  it.each(STAFF)('%s has no column about a colleague', (kind) => {
    expect(personal(kind)).toEqual([]);
  });

  it('is told from the leaders’ file by its columns', () => {
    expect(personal('buku-pimpinan')).toEqual(
      expect.arrayContaining(['Rating Hasil Kerja', 'Alasan', 'Umpan Balik', 'Catatan', 'Email', 'Pejabat Penilai', 'NIP']), // prettier-ignore
    );
  });
});

const MARK = 'rahasia';
const A = `Pegawai Contoh 01 · ${NIP_A}`;
const B = `Pegawai Contoh 02 · ${NIP_B}`;
const KODE_B = 'BK43TR';
function aMarkedWorld(): Promise<World> {
  const mark = (what: string): string => `${MARK} ${what}`;
  return aWorld(
    {
      pegawai: [
        aPegawaiRow({ jabatan: mark('jabatan'), email: `${MARK}.a@contoh.go.id`, keterangan: mark('keterangan'), cuti: '01/01/2026 s.d. 31/01/2026' }),
        aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02', pejabatPenilai: A, email: `${MARK}.b@contoh.go.id`, keterangan: mark('keterangan b') }),
      ],
      target: [aTargetRow(), aTargetRow({ pegawai: B, kode: KODE_B })],
      realisasi: [
        ...['Jan 2026', 'Feb 2026', 'Mar 2026'].map((periode) => aRealisasiRow({ periode })),
        ...['Jan 2026', 'Feb 2026', 'Mar 2026'].map((periode) => aRealisasiRow({ periode, kode: KODE_B, realisasi: 20 })),
      ],
      persetujuan: [
        aPersetujuanRow({ keputusan: 'Disetujui', catatan: mark('catatan') }),
        aPersetujuanRow({ pegawai: B, keputusan: 'Disetujui', catatan: mark('catatan b') }),
      ],
      penilaian: [
        aPenilaianRow({ ratingHasilKerja: PILIHAN_RATING.DI_BAWAH, ratingPerilaku: PILIHAN_RATING.DI_BAWAH, alasan: mark('alasan'), inovasi: mark('inovasi') }),
        aPenilaianRow({ pegawai: B, ratingHasilKerja: PILIHAN_RATING.DI_ATAS, ratingPerilaku: PILIHAN_RATING.DI_ATAS, alasan: mark('alasan b') }),
      ],
      umpanBalik: [anUmpanBalikRow({ pegawai: B, umpanBalik: mark('umpan balik'), tentang: mark('tentang'), tindakLanjut: mark('tindak lanjut') })],
    },
    { persetujuan: 'wajib' },
  );
} // prettier-ignore

const cellsOf = (world: World, file: string): Cell[] =>
  [...(world.sheets.files.get(file) ?? [])].flatMap(([, rows]) => rows.flat());
const containing = (world: World, file: string, words: RegExp): Cell[] =>
  cellsOf(world, file).filter((cell) => words.test(String(cell)));
/** "Baik" is a word of headers and messages too; as a predikat it stands alone in its cell or behind its period. */
const PREDIKAT = [...Object.values(NAMA_PREDIKAT), ...Object.values(PREDIKAT_ORGANISASI)].filter(
  (word) => word !== 'Baik',
);
const SECRET = new RegExp([MARK, 'ekspektasi', 'predikat', ...PREDIKAT, '^Baik$', ': Baik'].join('|'), 'i');
const leaked = (world: World): Cell[] => containing(world, 'bk', SECRET);

/** What leaders and staff do after the ratings were given; each ends in a settled unit. */
const EVENTS: { name: string; act: (world: World) => Promise<void> | void }[] = [
  { name: 'ratings, feedback and approvals are given', act: () => undefined },
  { name: 'a plan is sent back', act: (world) => world.type('Persetujuan SKP', 1, 'Keputusan', 'Dikembalikan') },
  { name: 'an approved target is changed', act: (world) => world.type('Target', 1, 'Target', 900) },
  { name: 'a row about a colleague is wrong', act: (world) => world.type('Pegawai', 1, 'Cuti', `${MARK} cuti`) },
  { name: 'a rating lacks its reason', act: (world) => world.type('Penilaian', 0, 'Alasan', '') },
  { name: 'a rating is no rating', act: (world) => world.type('Penilaian', 1, 'Rating Perilaku', `${MARK} rating`) },
  { name: 'a period is locked', act: (world) => setPeriod(world, 'TW I', 'Dikunci') },
  {
    name: 'a locked period is reopened for a reason, and its rows were edited',
    async act(world) {
      setPeriod(world, 'TW I', 'Dikunci');
      await settle(world);
      world.type('Realisasi', 0, 'Realisasi', 7);
      await settle(world);
      setPeriod(world, 'TW I', 'Dibuka kembali', `${MARK} alasan buka`);
    },
  },
  { name: 'a colleague leaves', act: (world) => world.type('Pegawai', 1, 'Selesai', '31/03/2026') },
  { name: 'a colleague’s rows lose their person', act: (world) => world.type('Pegawai', 1, 'NIP', '123') },
];

describe('the Buku Kerja', () => {
  it.each(EVENTS)('says nothing of what leaders write when $name', async ({ act }) => {
    const world = await aMarkedWorld();
    world.now = on(4, 20);
    await settle(world);
    await act(world);
    await settle(world);
    expect(containing(world, 'bk', /^Tercatat|^Terkunci/)).not.toEqual([]);
    expect(leaked(world)).toEqual([]);
  });

  it('stands beside a Buku Pimpinan that says all of it', async () => {
    const world = await aMarkedWorld();
    world.now = on(4, 20);
    await settle(world);
    expect(world.shown('Penilaian').map((row) => row['Predikat'])).toEqual(['Sangat Kurang', 'Sangat Baik']);
    expect(world.shown('Umpan Balik')[0]?.['Pesan']).toContain(`${MARK} tentang`);
    expect(containing(world, 'bp', new RegExp(MARK)).length).toBeGreaterThan(10);
  });

  it('is searched in every tab that it has', async () => {
    const world = await aMarkedWorld();
    await settle(world);
    for (const [tab, header] of [
      ['Target', 'Pesan'],
      ['Realisasi', 'Keterangan'],
      ['Daftar', 'Pegawai'],
    ] as const) {
      world.type(tab, 0, header, `${MARK} ${tab}`);
      expect(leaked(world)).toContain(`${MARK} ${tab}`);
    }
  });
});
