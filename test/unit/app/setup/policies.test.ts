import { POLICY_NILAI, TARGET } from '../../../../functions/src/contract';
import { planLayout } from '../../../../functions/src/app/setup/plan';
import { catatanPolicy, policiesFor } from '../../../../functions/src/app/setup/policies';
import { isFailure } from '../../../../functions/src/app/failure';
import { aNewFile, aTab, someFacts } from '../../../support/layout';
import { aRegistration } from '../../../support/state-builders';

const AT = { pada: 1_000, oleh: 'operator@contoh.go.id' };

const shownBy = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isFailure(error, 'invalid')) return error.shown ?? '';
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('policiesFor', () => {
  it('gives a new unit the newest version of the rules in force, and records nothing', () => {
    expect(policiesFor({}, null, [], AT)).toEqual({
      policy: 'permenpanrb-6-2022@1',
      policyPeriode: {},
      riwayatPolicy: [],
    });
  });

  it('keeps what is registered when the file says nothing', () => {
    const before = aRegistration({ policy: 'permenpanrb-6-2022', policyPeriode: { 'TW I': 'perka-bkn-1-2013@1' } });
    expect(policiesFor({}, before, [], AT)).toEqual({
      policy: 'permenpanrb-6-2022@1',
      policyPeriode: { 'TW I': 'perka-bkn-1-2013@1' },
      riwayatPolicy: [],
    });
  });

  it('records who changed the rules of which period, and when, behind what is recorded already', () => {
    const first = policiesFor({ policyPeriode: { 'TW I': 'perka-bkn-1-2013' } }, aRegistration(), [], AT);
    expect(first.riwayatPolicy).toEqual([
      { ...AT, perubahan: [{ periode: 'TW I', dari: 'permenpanrb-6-2022@1', menjadi: 'perka-bkn-1-2013@1' }] },
    ]);
    const second = policiesFor({ policyPeriode: {} }, aRegistration(first), [], { ...AT, pada: 2_000 });
    expect(second.riwayatPolicy.map(({ pada, perubahan }) => [pada, perubahan])).toEqual([
      [1_000, first.riwayatPolicy[0]?.perubahan],
      [2_000, [{ periode: 'TW I', dari: 'perka-bkn-1-2013@1', menjadi: 'permenpanrb-6-2022@1' }]],
    ]);
    expect(catatanPolicy(aRegistration(first), second)).toEqual([
      'Aturan berubah dan tercatat: TW I dari Perka BKN 1/2013 menjadi PermenPANRB 6/2022. Hasilnya dihitung ulang.',
    ]);
  });

  it('refuses other rules for a locked period, and takes them for the open ones', () => {
    const asked = { policy: 'permenpanrb-8-2021' } as const;
    expect(shownBy(() => policiesFor(asked, aRegistration(), ['TW I'], AT))).toContain('TW I sudah dikunci');
    const lain = { ...asked, policyPeriode: { 'TW I': 'permenpanrb-6-2022' } } as const;
    expect(policiesFor(lain, aRegistration(), ['TW I'], AT)).toMatchObject({
      policy: 'permenpanrb-8-2021@1',
      policyPeriode: { 'TW I': 'permenpanrb-6-2022@1' },
    });
  });

  it('refuses a version that is not known here', () => {
    expect(shownBy(() => policiesFor({ policy: 'permenpanrb-8-2021@7' }, null, [], AT))).toBe(
      'policy: permenpanrb-8-2021@7 tidak dikenal versi layanan ini.',
    );
  });
});

describe('the layout of a unit', () => {
  const headers = (policies: Parameters<typeof someFacts>[0]): string[] =>
    planLayout('buku-kerja', aNewFile(), someFacts(policies)).changes.flatMap((c) =>
      c.do === 'write' && c.row === 0 ? c.values.flat().map(String) : [],
    );

  it('has a column of a rule set only where a period uses it', () => {
    const lama = ['Target Maksimum', 'Jenis Kinerja Utama', 'Lingkup', 'Nilai', 'Kategori', 'Nilai RHK'];
    expect(headers({}).filter((h) => lama.includes(h))).toEqual([]);
    expect(headers({ policies: ['permenpanrb-8-2021'] }).filter((h) => lama.includes(h))).toEqual(lama);
    expect(headers({ policies: ['perka-bkn-1-2013'] }).filter((h) => lama.includes(h))).toEqual(['Nilai', 'Nilai RHK']);
  });

  it('adds them to the right of a tab that stands there, and takes nothing away', () => {
    const plain = Object.values(TARGET.columns).filter((c) => !c.policies).map((c) => c.header); // prettier-ignore
    const tab = aTab({ title: 'Target', rows: [[...plain, 'Catatan kami']], columnCount: plain.length + 1 });
    const { changes } = planLayout('buku-kerja', aNewFile({ tabs: [tab] }), someFacts({ policies: POLICY_NILAI }));
    const written = changes.find((c) => c.do === 'write' && c.sheetId === tab.sheetId && c.row === 0);
    expect(written).toMatchObject({ column: plain.length + 1, values: [['Target Maksimum', 'Jenis Kinerja Utama', 'Lingkup', 'Nilai', 'Kategori', 'Nilai RHK']] }); // prettier-ignore
  });
});
