import { jsonLog, type LogLine } from '../../../functions/src/http/log';
import { aKey, aToken } from '../../support/tokens';

const logged = (detail: Partial<LogLine>): string => {
  const lines: string[] = [];
  jsonLog((text) => lines.push(text))({ severity: 'ERROR', event: 'bug', ...detail });
  return lines.join('');
};

describe('a line of the log', () => {
  it('is one JSON object', () => {
    const text = logged({ message: 'first\nsecond', durationMs: 12 });
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.trimEnd()).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({ severity: 'ERROR', event: 'bug', message: 'first\nsecond', durationMs: 12 });
  });

  it.each([
    { what: 'the NIP in a document’s path', text: 'units/2026-uji/scorecards/198501152010011901/history/3', left: 'units/2026-uji/scorecards/[NIP]/history/3' },
    { what: 'an e-mail address', text: 'user pegawai.01+x@dinas.semarangkota.go.id is unknown', left: 'user [email] is unknown' },
  ])('does not carry $what', ({ text, left }) => {
    expect(JSON.parse(logged({ stack: text }))).toMatchObject({ stack: left });
  }); // prettier-ignore

  it('does not carry a token', () => {
    const token = aToken(aKey());
    expect(logged({ message: `Bearer ${token} refused` })).toContain('Bearer [token] refused');
  });

  it.each([
    'at handle (/srv/node_modules/@google-cloud/functions-framework/build/src/loader.js:12:34)',
    'generation 12345678901234567, 1234567890123456789',
    '2026-srondol-wetan',
  ])('keeps %s', (text) => {
    expect(JSON.parse(logged({ message: text }))).toMatchObject({ message: text });
  });
});
