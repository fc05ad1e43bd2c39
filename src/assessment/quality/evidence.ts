/**
 * Items that evidence decides: the county's own conclusion stands, with what it wrote behind the word or in
 * 备注 as the 简要结论.
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
  const { met } = entry;
  const text = [entry.text, entry.note ?? ''].filter((words) => words !== '').join('；');
  return {
    value:
      text !== ''
        ? { code: 'item.value.conclusion', params: { text } }
        : { code: met ? 'item.value.conclusionMet' : 'item.value.conclusionNotMet' },
    verdict: verdictOn(met),
  };
}
