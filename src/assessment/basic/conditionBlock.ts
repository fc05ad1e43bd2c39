/** The block 办学条件: all schools of each stage meet the province's rule. */
import { termList } from '../termList';
import { classBands } from '../../county/classBands';
import type { County } from '../../county/county';
import { classBandsOf } from '../../county/schoolEntries';
import type { Bilingual } from '../../standards/message';
import type { Pack } from '../../standards/pack';
import { stageNames } from '../../standards/standards';
import { stages, type Stage } from '../../standards/standard';
import type { Verdict } from '../assessment';
import type { FailingSchool } from '../countyAssessment';
import { largeClassesIn } from '../largeClasses';
import { roundedAsPrinted } from '../roundedAsPrinted';
import type {
  ConditionItem,
  ConditionRow,
  ConditionsByStage,
  ConditionsOfStage,
} from './conditionsOfStage';
import { clauseOf2012, basicItem, type BasicItem } from './item';
import type { BasicMessage } from './basicMessage';
import { missText } from './figureWords';

export function conditionItems(
  county: County,
  pack: Pack | null,
  conditions: ConditionsByStage,
): readonly BasicItem[] {
  return stages.map((stage) => {
    const judged = conditions[stage];
    const name: Bilingual = {
      'zh-CN': `${stageNames[stage]['zh-CN']}办学条件`,
      'en-US': `${stageNames[stage]['en-US']}: conditions of schools`,
    };
    const said = { id: `conditions.${stage}`, name, clause: clauseOf(pack) };
    if (!judged) {
      return basicItem(
        {
          ...said,
          value: null,
          requirement: { code: 'basic.requirement.allSchools' },
          verdict: 'undetermined',
        },
        { notes: [whyNone(county, pack, stage), ...largeClassNotes(county, stage)] },
      );
    }
    const { rows, schoolsMet, requirement } = judged;
    const of = rows.length;
    return basicItem(
      {
        ...said,
        value: { code: 'basic.value.schools', params: { met: schoolsMet, of } },
        requirement: requirement,
        verdict: conditionsVerdict(judged, county),
      },
      { notes: notesOnConditions(judged, county, pack), failing: failingOf(judged) },
    );
  });
}

function clauseOf(pack: Pack | null): string {
  const source = pack?.source ?? pack?.name;
  return source ? `${clauseOf2012}; ${source}` : clauseOf2012;
}

function whyNone(county: County, pack: Pack | null, stage: Stage): BasicMessage {
  if (county.stages[stage].rows.length === 0) return { code: 'basic.note.noSchools' };
  if (!pack?.conditions) return { code: 'basic.note.noConditions' };
  return { code: 'basic.note.noItems', params: { pack: pack.name } };
}

function conditionsVerdict({ rows, stage }: ConditionsOfStage, county: County): Verdict {
  if (rows.some(({ verdict }) => verdict === 'notMet')) return 'notMet';
  if (county.stages[stage].incomplete) return 'undetermined';
  return rows.every(({ verdict }) => verdict === 'met') ? 'met' : 'undetermined';
}

function notesOnConditions(
  { rows, rule, items, stage }: ConditionsOfStage,
  county: County,
  pack: Pack | null,
): readonly BasicMessage[] {
  const notes: BasicMessage[] = [];
  if (pack?.checked === false) {
    notes.push({ code: 'basic.note.unchecked', params: { pack: pack.name } });
  }
  const having = (state: 'notBound' | 'open') =>
    items.filter((_, at) => rows.some(({ states }) => states[at] === state));
  const named = (some: readonly ConditionItem[]) => termList(some.map(({ name }) => name));
  const notBound = having('notBound');
  if (notBound.length > 0) {
    notes.push({ code: 'basic.note.notBound', params: { items: named(notBound) } });
  }
  const missing = rows.filter(({ states }) => states.includes('missing')).length;
  if (missing > 0) notes.push({ code: 'basic.note.schoolsMissing', params: { count: missing } });
  if (county.stages[stage].incomplete) notes.push({ code: 'basic.note.incomplete' });
  const open = having('open');
  if (open.length > 0) {
    notes.push({ code: 'basic.note.openItems', params: { items: named(open) } });
  }
  if (rule.kind === 'scored' && rule.pass === null) notes.push({ code: 'basic.note.openPass' });
  return [...notes, ...largeClassNotes(county, stage)];
}

/**
 * 大班额 and 超大班额 over every school of the county that has a 班额表, a row of 表Ⅱ or not; how many of them
 * that are, where some have none.
 */
function largeClassNotes(county: County, stage: Stage): readonly BasicMessage[] {
  const rows = [
    ...county.stages[stage].rows,
    ...county.beyond.filter(({ layout }) => layout.stage === stage),
  ];
  const told = rows.flatMap((row) => {
    const bands = classBandsOf(row);
    if (bands.kind !== 'counts') return [];
    return [classBands.map(({ from }, at) => ({ from, classes: bands.counts[at] ?? 0 }))];
  });
  if (told.length === 0) return [];
  const params = largeClassesIn(told);
  if (told.length === rows.length) return [{ code: 'basic.note.largeClasses', params }];
  return [
    {
      code: 'basic.note.largeClassesPartly',
      params: { ...params, schools: told.length, of: rows.length },
    },
  ];
}

function failingOf({ rows, rule, items, stage }: ConditionsOfStage): readonly FailingSchool[] {
  return rows
    .filter(({ verdict }) => verdict === 'notMet')
    .map((row): FailingSchool => {
      const missed = termList(
        items.flatMap((each, at) => (row.met[at] === false ? [missedText(each, row, at)] : [])),
      );
      const { school, place, metCount, points } = row;
      const detail: BasicMessage =
        rule.kind === 'scored'
          ? {
              code: 'basic.failing.points',
              params: {
                points: points === null ? '—' : missText(points, rule.pass ?? Infinity),
                pass: rule.pass ?? '—',
                missed,
              },
            }
          : {
              code: 'basic.failing.count',
              params: { met: metCount ?? 0, of: items.length, missed },
            };
      return { school, stage, place, detail };
    });
}

/** 生均占地面积 18.20㎡(≥20㎡). */
function missedText(
  { name, unit, decimals, direction }: ConditionItem,
  { values, thresholds }: ConditionRow,
  at: number,
): Bilingual {
  const value = values[at] ?? null;
  const threshold = thresholds[at] ?? null;
  if (direction === 'yes' || value === null || threshold === null) return name;
  const shown = `${roundedAsPrinted(value, decimals).toFixed(decimals)}${unit ?? ''}`;
  const demanded = `${direction === '>=' ? '≥' : '≤'}${threshold}${unit ?? ''}`;
  return {
    'zh-CN': `${name['zh-CN']}${shown}(${demanded})`,
    'en-US': `${name['en-US']} ${shown} (${demanded})`,
  };
}
