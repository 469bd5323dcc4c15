/** The explanation of a person's numbers, the same wherever it is shown. */
export { explanationBody } from './body';
export { explain, langkahPeriode } from './explain';
export { explainPerson, type ExplainAsk } from './explain-person';
export { ratingOf } from './told';
export { encodeLangkah } from './langkah-json';
export type { Explanation, ExplanationFacts, Kunci } from './facts';
