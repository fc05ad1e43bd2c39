/**
 * 资源配置 in the county's assessment: that all schools of a stage meet the school rule, and that no
 * CV is above its limit. Sums up the resource assessment and reckons nothing anew.
 */
import { termList } from '../termList';
import type { County } from '../../county/county';
import { fieldPlace } from '../../county/schoolEntries';
import { relaxationNames, type RelaxationId } from '../../standards/relaxations';
import type { Bilingual, Message } from '../../standards/message';
import { resourcesClause } from '../../standards/clauses2017';
import { stageNames } from '../../standards/standards';
import type { Indicator, Stage, Standard } from '../../standards/standard';
import type { AssessedRow, Assessment, StageAssessment, Verdict } from '../assessment';
import type { FailingSchool, ItemResult } from '../countyAssessment';
import { roundedAsPrinted } from '../roundedAsPrinted';
import { remarkOf } from '../remark';
import { nothingMark, note, schoolList } from './judgement';
import type { QualityMessage, ResourceRequirementCode } from './itemMessage';
import { percentText } from './rates';

export interface ResourceInputs {
  readonly county: County;
  readonly assessment: Assessment;
  readonly relaxations: Readonly<Partial<Record<RelaxationId, string>>>;
}

interface ResourceItem extends ItemResult {
  readonly value: QualityMessage | null;
  readonly requirement: Message<ResourceRequirementCode>;
}

/** All schools of the stage meet the school rule: 6 of 7, and each missed one at 85 %. */
export function schoolsItem(inputs: ResourceInputs, stage: Stage): ResourceItem {
  const { county, assessment } = inputs;
  const { standard } = assessment;
  const rows = assessment.stages[stage]?.rows ?? [];
  const having = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict);
  const met = having('met').length;
  const undetermined = having('undetermined');
  const withErrors = rows.filter(({ hasErrors }) => hasErrors);
  const failing = having('notMet').length > 0;
  const { incomplete } = county.stages[stage];
  return {
    id: `resources.${stage}`,
    name: ofStageTerm(stage, '学校资源配置', 'schools'),
    value:
      rows.length === 0
        ? null
        : {
            code: 'item.value.resources',
            params: {
              schools: rows.length,
              met,
              share: percentText((met / rows.length) * 100),
            },
          },
    requirement: {
      code: 'requirement.resources',
      params: {
        atLeast: standard.schoolRule?.atLeast ?? standard.indicators.length,
        of: standard.indicators.length,
        floor: percentOfOne(standard.schoolRule?.floor ?? 1),
      },
    },
    verdict: failing
      ? 'notMet'
      : undetermined.length > 0 || rows.length === 0 || incomplete
        ? 'undetermined'
        : 'met',
    failing: failingRows(inputs, stage, rows),
    notes: [
      ...stageNotes(inputs, stage, rows),
      ...(undetermined.length > 0
        ? [note('item.note.missingValues', { schools: schoolList(undetermined.map(schoolOfRow)) })]
        : []),
      ...(withErrors.length > 0
        ? [note('item.note.errors', { schools: schoolList(withErrors.map(schoolOfRow)) })]
        : []),
    ],
    clause: resourcesClause,
  };
}

function schoolOfRow({ school }: AssessedRow): { readonly name: string } {
  return { name: school };
}

/** Each of the CVs stays within its limit. */
export function dispersionItem(inputs: ResourceInputs, stage: Stage): ResourceItem {
  const { assessment } = inputs;
  const { standard } = assessment;
  const judged = assessment.stages[stage];
  const above = standard.indicators.filter(
    ({ id }) => judged?.indicators[id]?.verdict === 'notMet',
  );
  const unclear = standard.indicators.filter(
    ({ id }) => (judged?.indicators[id]?.verdict ?? 'undetermined') === 'undetermined',
  );
  return {
    id: `dispersion.${stage}`,
    name: ofStageTerm(stage, '校际差异系数', 'dispersion'),
    value: judged ? dispersionValue(judged, standard, above) : null,
    requirement: {
      code: 'requirement.dispersion',
      params: { limits: limitsText(standard, stage) },
    },
    verdict: judged?.dispersionVerdict ?? 'undetermined',
    failing: [],
    notes: [
      ...stageNotes(inputs, stage, judged?.rows ?? []),
      ...(judged && unclear.length > 0
        ? [
            note('item.note.missingColumn', {
              column: termList(unclear.map(({ name }) => name)),
            }),
          ]
        : []),
      ...standard.indicators.flatMap((indicator) => roundingNote(indicator, judged, standard)),
    ],
    clause: resourcesClause,
  };
}

function dispersionValue(
  { indicators }: StageAssessment,
  { cvDecimals, indicators: all }: Standard,
  above: readonly Indicator[],
): QualityMessage {
  const shownCv = ({ id, name }: Indicator): Bilingual => {
    const cv = indicators[id]?.cv ?? null;
    const shown = cv === null ? nothingMark : roundedAsPrinted(cv, cvDecimals).toFixed(cvDecimals);
    return { 'zh-CN': `${name['zh-CN']}${shown}`, 'en-US': `${name['en-US']} ${shown}` };
  };
  const within = all.filter(({ id }) => indicators[id]?.verdict === 'met').length;
  return above.length > 0
    ? {
        code: 'item.value.dispersion',
        params: { of: all.length, within, above: termList(above.map(shownCv)) },
      }
    : { code: 'item.value.dispersionWithin', params: { of: all.length, within } };
}

/** The limits of a stage: one, or with the indicators' names where a province's differ. */
function limitsText({ indicators }: Standard, stage: Stage): Bilingual {
  const limits = indicators.map(({ limit }) => limit[stage]?.toFixed(2) ?? nothingMark);
  const [first = nothingMark] = limits;
  if (limits.every((limit) => limit === first)) return { 'zh-CN': first, 'en-US': first };
  return termList(
    indicators.map(({ code }, at) => {
      const text = `${code} ${limits[at] ?? nothingMark}`;
      return { 'zh-CN': text, 'en-US': text };
    }),
  );
}

function roundingNote(
  { id, name }: Indicator,
  judged: StageAssessment | null,
  { cvDecimals }: Standard,
): readonly QualityMessage[] {
  const dispersion = judged?.indicators[id];
  if (!dispersion?.roundingSensitive || dispersion.cv === null) return [];
  return [
    note('item.note.dispersionRounding', {
      name,
      shown: roundedAsPrinted(dispersion.cv, cvDecimals).toFixed(cvDecimals),
      actual: String(Number(dispersion.cv.toPrecision(8))),
    }),
  ];
}

/** No school at all, schools left out for want of pupils, relaxations that changed the amounts. */
function stageNotes(
  { county, relaxations }: ResourceInputs,
  stage: Stage,
  rows: readonly AssessedRow[],
): readonly QualityMessage[] {
  const used = (['peArtVisiting', 'sportsExtra'] as const).flatMap((id) => {
    const basis = relaxations[id];
    return basis === undefined ? [] : [relaxationNote(id, basis)];
  });
  return [
    ...(rows.length === 0 ? [note('item.note.emptyStage', { stage: stageNames[stage] })] : []),
    ...(county.stages[stage].incomplete ? [note('item.note.incompleteStage')] : []),
    ...used,
  ];
}

export function relaxationNote(id: RelaxationId, basis: string): QualityMessage {
  return note('item.note.relaxation', { relaxation: relaxationNames[id], basis });
}

function failingRows(
  { county, assessment }: ResourceInputs,
  stage: Stage,
  rows: readonly AssessedRow[],
): readonly FailingSchool[] {
  return rows.flatMap((row, at): FailingSchool[] => {
    const of = county.stages[stage].rows[at];
    if (row.verdict !== 'notMet' || !of) return [];
    const { floor, below } = remarkOf(row, assessment.standard);
    const missed = [...floor, ...below].map(({ name }) => name);
    const params = { met: row.met, missed: missed.length > 0 ? termList(missed) : nothingMark };
    const floorOfAll = percentOfOne(assessment.standard.schoolRule?.floor ?? 1);
    const detail: QualityMessage =
      below.length > 0
        ? {
            code: 'item.fails.resourcesFloor',
            params: { ...params, below: below.length, floor: floorOfAll },
          }
        : { code: 'item.fails.resources', params };
    return [{ school: row.school, stage, place: fieldPlace(of, 'name'), detail }];
  });
}

function percentOfOne(share: number): number {
  return Number((share * 100).toPrecision(12));
}

function ofStageTerm(stage: Stage, chinese: string, english: string): Bilingual {
  return {
    'zh-CN': `${stageNames[stage]['zh-CN']}${chinese}`,
    'en-US': `${stageNames[stage]['en-US']}: ${english}`,
  };
}
