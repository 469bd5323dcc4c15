/** Whom and which period a row is about, in a few words: on a phone those columns are out of sight while one decides. */

/** Of the columns that name them, the first that the tab has. */
const WHO = ['Pegawai', 'Unit', 'Nama'];
const PERIOD = 'Periode';
/** In "Nama · NIP" only the name is for reading. */
const NIP = / ?· ?\d+$/;

/** `read` gives the shown text of a column of the row, '' where the tab has none. */
export function rowSubject(read: (header: string) => string): string {
  const who = WHO.map(read).find((text) => text !== '') ?? '';
  return [who.replace(NIP, ''), read(PERIOD)].filter((text) => text !== '').join(', ');
}
