/** Entry of the menu script, bound to each file: what is exported here becomes a top-level function of the script. */
export { configure } from '../shared/configure';
export { hitungSekarang, jelaskanNilaiSaya, onOpen } from './commands';
