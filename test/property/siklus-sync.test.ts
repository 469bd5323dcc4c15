/** Laws of a sync through the appraisal cycle: approvals, ratings (the head's from above), locks and reopenings in any order. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { decodeInputs } from '../../functions/src/app/codec';
import { AppFailure } from '../../functions/src/app/failure';
import { targetsDigest } from '../../functions/src/app/sync/approval';
import type { Rating } from '../../functions/src/domain/model';
import { NAMA_PERIODE, type Cell, type NamaPeriode } from '../../functions/src/contract';
import {
  aPegawaiRow, aPenilaianRow, aPersetujuanRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B,
} from '../support/builders'; // prettier-ignore
import { headRated, on, organisationDecides, setPeriod, settle } from '../support/cycle';
import { aWorld, UNIT, type UnitRows, type World } from '../support/sync-world';

const LOCKABLE: readonly NamaPeriode[] = ['TW I', 'TW II', 'Tahun'];
const PEOPLE = [NIP_A, NIP_B];

/** Two people, a summed and a cumulative indicator each, one of them on leave in August; TW I and TW II reported. */
const ROWS: UnitRows = {
  pegawai: [
    aPegawaiRow({ cuti: '01/08/2026 s.d. 31/08/2026' }),
    aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' }),
  ],
  target: [
    aTargetRow(),
    aTargetRow({ kode: 'BK42TR', indikator: 'Warga terdata', satuan: 'warga', caraHitung: 'Kumulatif' }),
    aTargetRow({ pegawai: NIP_B, kode: 'CK53XZ', indikator: 'Berkas selesai', satuan: 'berkas' }),
  ],
  realisasi: ['Jan 2026', 'Mar 2026', 'Apr 2026', 'Jun 2026', 'Agu 2026'].flatMap((periode, i) => [
    aRealisasiRow({ periode, realisasi: i === 4 ? '' : 90 + i }),
    aRealisasiRow({ periode, realisasi: i === 4 ? '' : 200 * (i + 1), kode: 'BK42TR' }),
    aRealisasiRow({ periode, realisasi: i === 4 ? '' : 80 + i, kode: 'CK53XZ' }),
  ]),
  persetujuan: PEOPLE.map((pegawai) => aPersetujuanRow({ pegawai })),
  penilaian: PEOPLE.flatMap((pegawai) => LOCKABLE.map((periode) => aPenilaianRow({ pegawai, periode }))),
};

type Step =
  | { readonly do: 'type'; readonly tab: string; readonly row: number; readonly header: string; readonly value: Cell }
  | { readonly do: 'approve'; readonly row: number; readonly how: 'pick' | 'code' | 'empty' | 'back' }
  | { readonly do: 'period'; readonly periode: NamaPeriode; readonly status: string; readonly alasan: string }
  | { readonly do: 'cut'; readonly tab: string; readonly row: number }
  | { readonly do: 'undo' }
  | { readonly do: 'lose'; readonly file: string; readonly tab: string }
  | { readonly do: 'months'; readonly months: number }
  | { readonly do: 'above'; readonly periode: NamaPeriode; readonly rating: Rating | null }
  | { readonly do: 'sync' | 'settle' | 'restart' | 'crash' };

const cell = (tab: string, rows: number, header: string, values: readonly Cell[]): fc.Arbitrary<Step> =>
  fc.record({
    do: fc.constant('type' as const),
    tab: fc.constant(tab),
    row: fc.nat({ max: rows - 1 }),
    header: fc.constant(header),
    value: fc.constantFrom(...values),
  });
const RATING = ['Ikut usulan', 'Di atas ekspektasi', 'Sesuai ekspektasi', 'Di bawah ekspektasi', '', 'bagus sekali'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: cell('Realisasi', 15, 'Realisasi', [0, 120, 300, '', 'tidak berlaku', 'x']) },
  cell('Realisasi', 15, 'Bukti Dukung', ['', 'https://contoh.test/1']),
  { weight: 2, arbitrary: cell('Target', 3, 'Target', [600, 1200, 2400, 'x']) },
  { weight: 2, arbitrary: cell('Penilaian', 6, 'Rating Hasil Kerja', RATING) },
  { weight: 2, arbitrary: cell('Penilaian', 6, 'Rating Perilaku', RATING.slice(1)) },
  cell('Penilaian', 6, 'Alasan', ['', 'Sesuai bukti yang dilihat']),
  cell('Pegawai', 2, 'Selesai', ['', '31/05/2026']),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('approve' as const), row: fc.nat({ max: 1 }), how: fc.constantFrom('pick' as const, 'code' as const, 'empty' as const, 'back' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('period' as const), periode: fc.constantFrom(...LOCKABLE), status: fc.constantFrom('Dikunci', 'Dikunci', 'Dibuka kembali', 'Terbuka'), alasan: fc.constantFrom('', 'Salah ketik') }) },
  fc.record({ do: fc.constant('cut' as const), tab: fc.constantFrom('Realisasi', 'Target', 'Pegawai', 'Penilaian', 'Periode', 'Persetujuan SKP'), row: fc.nat({ max: 5 }) }),
  fc.constant<Step>({ do: 'undo' }),
  fc.record({ do: fc.constant('lose' as const), file: fc.constantFrom('bk', 'bp'), tab: fc.constantFrom('Realisasi', 'Target', 'Penilaian', 'Periode', 'Persetujuan SKP') }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('above' as const), periode: fc.constantFrom(...LOCKABLE), rating: fc.constantFrom<Rating | null>('DI_ATAS', 'SESUAI', null) }) },
  fc.record({ do: fc.constant('months' as const), months: fc.integer({ min: 1, max: 2 }) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('sync' as const, 'settle' as const, 'settle' as const, 'restart' as const, 'crash' as const) }) },
); // prettier-ignore

/** Rows that a step took away, so that `undo` can put them back where they were. */
interface Cut {
  readonly tab: string;
  readonly at: number;
  readonly row: Cell[];
}

const codeShown = (world: World, row: number): string => {
  const pesan = String(world.shown('Persetujuan SKP')[row]?.['Pesan'] ?? '');
  return /SETUJU-[A-Z2-9]{4}/.exec(pesan)?.[0] ?? 'SETUJU-2222';
};

/** Carries out one step; a step on a row that is gone does nothing. */
async function carryOut(world: World, s: Step, cuts: Cut[]): Promise<World> {
  const there = (tab: string, row: number): boolean => world.rows(tab)[row + 1] !== undefined;
  switch (s.do) {
    case 'type':
      if (there(s.tab, s.row)) world.type(s.tab, s.row, s.header, s.value);
      return world;
    case 'approve': {
      const value = { pick: 'Disetujui', empty: '', back: 'Dikembalikan', code: codeShown(world, s.row) }[s.how];
      if (there('Persetujuan SKP', s.row)) world.type('Persetujuan SKP', s.row, 'Keputusan', value);
      return world;
    }
    case 'period':
      if (world.rows('Periode').length === NAMA_PERIODE.length + 1) setPeriod(world, s.periode, s.status, s.alasan);
      return world;
    case 'cut': {
      const [row] = there(s.tab, s.row) ? world.rows(s.tab).splice(s.row + 1, 1) : [];
      if (row) cuts.push({ tab: s.tab, at: s.row + 1, row });
      return world;
    }
    case 'undo': {
      const cut = cuts.pop();
      if (cut) world.rows(cut.tab).splice(cut.at, 0, cut.row);
      return world;
    }
    case 'lose': {
      const file = world.sheets.files.get(s.file);
      const rows = file?.get(s.tab);
      if (!file || !rows) return world;
      file.delete(s.tab);
      await settle(world);
      file.set(s.tab, rows);
      return world;
    }
    case 'above': {
      const penetapan = s.rating ? { [UNIT]: { [s.periode]: headRated({ ratingHasilKerja: s.rating }) } } : {};
      await organisationDecides(world, { penetapan });
      return world;
    }
    case 'months':
      world.now += s.months * 31 * 86_400_000;
      return world;
    case 'restart':
      return world.restart();
    case 'crash':
      world.sheets.writeFaults = [new AppFailure('transient', 'test', 'crashed')];
      await world.run().catch(() => undefined);
      world.sheets.writeFaults = [];
      return world;
    case 'sync':
      await world.run();
      return world;
    case 'settle':
      await settle(world);
      return world;
  }
}

/** People whose counted targets are others than those that were approved. */
async function unapproved(world: World): Promise<string[]> {
  const { entries = {} } = (await world.store.manifest(UNIT)).manifest ?? {};
  const stored = await world.store.inputs(UNIT, Object.keys(entries));
  return Object.entries(entries).flatMap(([nip, { disetujui }]) => {
    const { target } = decodeInputs(stored.get(nip)?.inputs).masukan;
    return disetujui && targetsDigest(target) !== disetujui.digest ? [nip] : [];
  });
}

interface FrozenShown {
  readonly versi: number;
  readonly shown: string;
}

/** Per locked period what its people's results and ratings are, as stored. */
async function frozenNow(world: World): Promise<Map<NamaPeriode, FrozenShown>> {
  const { manifest } = await world.store.manifest(UNIT);
  const stored = await world.store.scorecards(UNIT, PEOPLE);
  const found = new Map<NamaPeriode, FrozenShown>();
  for (const nama of LOCKABLE) {
    const lock = manifest?.locks[nama];
    if (lock?.status !== 'dikunci') continue;
    const people = PEOPLE.map((nip) => {
      const result = stored.get(nip)?.result as { hasil: { periode: { periode: string }[] } } | null | undefined;
      const shownRow = world
        .shown('Penilaian')
        .find((r) => r['Periode'] === nama && String(r['Pegawai']).includes(nip) && r['Status'] === 'Terkunci');
      return [
        result?.hasil.periode.find(({ periode }) => periode === nama) ?? 'gone',
        shownRow ? [shownRow['Capaian (%)'], shownRow['Usulan Rating'], shownRow['Predikat']] : 'gone',
      ];
    });
    found.set(nama, { versi: lock.versi, shown: JSON.stringify(people) });
  }
  return found;
}

/** What looks otherwise than before under one and the same lock, of people who are there in both looks. */
function changed(before: FrozenShown, after: FrozenShown | undefined): unknown[] {
  if (after?.versi !== before.versi) return [];
  const [was, is] = [before, after].map(({ shown }) => (JSON.parse(shown) as unknown[][]).flat());
  return (was ?? []).flatMap((part, i) => {
    const now = is?.[i];
    const gone = part === 'gone' || now === 'gone';
    return gone || isDeepStrictEqual(part, now) ? [] : [[part, now]];
  });
}

const TABS = ['Target', 'Realisasi', 'Persetujuan SKP', 'Penilaian', 'Periode', 'Rekap Pegawai', 'Ringkasan'];
const everything = (world: World): unknown =>
  TABS.map((tab) =>
    world
      .rows(tab)
      .map((cells) => cells.map((cell) => cell ?? ''))
      .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)),
  );

/** Takes the outputs away, so that the next sync has to write them all again. */
function wipeOutputs(world: World): void {
  for (const tab of TABS) {
    const rows = world.rows(tab);
    if (tab === 'Ringkasan') rows.splice(0);
    const [header = [], ...lines] = rows;
    const outputs =
      tab === 'Periode' ? ['Kelengkapan', 'Pesan'] : ['Status', 'Pesan', 'Capaian (%)', 'Predikat', 'Tren'];
    for (const line of lines) for (const name of outputs) if (header.includes(name)) line[header.indexOf(name)] = '';
  }
}

describe('a unit going through its appraisal cycle in any order', () => {
  it('settles, keeps what a lock froze while the lock stands, and shows the same from another process', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        let world = await aWorld(ROWS, { persetujuan: 'wajib', kepala: NIP_B });
        world.now = on(7, 10);
        const cuts: Cut[] = [];
        let frozen = new Map<NamaPeriode, FrozenShown>();
        for (const s of [...steps, { do: 'settle' } as const]) {
          world = await carryOut(world, s, cuts);
          if (s.do !== 'settle') continue;
          const now = await frozenNow(world);
          const moved = [...frozen].flatMap(([nama, before]) => changed(before, now.get(nama)));
          expect(moved).toEqual([]);
          expect(await unapproved(world)).toEqual([]);
          frozen = now;
        }
        const before = [world.firestore.version(), world.sheets.writes];
        const { manifest } = await world.store.manifest(UNIT);
        expect(await world.run()).toMatchObject({ outcome: 'unchanged', counts: { put: 0, cellsWritten: 0 } });
        expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
        const shown = everything(world);
        wipeOutputs(world);
        const other = world.restart();
        expect(await other.run()).toMatchObject({ generation: manifest?.generation, counts: { put: 0 } });
        expect(everything(other)).toEqual(shown);
      }),
      { numRuns: 25 },
    );
  }, 180_000);
});
