import { parseInvocation, UsageError } from '../../../cli/src/arguments';

const NIP = '199001012015011001';

describe('parseInvocation', () => {
  it.each([
    { typed: ['sync', 'u'], command: { do: 'sync', unitId: 'u' } },
    { typed: ['status'], command: { do: 'status' } },
    { typed: ['status', 'u'], command: { do: 'status', unitId: 'u' } },
    { typed: ['setup', '--file', 'unit.json'], command: { do: 'setup', file: 'unit.json' } },
    { typed: ['confirm', 'u', 'HAPUS-41'], command: { do: 'confirm', unitId: 'u', code: 'HAPUS-41' } },
    { typed: ['explain', 'u', NIP], command: { do: 'explain', unitId: 'u', nip: NIP, ask: {} } },
    { typed: ['explain', 'u', '19900101 201501 1 001'], command: { do: 'explain', unitId: 'u', nip: NIP, ask: {} } },
    {
      typed: ['explain', 'u', NIP, '--periode', 'triwulan 1 2026'],
      command: { do: 'explain', unitId: 'u', nip: NIP, ask: { periode: 'TW I', tahun: 2026 } },
    },
    {
      typed: ['explain', 'u', NIP, '--pada', '2026-05-31', '--periode', 'Tahun'],
      command: { do: 'explain', unitId: 'u', nip: NIP, ask: { periode: 'Tahun', pada: '2026-05-31' } },
    },
  ])('reads $typed', ({ typed, command }) => {
    expect(parseInvocation(typed, {}).command).toEqual(command);
  });

  it.each([
    { typed: [] },
    { typed: ['sync'] },
    { typed: ['sync', 'u', 'v'] },
    { typed: ['status', 'u', 'v'] },
    { typed: ['explain', 'u'] },
    { typed: ['explain', 'u', '123'] },
    { typed: ['explain', 'u', NIP, '--periode', 'TW V'] },
    { typed: ['confirm', 'u'] },
    { typed: ['confirm', 'u', 'a', 'b'] },
    { typed: ['setup', 'u'] },
    { typed: ['setup'] },
    { typed: ['setup', 'u', '--file', 'unit.json'] },
    { typed: ['status', '--lain'] },
    { typed: ['status', '--url'] },
  ])('refuses $typed', ({ typed }) => {
    expect(() => parseInvocation(typed, {})).toThrow(UsageError);
  });

  it('takes the local mode unless told otherwise', () => {
    expect(parseInvocation(['status'], {})).toMatchObject({
      json: false,
      url: 'http://127.0.0.1:8080',
      token: undefined,
      tokenUrl: 'http://127.0.0.1:8090/token?as=operator',
    });
  });

  it('takes an option before the environment', () => {
    const env = { CAPAIAN_URL: 'http://a', CAPAIAN_TOKEN: 't', CAPAIAN_TOKEN_URL: 'http://b' };
    expect(parseInvocation(['status'], env)).toMatchObject({ url: 'http://a', token: 't', tokenUrl: 'http://b' });
    const typed = ['status', '--json', '--url', 'http://c', '--token=u', '--token-url', 'http://d'];
    expect(parseInvocation(typed, env)).toMatchObject({
      json: true,
      url: 'http://c',
      token: 'u',
      tokenUrl: 'http://d',
    });
  });
});
