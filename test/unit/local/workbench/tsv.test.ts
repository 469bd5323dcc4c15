import fc from 'fast-check';
import { formatTsv, parseTsv } from '../../../../local/web/src/grid/tsv';

describe('parseTsv', () => {
  it.each([
    [
      'a plain block',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of Windows without adding blanks',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a single value', '85%', [['85%']]],
    ['blank cells within a row', 'a\t\tc', [['a', '', 'c']]],
    ['a blank row within the block', 'a\n\nb', [['a'], [''], ['b']]],
    ['a quoted cell with tab, line break and quotes', '"a\tb\n""c"""\td', [['a\tb\n"c"', 'd']]],
    ['a quote in the middle of a text as it is', '5" pipa\tx', [['5" pipa', 'x']]],
    ['a quote that never closes as it is', '"belum selesai\tx', [['"belum selesai', 'x']]],
  ])('reads %s', (_name, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('reads back every block that formatTsv writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '1', ',') });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });
});
