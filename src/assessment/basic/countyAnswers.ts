/** 公众满意度 and the vetoes of 基本均衡, from what the county entered. */
import { countyNumber, type CountyData, type CountyInputId } from '../../county/countyInputs';
import type { Bilingual } from '../../standards/message';
import { figureRate } from '../quality/countyFigures';
import { blank, judgedRate, nothingMark } from '../quality/judgement';
import { percentOf, percentText, reachesPercent, roundingTurns, type Rate } from '../quality/rates';
import type { BasicMessage } from './basicMessage';
import { decimalText } from './figureWords';
import { inputLacks } from './inputLacks';
import { basicItem, clauseOf2012, type BasicItem } from './item';

const satisfactionPass = 85;

/**
 * The valid questionnaires of the survey that are satisfied. Visits are shown beside them; below the
 * pass mark they are a note.
 */
export function satisfactionItem(data: CountyData, name: Bilingual): BasicItem {
  const asked = figureRate(data, 'publicSatisfied', 'publicReturned');
  const visited = figureRate(data, 'publicVisitedSatisfied', 'publicVisited');
  const pass = satisfactionPass;
  return basicItem(
    {
      id: 'satisfaction',
      name,
      value: asked || visited ? satisfactionValue(asked, visited) : null,
      requirement: { code: 'basic.requirement.satisfaction', params: { pass } },
      verdict: judgedRate(asked, pass),
      clause: clauseOf2012,
    },
    {
      notes: [
        ...inputLacks(data, ['publicReturned', 'publicSatisfied']),
        ...noneOf(data, 'publicReturned'),
        ...rounding(asked, pass),
        ...(visited && !reachesPercent(visited, pass)
          ? [{ code: 'basic.note.visitsBelow', params: { pass } } as const]
          : []),
      ],
    },
  );
}

function satisfactionValue(asked: Rate | null, visited: Rate | null): BasicMessage {
  const shown = (rate: Rate | null) => (rate ? percentText(percentOf(rate)) : blank);
  return {
    code: 'basic.value.satisfaction',
    params: { asked: shown(asked), visited: shown(visited) },
  };
}

/** 残疾儿童少年入学率 of the three kinds, against what the province asks for. */
export function disabledItem(data: CountyData): BasicItem {
  const children = countyNumber(data, 'threeKindsChildren');
  const enrolled = countyNumber(data, 'threeKindsEnrolled');
  const limit = countyNumber(data, 'threeKindsLimit');
  const rate = figureRate(data, 'threeKindsEnrolled', 'threeKindsChildren');
  const nobody = children === 0;
  return basicItem(
    {
      id: 'veto.2',
      name: {
        'zh-CN': '残疾儿童少年入学率不达标',
        'en-US': 'Enrolment of disabled children too low',
      },
      value:
        children === null && enrolled === null
          ? null
          : {
              code: 'basic.value.disabled',
              params: {
                children: children ?? blank,
                enrolled: enrolled ?? blank,
                rate: rate ? percentText(percentOf(rate)) : nobody ? nothingMark : blank,
              },
            },
      requirement: {
        code: 'basic.requirement.disabled',
        params: { limit: limit === null ? blank : decimalText(limit) },
      },
      verdict: nobody ? 'met' : limit === null ? 'undetermined' : judgedRate(rate, limit),
      clause: clauseOf2012,
    },
    {
      notes: nobody
        ? noneOf(data, 'threeKindsChildren')
        : [
            ...inputLacks(data, ['threeKindsChildren', 'threeKindsEnrolled', 'threeKindsLimit']),
            ...(limit === null ? [] : rounding(rate, limit)),
          ],
    },
  );
}

export function vetoItem(
  data: CountyData,
  id: string,
  input: CountyInputId,
  name: Bilingual,
): BasicItem {
  const entry = data[input];
  const requirement = { code: 'basic.requirement.veto' } as const;
  const said = { id, name, requirement, clause: clauseOf2012 };
  if (entry.kind !== 'yesNo') {
    const notes = inputLacks(data, [input]);
    return basicItem({ ...said, value: null, verdict: 'undetermined' }, { notes });
  }
  return basicItem({
    ...said,
    value: { code: entry.yes ? 'basic.value.vetoYes' : 'basic.value.vetoNo' },
    verdict: entry.yes ? 'notMet' : 'met',
  });
}

function noneOf(data: CountyData, id: 'publicReturned' | 'threeKindsChildren') {
  return countyNumber(data, id) === 0 ? [{ code: `basic.note.none.${id}` } as const] : [];
}

function rounding(rate: Rate | null, percent: number): readonly BasicMessage[] {
  if (!rate || !roundingTurns(rate, percent)) return [];
  const actual = String(Number(percentOf(rate).toPrecision(8)));
  return [{ code: 'basic.note.rateRounding', params: { actual } }];
}
