/**
 * 一票否决 and the precondition: what the county answers with 是 or 否.
 */
import type { CountyInputId } from '../../county/countyInputs';
import { together } from '../together';
import { yesOrNo } from './countyFigures';
import { blank, verdictOn, missingInputs, term, type ItemRule, type Judgement } from './judgement';
import type { QualityContext } from './judgement';

/** 是 vetoes. */
export function veto(input: CountyInputId): ItemRule {
  return (context) => {
    const found = yesOrNo(context.data, input);
    return {
      value: found === null ? null : { code: found ? 'item.value.vetoed' : 'item.value.notVetoed' },
      verdict: verdictOn(found === null ? null : !found),
      notes: missingInputs(context, [input]),
    };
  };
}

/** 基本均衡 recognised for three years, and kept at a high level. */
export function judgePrecondition(context: QualityContext): Judgement {
  const { data } = context;
  const recognised = yesOrNo(data, 'basicRecognised');
  const maintained = yesOrNo(data, 'basicMaintained');
  return {
    value:
      recognised === null && maintained === null
        ? null
        : {
            code: 'item.value.precondition',
            params: { recognised: said(recognised), maintained: said(maintained) },
          },
    verdict: together([verdictOn(recognised), verdictOn(maintained)]),
    notes: missingInputs(context, ['basicRecognised', 'basicMaintained']),
  };
}

function said(yes: boolean | null) {
  return yes === null ? blank : yes ? term('是', 'yes') : term('否', 'no');
}
