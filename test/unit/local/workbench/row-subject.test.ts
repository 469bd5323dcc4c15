/** Whom a row is about, as the bar under the grid says it. */
import { rowSubject } from '../../../../local/web/src/chrome/row-subject';

const subject = (row: Readonly<Record<string, string>>): string => rowSubject((header) => row[header] ?? '');

describe('rowSubject', () => {
  it.each([
    ['a plan to approve', { Pegawai: 'Pegawai Contoh 28 · 198111112006041928' }, 'Pegawai Contoh 28'],
    ['a rating', { Periode: 'TW III', Pegawai: 'Pegawai Contoh 28 · 198111112006041928' }, 'Pegawai Contoh 28, TW III'],
    ['a unit', { Periode: 'TW I', Unit: 'Kelurahan Gedawang' }, 'Kelurahan Gedawang, TW I'],
    ['a person of the tab Pegawai', { NIP: '198111112006041928', Nama: 'Pegawai Contoh 28' }, 'Pegawai Contoh 28'],
    ['a row without any of them', { Status: 'Tercatat' }, ''],
  ])('names %s', (_, row, said) => {
    expect(subject(row)).toBe(said);
  });
});
