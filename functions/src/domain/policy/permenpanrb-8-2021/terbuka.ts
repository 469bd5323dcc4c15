/**
 * Points that the pages seen of PermenPANRB 8/2021 and PP 30/2019 leave open. Each is an argument of the rule that needs
 * it, so that whoever has the full text decides; what stands here is what the known numbers suggest.
 *
 * Without even a suggestion, hence always asked as a finished value: the nilai tertimbang of administrasi and fungsional
 * (direct and non-direct cascading, annex p. 291 ff.; only its heading was seen), the number of an assignment between
 * units or between instansi (lingkup 2 and 3), the number that a perilaku level 1-7 stands for, the category of a
 * rencana kinerja that has neither one nor three IKI.
 */
import { dec } from '../../decimal';
import type { BobotKu } from './nilai-skp';

/** 60 % perjanjian kinerja, 40 % inisiatif strategis. [inferred] Two official totals fit, the rule itself was not seen. */
export const BOBOT_KU_TERSIRAT: BobotKu = { perjanjianPct: dec(60), inisiatifPct: dec(40) };

/** Where Kurang begins under PP 30/2019 Pasal 41. (reported by sonora.id, operators garbled) [unverified] */
export const BATAS_KURANG_DILAPORKAN = dec(50);
