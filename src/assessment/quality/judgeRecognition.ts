/**
 * 社会认可度 (表Ⅵ): the state's questionnaires and visits, each satisfied to at least 85 %. Entered, and
 * undetermined until then. Parents are a sub-row of the form and are not judged apart.
 */
import { countyNumber } from '../../county/countyInputs';
import { together } from '../together';
import { figureRate } from './countyFigures';
import { allBlank, noneOf } from './governmentItems';
import {
  judgedRate,
  missingInputs,
  roundingNotes,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';

export function judgeRecognition(context: QualityContext): Judgement {
  const { data, limits } = context;
  const asked = figureRate(data, 'questionnairesSatisfied', 'questionnairesValid');
  const visited = figureRate(data, 'visitedSatisfied', 'visited');
  const inputs = [
    'questionnairesValid',
    'questionnairesSatisfied',
    'visited',
    'visitedSatisfied',
  ] as const;
  return {
    value: allBlank(context, inputs)
      ? null
      : {
          code: 'item.value.recognition',
          params: {
            asked: shownRate(asked, countyNumber(data, 'questionnairesValid')),
            visited: shownRate(visited, countyNumber(data, 'visited')),
          },
        },
    verdict: together([
      judgedRate(asked, limits.recognition),
      judgedRate(visited, limits.recognition),
    ]),
    notes: [
      ...missingInputs(context, inputs),
      ...noneOf(context, 'questionnairesValid'),
      ...noneOf(context, 'visited'),
      ...roundingNotes(term('问卷满意度', 'Questionnaires'), asked, limits.recognition),
      ...roundingNotes(term('走访满意度', 'Visits'), visited, limits.recognition),
    ],
  };
}
