/** 表Ⅵ 社会认可度调查情况, 公众满意度调查情况: questionnaires and visits apart, 家长 as a row of its own. */
import type { CountyInputId } from '../../county/countyInputs';
import type { Content } from '../plan';
import type { FormLine } from './form';
import { cell, figure, header, type Drafted } from './frame';
import type { TablesInput } from './input';
import { inOne, itemsOf } from './items';
import { formText, verdictTerm, type PlainFormCode } from './messages';

interface Surveyed {
  readonly label: 'form.recognition.all' | 'form.recognition.parents';
  readonly sent: CountyInputId;
  readonly returned: CountyInputId;
  readonly satisfied: CountyInputId;
  readonly visited: CountyInputId;
  readonly visitedSatisfied: CountyInputId;
}

const recognitionSurvey: readonly Surveyed[] = [
  {
    label: 'form.recognition.all',
    sent: 'questionnaires',
    returned: 'questionnairesValid',
    satisfied: 'questionnairesSatisfied',
    visited: 'visited',
    visitedSatisfied: 'visitedSatisfied',
  },
  {
    label: 'form.recognition.parents',
    sent: 'parentQuestionnaires',
    returned: 'parentQuestionnairesValid',
    satisfied: 'parentQuestionnairesSatisfied',
    visited: 'parentsVisited',
    visitedSatisfied: 'parentsVisitedSatisfied',
  },
];

const satisfactionSurvey: readonly Surveyed[] = [
  {
    label: 'form.recognition.all',
    sent: 'publicSent',
    returned: 'publicReturned',
    satisfied: 'publicSatisfied',
    visited: 'publicVisited',
    visitedSatisfied: 'publicVisitedSatisfied',
  },
  {
    label: 'form.recognition.parents',
    sent: 'publicParentsSent',
    returned: 'publicParentsReturned',
    satisfied: 'publicParentsSatisfied',
    visited: 'publicParentsVisited',
    visitedSatisfied: 'publicParentsVisitedSatisfied',
  },
];

export function recognitionForm(input: TablesInput): Drafted {
  const note = formText(input.words, 'form.note.recognition');
  return surveyForm(input, recognitionSurvey, 'form.title.quality.6', note);
}

/** 基本均衡 表Ⅵ 公众满意度调查情况: the same lines, of its own survey. */
export function satisfactionForm(input: TablesInput): Drafted {
  const note = formText(input.words, 'form.note.satisfaction');
  return surveyForm(input, satisfactionSurvey, 'form.title.basic.6', note);
}

function surveyForm(
  input: TablesInput,
  surveyed: readonly Surveyed[],
  title: PlainFormCode,
  note: string,
): Drafted {
  const { words } = input;
  const [item] = itemsOf(input, 'recognition');
  const text = (code: PlainFormCode) => formText(words, code);
  return {
    number: '6',
    title,
    unit: null,
    widths: [18, 16, 16, 19, 16, 17, 17, 16],
    lines: [
      {
        cells: [
          header(text('form.item'), { rows: 2 }),
          header(text('form.recognition.sent'), { rows: 2 }),
          header(text('form.recognition.returned'), { columns: 2 }),
          header(text('form.recognition.rate'), { rows: 2 }),
          header(text('form.recognition.visited'), { columns: 2 }),
          header(text('form.recognition.visitedRate'), { rows: 2 }),
        ],
        repeated: true,
        least: 28,
      },
      {
        cells: [
          header(text('form.fact.total')),
          header(text('form.recognition.satisfied')),
          header(text('form.fact.total')),
          header(text('form.recognition.visitedSatisfied')),
        ],
        repeated: true,
        least: 34,
      },
      ...surveyed.map((row): FormLine => surveyLine(row, input)),
    ],
    notes: [
      note,
      ...(item
        ? [
            formText(words, 'form.note.verdict', {
              what: item.name['zh-CN'],
              verdict: inOne(
                [verdictTerm(words, item.verdict), ...item.notes.map((note) => words.say(note))],
                words,
              ),
            }),
          ]
        : []),
    ],
    relaxations: [],
  };
}

function surveyLine(row: Surveyed, { data, words }: TablesInput): FormLine {
  const number = (id: CountyInputId): number | null => {
    const entry = data[id];
    return entry.kind === 'number' ? entry.value : null;
  };
  const rate = (part: number | null, whole: number | null): Content =>
    part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
  const returned = number(row.returned);
  const satisfied = number(row.satisfied);
  const visited = number(row.visited);
  const visitedSatisfied = number(row.visitedSatisfied);
  return {
    cells: [
      cell(formText(words, row.label)),
      figure(number(row.sent), '0'),
      figure(returned, '0'),
      figure(satisfied, '0'),
      figure(rate(satisfied, returned), '0.0'),
      figure(visited, '0'),
      figure(visitedSatisfied, '0'),
      figure(rate(visitedSatisfied, visited), '0.0'),
    ],
    least: 38,
  };
}
