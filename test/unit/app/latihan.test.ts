/** The exercises of a practice unit, solved one after the other through the real sync. */
import { barisSoal } from '../../../functions/src/app/latihan/soal';
import { nomorTugas, TUGAS } from '../../../functions/src/app/latihan/tugas';
import { nilaiLatihan } from '../../../functions/src/app/latihan/nilai';
import { REALISASI, STATUS, TARGET } from '../../../functions/src/contract';
import { KUNCI_LATIHAN } from '../../../samples/units/latihan';
import { rowOf } from '../../../samples/rows';
import { aPegawaiRow, NIP_A } from '../../support/builders';
import { aWorld, type World } from '../../support/sync-world';
import { ORANG } from '../parse/support';

const kode = (nomor: number): string => `BK4${nomor}TQ`.replace('1', '9');
const soal = barisSoal(2026, `Pegawai Contoh 01 · ${NIP_A}`, kode);
const ROWS = {
  pegawai: [aPegawaiRow()],
  target: soal.target.map((cells) => rowOf(TARGET, cells)),
  realisasi: soal.realisasi.map((cells) => rowOf(REALISASI, cells)),
};
const practising = (): Promise<World> => aWorld(ROWS, { mode: 'latihan' });

/** Types the key of an exercise into the row that tells it. */
function solve(world: World, nomor: number): void {
  const { tab, isi } = KUNCI_LATIHAN[nomor]!;
  const columns: Readonly<Record<string, { readonly header: string }>> = (tab === 'Target' ? TARGET : REALISASI)
    .columns;
  const row = world.shown(tab).findLastIndex((shown) => shown['Kode'] === kode(nomor));
  for (const [id, cell] of Object.entries(isi)) world.type(tab, row, columns[id]!.header, cell);
}
const told = (world: World): string => String(world.shown('Rekap Pegawai')[0]?.['Perlu Perhatian']);
const solved = (world: World): string => /^LATIHAN: (.*? benar(; belum: [\d, ]+)?)(;|$)/.exec(told(world))?.[1] ?? '';

describe('a practice unit', () => {
  it('poses eight exercises, none of them solved', async () => {
    const world = await practising();
    await world.run();
    expect(solved(world)).toBe('0 dari 8 benar; belum: 1, 2, 3, 4, 5, 6, 7, 8');
  });

  it.each(TUGAS.map(({ nomor }) => [nomor]))(
    'counts exercise %d, and only that, when its key is typed',
    async (nomor) => {
      const world = await practising();
      solve(world, nomor);
      await world.run();
      const open = TUGAS.map((t) => t.nomor).filter((n) => n !== nomor);
      expect(solved(world)).toBe(`1 dari 8 benar; belum: ${open.join(', ')}`);
    },
  );

  it('is done when all keys are typed, with every row Tercatat or not due', async () => {
    const world = await practising();
    await world.run();
    for (const { nomor } of TUGAS) solve(world, nomor);
    await world.run();
    expect(solved(world)).toBe('8 dari 8 benar');
    const words = [...world.shown('Target'), ...world.shown('Realisasi')].map((row) => row['Status']);
    expect(new Set(words)).toEqual(new Set([STATUS.tercatat, STATUS.tidakBerlaku]));
    expect((await world.run()).outcome).toBe('unchanged');
  });

  it('tells an open exercise in its row, before what is wrong there, and that it is done afterwards', async () => {
    const world = await practising();
    await world.run();
    const message = (): string => String(world.shown('Realisasi').find((row) => row['Kode'] === kode(2))?.['Pesan']);
    expect(message()).toMatch(
      /^Latihan: tugas 2 belum benar\. Sampai Januari .* Ketik 932 dari 985\. Realisasi: terbaca 932\/985\./,
    );
    solve(world, 2);
    await world.run();
    expect(message()).toBe('Latihan: tugas 2 benar.');
  });

  it('marks every judged row of every tab, the page Ringkasan, Rekap Pegawai and Pengaturan', async () => {
    const world = await practising();
    await world.run();
    const tabs = ['Target', 'Realisasi', 'Pegawai', 'Periode'];
    const messages = tabs.flatMap((tab) => world.shown(tab)).map((row) => String(row['Pesan']));
    expect(messages).toHaveLength(ROWS.target.length + ROWS.realisasi.length + ROWS.pegawai.length + 5);
    expect(messages.filter((text) => !text.startsWith('Latihan: '))).toEqual([]);
    expect(world.ringkasan()).toMatch(/^Ringkasan .*\(LATIHAN\)/);
    expect(told(world)).toMatch(/^LATIHAN: /);
    expect(world.rows('Pengaturan').flat()).toContain('Latihan');
  });

  it.each([
    ['latihan', 0],
    ['resmi', 1],
  ] as const)('in mode %s gives the organisation figures of %d units', async (mode, units) => {
    const world = await aWorld(ROWS, { mode });
    await world.run();
    const { organisasiId } = world.registration;
    const stored = await world.firestore.firestore().collection(`organisations/${organisasiId}/units`).get();
    expect(stored.size).toBe(units);
  });

  it('leaves no such word in a unit that is not practising', async () => {
    const world = await aWorld(ROWS);
    await world.run();
    for (const tab of ['Target', 'Realisasi', 'Rekap Pegawai']) {
      expect(world.shown(tab).filter((row) => /latihan:/i.test(`${row['Pesan']}${row['Perlu Perhatian']}`))).toEqual(
        [],
      );
    }
  });

  it.each<[number, string, string, string | number]>([
    [1, 'Realisasi', 'Realisasi', 174],
    [2, 'Realisasi', 'Realisasi', '94,62'],
    [3, 'Realisasi', 'Realisasi', 0],
    [4, 'Realisasi', 'Realisasi', '0,85'],
    [5, 'Target', 'Cara Hitung', 'Dirata-rata'],
    [6, 'Target', 'Bobot', 9],
    [7, 'Realisasi', 'Keterangan', 'ada buktinya'],
    [8, 'Realisasi', 'Realisasi', 85],
  ])('does not take for a solution of exercise %d what only looks like one', async (nomor, tab, header, cell) => {
    const world = await practising();
    world.type(
      tab,
      world.shown(tab).findLastIndex((row) => row['Kode'] === kode(nomor)),
      header,
      cell,
    );
    await world.run();
    expect(solved(world)).toMatch(/^0 dari 8/);
  });

  it('takes an exercise for open whose Target row is gone or has lost its mark', async () => {
    const world = await practising();
    for (const { nomor } of TUGAS) solve(world, nomor);
    world.type('Target', 0, 'Indikator', 'Surat yang selesai');
    await world.run();
    expect(solved(world)).toBe('7 dari 8 benar; belum: 1');
  });
});

describe('nilaiLatihan', () => {
  it('gives somebody without exercises none of eight', () => {
    const nilai = nilaiLatihan({ pegawai: ORANG[0]!, target: [], realisasi: [] }, () => []);
    expect(nilai).toMatchObject({ benar: 0, dari: 8 });
    expect(nilai.rincian.map((r) => r.kode)).toEqual(Array(8).fill(null));
  });
});

describe('nomorTugas', () => {
  it.each([
    ['Latihan 3: Pengaduan', 3],
    ['latihan3 Pengaduan', 3],
    ['LATIHAN 8 : Keluarga', 8],
    ['Pelatihan 3 hari', null],
    ['Peserta latihan 3', null],
  ])('reads %p as %p', (indikator, nomor) => expect(nomorTugas(indikator)).toBe(nomor));
});
