import { applyFieldMask, parseFieldMask } from '../../../../local/src/sheets/field-mask';

const VALUE = {
  spreadsheetId: 'x',
  properties: { title: 'Buku', locale: 'id_ID' },
  sheets: [
    { properties: { title: 'A', index: 0, gridProperties: { rowCount: 5 } } },
    { properties: { title: 'B', index: 1 } },
  ],
};

describe('a field mask', () => {
  it.each([
    ['spreadsheetId', { spreadsheetId: 'x' }],
    ['properties.title,spreadsheetId', { spreadsheetId: 'x', properties: { title: 'Buku' } }],
    [
      'sheets.properties(title,index)',
      { sheets: [{ properties: { title: 'A', index: 0 } }, { properties: { title: 'B', index: 1 } }] },
    ],
    ['sheets(properties/title)', { sheets: [{ properties: { title: 'A' } }, { properties: { title: 'B' } }] }],
    [
      'sheets.properties.title,sheets.properties.gridProperties',
      { sheets: [{ properties: { title: 'A', gridProperties: { rowCount: 5 } } }, { properties: { title: 'B' } }] },
    ],
    ['sheets.properties.title,sheets', { sheets: VALUE.sheets }],
    ['*', VALUE],
  ])('%s keeps what it names', (mask, kept) => {
    expect(applyFieldMask(parseFieldMask(mask, 'Spreadsheet'), VALUE)).toEqual(kept);
  });

  it.each(['titel', 'sheets.properties(titel)', 'sheets(', 'sheets)', 'sheets,,properties', '', 'constructor'])(
    '%p is refused',
    (mask) => {
      expect(() => parseFieldMask(mask, 'Spreadsheet')).toThrow(/Cannot find matching fields/);
    },
  );
});
