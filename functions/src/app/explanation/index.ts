/** The explanation of a person's numbers, the same wherever it is shown. */
export { explanationBody } from './body';
export { belumMulai, explain, langkahPeriode } from './explain';
export { explainPerson, tahunLain, type ExplainAsk } from './explain-person';
export { teksAkhir, teksHasil } from './teks-hasil';
export { ratingOf } from './told';
export { encodeLangkah } from './langkah-json';
export type { Explanation, ExplanationFacts, Kunci } from './facts';
