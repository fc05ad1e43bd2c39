/**
 * A workbook beside its earlier years: who is who, what has changed, and the changes that ask for 说明. The
 * years are those that its 均衡_…_往年数据 keeps, or others that were just read.
 */
import { compareGroups, isStriking, type ComparedGroup } from '../../assessment/years/compareYears';
import { matchSchools, type MatchedSchools } from '../../assessment/years/matchSchools';
import type { YearAnswers } from '../../assessment/years/yearAnswers';
import type { YearPart } from '../../assessment/years/yearSchools';
import type { StageRow } from '../../county/county';
import type { Finding } from '../../county/finding';
import { FindingList, type TableSpot } from '../../county/findingList';
import { greatestColumn } from '../../county/indicatorAmounts';
import { columnIn } from '../../county/schoolEntries';
import type { Settings } from '../../county/settings';
import { canonical, markOf } from '../../sheets/hash';
import type { PastYears, YearFigures } from '../../sheets/years/pastYears';
import { readPastYears } from '../../sheets/years/pastYearsSheet';
import type { Bilingual } from '../../standards/message';
import type { StandardId } from '../../standards/standard';
import { yearText } from '../../statistics/reportYear';
import type { AssessedStandard } from '../assessStandard';
import type { Understanding } from '../understand';
import { figuresOfYear, schoolsOfYear } from './figuresOfYear';

export interface ComparedYears {
  readonly past: PastYears;
  readonly figures: YearFigures;
  readonly matched: MatchedSchools;
  readonly compared: readonly ComparedGroup[];
  /** 经验校验: changes above the limit. */
  readonly findings: readonly Finding[];
}

/** Those that were just read go before those that the workbook keeps. */
export function pastYearsOf(
  { snapshot, past }: Understanding,
  standard: StandardId,
): PastYears | null {
  return past?.get(standard) ?? readPastYears(snapshot, standard);
}

/** Null where no earlier year is known. */
export function compareWithPast(
  understanding: Understanding,
  assessed: AssessedStandard,
): ComparedYears | null {
  const { standard } = assessed.assessment;
  const past = pastYearsOf(understanding, standard.id);
  if (!past) return null;
  const { settings, tables } = understanding;
  const now = schoolsOfYear(assessed, tables);
  const matched = matchSchools(past.schools, now.schools, yearAnswers(settings));
  const compared = compareGroups(matched.groups, standard.indicators.length);
  return {
    past,
    figures: figuresOfYear(assessed, past.now, ''),
    matched,
    compared,
    findings: changeFindings(compared, now.rows, { assessed, past, settings }),
  };
}

export function yearAnswers({
  formerSchools,
  goneSchools,
}: Pick<Settings, 'formerSchools' | 'goneSchools'>): YearAnswers {
  const former = Object.entries(formerSchools).map(([school, told]) => [
    school,
    told === 'new' ? [] : told.split(/[、,，]/).map((each) => each.trim()),
  ]);
  return {
    former: Object.fromEntries(former) as YearAnswers['former'],
    closed: Object.keys(goneSchools),
  };
}

interface ChangesOf {
  readonly assessed: AssessedStandard;
  readonly past: PastYears;
  readonly settings: Settings;
}

const pupilsTerm: Bilingual = { 'zh-CN': '在校生数', 'en-US': 'Pupils' };

/** At the school's own cell; of schools that were merged or split, at the first of them. */
function changeFindings(
  compared: readonly ComparedGroup[],
  rows: ReadonlyMap<YearPart, StageRow>,
  { assessed: { assessment }, past, settings }: ChangesOf,
): readonly Finding[] {
  const findings = new FindingList();
  const year = past.years[0] ? yearText(past.years[0].year) : '';
  for (const { group, stage, students, indicators } of compared) {
    const part = group.now
      .flatMap(({ parts }) => parts)
      .find((each) => each.stage === stage && rows.has(each));
    const row = part && rows.get(part);
    if (!row) continue;
    const all = [
      { name: pupilsTerm, change: students, spot: pupilsSpot(row) },
      ...assessment.standard.indicators.map(({ name }, place) => ({
        name,
        change: indicators[place],
        spot: amountSpot(row, place),
      })),
    ];
    for (const { name, change, spot } of all) {
      if (!change || !isStriking(change, settings.yearChangePercent)) continue;
      const { last, now, share } = change;
      findings.add('yearChange', spot, {
        indicator: name,
        year,
        last: fewDecimals(last ?? 0),
        found: fewDecimals(now ?? 0),
        change: share === null ? '—' : `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}%`,
        limit: settings.yearChangePercent,
      });
    }
  }
  return findings.inOrder();
}

/** As 数据核查 tells figures: with few decimals. */
function fewDecimals(value: number): number {
  return Number(value.toFixed(2));
}

function pupilsSpot({ layout, row }: StageRow): TableSpot {
  const column = columnIn(layout, 'students');
  return { reading: layout.reading, row, column: column < 0 ? null : column };
}

function amountSpot({ layout, row }: StageRow, place: number): TableSpot {
  const plan = layout.plans[place];
  const column = plan ? greatestColumn(layout, plan, row) : -1;
  return { reading: layout.reading, row, column: column < 0 ? null : column };
}

/** What of earlier years outputs are made from; empty where there are none. */
export function pastYearsDigest(understanding: Understanding): string {
  const { snapshot, past, settings } = understanding;
  const all = (['quality-2017', 'basic-2012'] as const).flatMap(
    (id) => past?.get(id) ?? readPastYears(snapshot, id) ?? [],
  );
  if (all.length === 0) return '';
  const { formerSchools, goneSchools, yearChangePercent } = settings;
  return markOf(canonical([all, formerSchools, goneSchools, yearChangePercent]));
}
