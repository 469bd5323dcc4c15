/** The explanation of a person's numbers, the same wherever it is shown. */
export { explanationBody } from './body';
export { belumMulai, dalam, explain, langkahPeriode, samaTotal } from './explain';
export { explainPerson, tahunLain, type ExplainAsk } from './explain-person';
export { teksAkhir, teksHasil } from './teks-hasil';
export { ratingOf, ratingSemula } from './told';
export { encodeLangkah } from './langkah-json';
export { explanationFacts, kunciOf, periodeTerkunci, type PeriodeTerkunci } from './locked';
export type { Explanation, ExplanationFacts, Kunci } from './facts';
