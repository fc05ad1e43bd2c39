/**
 * Items that evidence decides: the county's own conclusion stands.
 */
import type { CountyInputId } from '../../county/countyInputs';
import { verdictOn, missingInputs, type ItemRule, type Judgement } from './judgement';
import type { QualityContext } from './judgement';

export function evidence(input: CountyInputId): ItemRule {
  return (context) => judgeEvidence(context, input);
}

export function judgeEvidence(context: QualityContext, input: CountyInputId): Judgement {
  const entry = context.data[input];
  if (entry.kind !== 'conclusion') {
    return { value: null, verdict: 'undetermined', notes: missingInputs(context, [input]) };
  }
  const { met, text } = entry;
  return {
    value:
      text !== ''
        ? { code: 'item.value.conclusion', params: { text } }
        : { code: met ? 'item.value.conclusionMet' : 'item.value.conclusionNotMet' },
    verdict: verdictOn(met),
  };
}
