/**
 * The whole plan of a run: names of the binding, computed columns, 差异系数, 数据核查 and 设置.
 * Pure: the same workbook and choices give the same plan, and a second run the same workbook.
 */
import { findingIdentity } from '../../county/findingIdentity';
import { termList } from '../../assessment/termList';
import { headerTerm } from '../../county/fields';
import { makeFinding, type Finding } from '../../county/finding';
import type { Pack } from '../../standards/pack';
import type { StandardId } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import { stagesNeverJudged } from '../../standards/verdictsInReach';
import { packTab } from '../packSheet/packWords';
import { bindingNames } from '../binding/bindingNames';
import { matchHeader } from '../binding/matching';
import type { Operation } from '../plan';
import { readLooks, readSettings } from '../settingsSheet';
import { layOutColumns } from './columns';
import { dispersionHeaders, dispersionPage } from './dispersionSheet';
import { findingsPage } from './findingsSheet';
import { standardWord, type LayoutInput } from './input';
import { remarksOf } from './remarkWrite';
import { pageFormulaFindings } from '../live/pageFormulaFindings';
import { nameWhereNew } from '../page/writePage';
import type { PageDraft } from '../page/draft';
import { verdictPage, wantsVerdict } from './verdictSheet';
import { pageFindings, writePages, type Layout } from '../page/writePages';

export type { Layout } from '../page/writePages';
export type { LayoutInput } from './input';

export interface RunLayout extends Layout {
  /** 说明 by place of the finding; null where there is none. */
  readonly remarks: readonly (string | null)[];
}

export function layOut(given: LayoutInput): RunLayout {
  const input = withRows(given);
  const { snapshot, assessment, settings } = input;
  const lastLooks = readLooks(snapshot);
  const zonesId = `zones_${standardWord(assessment.standard.id)}`;
  const zoneLook = settings.palette + (settings.formulas === 'live' ? '/live' : '');
  const columns = layOutColumns(input, lastLooks.get(zonesId) !== zoneLook);
  const own = [
    ...readSettings(snapshot).problems,
    ...neverJudged(assessment.standard.id, settings.pack),
    ...knownAlready(settings.pack),
    ...columns.findings,
  ];

  const dispersion = dispersionPage(input, columns.places);
  const pages = (told: readonly Finding[]) => [
    dispersion,
    ...verdictPages(input),
    findingsPage(input, told),
    ...columns.pages,
    ...(input.more ?? []),
  ];
  const plain = pages(own);
  const kept = pageFindings(plain, input);
  own.push(...kept);
  const { plan, left } = writePages(kept.length === 0 ? plain : pages(own), input, {
    looks: new Map([[zonesId, zoneLook]]),
    before: {
      operations: [...writtenNames(input), ...columns.operations],
      preview: columns.preview,
    },
  });

  const findings = distinct([
    ...given.binding.findings,
    ...given.assessment.findings,
    ...own,
    ...left,
    ...columns.passing,
    ...pageFormulaFindings(dispersion, dispersionHeaders(input), input),
  ]);
  return {
    plan,
    findings,
    remarks: remarksOf(findings, input),
  };
}

/** 综合结论, where the county gives what the other blocks need. */
function verdictPages(input: LayoutInput): readonly PageDraft[] {
  const { countyAssessment: county, snapshot } = input;
  return county && wantsVerdict(snapshot, county) ? [verdictPage(input, county)] : [];
}

/**
 * A table without a school has no place for a column or a name. That schools were taken in is said by
 * the run that does it and by no later one, so that it stands on no sheet.
 */
function withRows(input: LayoutInput): LayoutInput {
  const { binding, assessment } = input;
  const tables = binding.tables.filter(({ rowCount }) => rowCount > 0);
  const lasting = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => rule !== 'rowsTakenIn');
  return {
    ...input,
    binding: { ...binding, tables, findings: lasting(binding.findings) },
    assessment: { ...assessment, findings: lasting(assessment.findings) },
  };
}

/** Each finding once, whoever brings it. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [findingIdentity(finding), finding])).values()];
}

/**
 * One name per bound column over its data rows, where the workbook does not have it yet or has it
 * elsewhere; and none any more that a person took back.
 */
function writtenNames({ binding, snapshot, corrections }: LayoutInput): readonly Operation[] {
  const wanted = bindingNames(binding);
  const kept = new Set(wanted.map(({ name }) => name.toLowerCase()));
  const dropped = new Set(
    [...(corrections ?? [])]
      .filter(([name, area]) => area === null && !kept.has(name.toLowerCase()))
      .map(([name]) => name.toLowerCase()),
  );
  return [
    ...snapshot.names
      .filter(({ name }) => dropped.has(name.toLowerCase()))
      .map(({ name }): Operation => ({ kind: 'removeName', name })),
    ...wanted.flatMap(({ name, area }) => nameWhereNew(snapshot, name, area.sheet, area)),
  ];
}

/** A rule of the province by which no school can be judged yet says so at once. */
function neverJudged(standard: StandardId, pack: Pack | null): readonly Finding[] {
  if (standard !== 'basic-2012' || !pack?.conditions) return [];
  const open = stagesNeverJudged(pack.conditions);
  if (open.length === 0) return [];
  const named = termList(open.map((stage) => stageNames[stage]));
  const place = { sheet: packTab, cell: null };
  return [makeFinding('packNeverJudges', place, { pack: pack.name, stages: named })];
}

/** A field of the province's own whose header is that of a known one: the known one takes the column. */
function knownAlready(pack: Pack | null): readonly Finding[] {
  const place = { sheet: packTab, cell: null };
  return (pack?.fields ?? []).flatMap(({ header }) => {
    const known = matchHeader([header]).fits.find(({ distance }) => distance === 0)?.field;
    const params = known && { field: header, known: headerTerm(known) };
    return params ? [makeFinding('packFieldKnown', place, params)] : [];
  });
}
