/** Every case to adopt or to contrast is replayed in one of three files, or has a reason why it cannot apply. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPLAY_CASES } from '../../support/replay';

const REPLAYED: Readonly<Record<string, readonly string[]>> = {
  'domain/replay.test.ts': [
    ...['F1', 'F3', 'F4', 'F8', 'F9', 'F12', 'F13', 'F15', 'F17', 'F18', 'F21', 'F24'],
    ...['O1', 'O2', 'O3', 'O4', 'O5', 'O7', 'O9', 'O11', 'O14', 'O16', 'O17', 'O19'],
    ...['P1', 'P2', 'P5', 'P7', 'P8', 'P10', 'P13', 'P15', 'H7'],
  ],
  'parse/replay.test.ts': ['P6', 'P18', 'P19', 'H1', 'H2', 'S4', 'S6', 'S8', 'S10'],
  'replay/service.test.ts': ['F10', 'F23', 'F28', 'O20', 'P21', 'H5', 'H6', 'H12', 'H13', 'S1', 'S2', 'S11'],
};

const CANNOT_APPLY: Readonly<Record<string, string>> = {
  H10: 'no appraisal here waits to be activated: forms are open until a period is locked (H12)',
};

const all = REPLAY_CASES.filter((c) => c.use !== 'analogue').map((c) => c.id);

it('names each case once', () => {
  expect([...Object.values(REPLAYED).flat(), ...Object.keys(CANNOT_APPLY)].sort()).toEqual([...all].sort());
});

it.each(Object.entries(REPLAYED))('%s names its cases', (file, ids) => {
  const text = readFileSync(join(__dirname, '..', file), 'utf8');
  expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
});
