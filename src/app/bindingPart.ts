/**
 * What it takes to understand a workbook that was read. Fetched with the first read, so that the pane
 * is in sight before.
 */
export { correct } from '../sheets/binding/corrections';
export { countyFormOf } from '../sheets/readCountyForm';
export { countySheetOf, openPlaces } from '../sheets/countySheet';
export { hasOutputs, knownAfter, knownOf, stillHolds } from './known';
export { schoolFacts } from './schoolFacts';
export { surveyOf, writtenSurvey } from './surveyed';
export { understand } from './understand';
export { readPackSheet } from '../sheets/packSheet/readPackSheet';
