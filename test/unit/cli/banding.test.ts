import { bandingLines } from '../../../cli/src/banding';
import { parseInvocation, UsageError } from '../../../cli/src/arguments';
import type { BandingAnswerBody } from '../../../functions/src/contract';

const ANSWER: BandingAnswerBody = {
  unitId: 'u',
  periode: 'TW I 2026',
  terkunci: false,
  sendiri: { policy: 'permenpanrb-6-2022@1', nama: 'PermenPANRB 6/2022' },
  lain: { policy: 'perka-bkn-1-2013@1', nama: 'Perka BKN 1/2013' },
  pegawai: [
    {
      nip: '199001012015011001',
      nama: 'Pegawai Contoh 01',
      sendiri: { hasil: '100 %', kurang: [] },
      lain: { hasil: 'Nilai SKP terhitung 76,00', kurang: ['Nilai Perilaku belum diisi'] },
    },
  ],
};

describe('bandingLines', () => {
  it('sets both rule sets below each person, with what the other one lacks', () => {
    expect(bandingLines(ANSWER)).toEqual([
      'u, TW I 2026: pembanding saja, tidak ada yang diubah',
      '  A  PermenPANRB 6/2022 (permenpanrb-6-2022@1), aturan periode ini',
      '  B  Perka BKN 1/2013 (perka-bkn-1-2013@1)',
      '',
      'Pegawai Contoh 01',
      '  A  100 %',
      '  B  Nilai SKP terhitung 76,00',
      '     kurang: Nilai Perilaku belum diisi',
    ]);
  });

  it('says that the period is locked, and when there is nobody', () => {
    const [title, ...rest] = bandingLines({ ...ANSWER, terkunci: true, pegawai: [] });
    expect(title).toContain('TW I 2026 (terkunci)');
    expect(rest.at(-1)).toBe('  Belum ada pegawai yang dihitung.');
  });
});

describe('parseInvocation of banding', () => {
  it('reads unit, period and rule set', () => {
    const typed = ['banding', 'u', 'TW I 2026', '--policy', 'perka-bkn-1-2013@1'];
    expect(parseInvocation(typed, {}).command).toEqual({
      do: 'banding',
      unitId: 'u',
      body: { periode: 'TW I', tahun: 2026, policy: 'perka-bkn-1-2013@1' },
    });
  });

  it.each([
    { typed: ['banding', 'u', 'TW I'] },
    { typed: ['banding', 'u', 'TW V', '--policy', 'perka-bkn-1-2013'] },
    { typed: ['banding', 'u', 'TW I', '--policy', 'perka-2099'] },
    { typed: ['banding', 'u', '--policy', 'perka-bkn-1-2013'] },
  ])('refuses $typed', ({ typed }) => {
    expect(() => parseInvocation(typed, {})).toThrow(UsageError);
  });
});
