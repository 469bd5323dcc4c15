/** planRollup: the same figures, sheets and state always give the same plan; an unchanged organisation gives none. */
import type { FileRead } from '../../../../functions/src/app/ports';
import type { GatheredOrganisation } from '../../../../functions/src/app/organisation/gather';
import { sharedAcross, tercapai } from '../../../../functions/src/app/organisation/indicators';
import { interpretOrganisation } from '../../../../functions/src/app/organisation/interpret';
import { planRollup, type RollupPlan } from '../../../../functions/src/app/organisation/plan';
import type { OrganisationState, UnitFigures } from '../../../../functions/src/app/state';
import { contohOrganisasi } from '../../../../samples';
import { anIndicator, someFigures } from '../../../support/organisation-builders';

const SEEN_AT = Date.UTC(2026, 10, 24, 3);

function gathered(part: Partial<GatheredOrganisation> = {}): GatheredOrganisation {
  const { registration, books, figures } = contohOrganisasi();
  const read = (kind: string): FileRead => {
    const book = books.find((b) => b.kind === kind);
    return { spreadsheetId: book?.spreadsheetId ?? '', tabs: new Map(Object.entries(book?.tabs ?? {})) };
  };
  return {
    registration,
    state: null,
    guard: null,
    units: figures.map((unit): UnitFigures => ({ ...unit, failedSince: null })),
    files: { 'buku-organisasi': read('buku-organisasi'), 'informasi-publik': read('informasi-publik') },
    faults: [],
    seenAt: SEEN_AT,
    ...part,
  };
}
const plan = (of: GatheredOrganisation): RollupPlan => planRollup(of, interpretOrganisation(of));

/** The state that a plan commits. */
function stateOf({ commit }: RollupPlan): OrganisationState {
  if (!commit) throw new Error('nothing was committed');
  return commit;
}

describe('planRollup', () => {
  it('gives the same plan for the same input', () => {
    expect(plan(gathered())).toEqual(plan(gathered()));
  });

  it('commits nothing and tells nobody when the state says it already', () => {
    const state = stateOf(plan(gathered()));
    const again = plan(gathered({ state, seenAt: SEEN_AT + 60_000 }));
    expect([again.commit, again.tell]).toEqual([null, []]);
  });

  it('takes the registration into account', () => {
    const first = gathered();
    const state = stateOf(plan(first));
    const registration = { ...first.registration, pengaduan: 'Loket baru' };
    expect(plan(gathered({ state, registration })).commit).toMatchObject({
      generation: 2,
      publik: { pengaduan: 'Loket baru' },
    });
  });

  it('tells the units whose decisions came, changed or went', () => {
    const state = stateOf(plan(gathered()));
    expect(plan(gathered()).tell).toEqual(Object.keys(state.penetapan));
    expect(plan(gathered({ state: { ...state, keberatan: { 'unit-a': [] } } })).tell).toEqual(['unit-a']);
    const [first = '', second = ''] = Object.keys(state.penetapan);
    const { [first]: _gone, ...rest } = state.penetapan;
    const before = { ...state, penetapan: { ...rest, 'unit-lama': state.penetapan[second] ?? {} } };
    expect(plan(gathered({ state: before })).tell).toEqual([first, 'unit-lama'].sort());
  });

  it('tells every unit when the list of shared indicators that they offer changes', () => {
    const state = stateOf(plan(gathered()));
    const before = { ...state, indikatorBersama: state.indikatorBersama.slice(1) };
    expect(plan(gathered({ state: before })).tell).toEqual(
      gathered()
        .units.map(({ unitId }) => unitId)
        .sort(),
    );
  });

  it('does not depend on the order of rows in Penetapan Unit', () => {
    const of = gathered();
    const book = of.files['buku-organisasi'];
    const [header = [], ...rows] = book?.tabs.get('Penetapan Unit') ?? [];
    const tabs = new Map(book?.tabs).set('Penetapan Unit', [header, ...rows.toReversed()]);
    const sorted = gathered({ files: { ...of.files, 'buku-organisasi': { spreadsheetId: 'x', tabs } } });
    expect(plan(sorted).commit).toEqual(plan(of).commit);
  });

  it('keeps everything stored when neither file can be read', () => {
    const state = stateOf(plan(gathered()));
    const blind = plan(gathered({ state, files: { 'buku-organisasi': null, 'informasi-publik': null } }));
    expect([blind.commit, [...blind.writes.values()].flat()]).toEqual([null, []]);
  });
});

describe('the shared indicators across units', () => {
  const LIST = [{ nama: 'anak kembali  BERSEKOLAH', satuan: 'anak', arah: 'NAIK', caraGabung: 'DIJUMLAHKAN', publik: true, penjelasan: null }] as const; // prettier-ignore

  it('find a name whatever its case and spaces, and leave out who does not have it', () => {
    const [shared] = sharedAcross(LIST, [someFigures(1), someFigures(2, { indikator: [] })]);
    expect(shared?.units.map(({ unitKerja }) => unitKerja)).toEqual(['Kelurahan Uji 1']);
  });

  it('name a unit that has not reported yet, without a number', () => {
    const [shared] = sharedAcross(LIST, [someFigures(1, { indikator: [anIndicator({ bulan: [] })] })]);
    expect(shared).toMatchObject({ units: [{ nilai: null }], gabungan: null });
  });

  it.each([
    { arah: 'NAIK', realisasi: '7', reached: true },
    { arah: 'NAIK', realisasi: '6.999999', reached: false },
    { arah: 'TURUN', realisasi: '8', reached: true },
    { arah: 'TURUN', realisasi: '8.000001', reached: false },
  ] as const)(
    'hold $realisasi against a range of 7 to 8 where $arah is better: $reached',
    ({ arah, realisasi, reached }) => {
      const line = {
        realisasi,
        dari: null,
        target: { min: '7', max: '8' },
        targetTahun: null,
        tahunLalu: null,
        bulan: 9,
      };
      expect(tercapai(line, arah)).toBe(reached);
    },
  );
});
