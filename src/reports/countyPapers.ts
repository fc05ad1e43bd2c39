/** The three papers of a county: 自评报告, 整改方案 and 整改报告. */
import { factsForm } from '../sheets/forms/facts';
import { formText } from '../sheets/forms/messages';
import { tallyNote } from '../sheets/forms/notes';
import { formFacts } from './formTable';
import { attendanceParts } from './attendanceTable';
import type { ReportInput } from './input';
import { measuresOf, measuresSection, type Measure } from './measuresSection';
import { dutyCodes, reportText } from './messages';
import { metSection } from './metSection';
import {
  headingOf,
  leftCell,
  paragraphOf,
  tableOf,
  type ReportPaper,
  type ReportPart,
} from './paper';
import { framedPaper } from './paperFrame';
import { countyProblems } from './problemSection';
import { headsOfAssessment, headsOfPlan } from './reportKinds';
import { standingProblems, type StandingProblem } from './standingProblems';

export function selfAssessment(input: ReportInput): ReportPaper {
  const { words } = input;
  const [facts, practice, met, problems, next] = headsOfAssessment;
  const measures = measuresOf(input, ledgerOf(input) ?? []);
  const parts = [
    headingOf(1, facts),
    ...countySection(input),
    headingOf(1, practice),
    paragraphOf(reportText(words, 'report.blank.practice'), 'blank'),
    headingOf(1, met),
    ...metSection(input),
    headingOf(1, problems),
    ...countyProblems(input),
    headingOf(1, next),
    ...nextSteps(measures, input),
  ];
  return framedPaper('selfAssessment', null, parts, input);
}

export function rectificationPlan(input: ReportInput): ReportPaper {
  const { words } = input;
  const [problems, measures, duties, guarantee] = headsOfPlan;
  const ledger = ledgerOf(input);
  const parts = [
    headingOf(1, problems),
    ...countyProblems(input),
    headingOf(1, measures),
    ...measuresSection(measuresOf(input, ledger ?? []), input),
    headingOf(1, duties),
    ...dutiesSection(ledger, input),
    headingOf(1, guarantee),
    ...(
      ['report.blank.guarantee1', 'report.blank.guarantee2', 'report.blank.guarantee3'] as const
    ).map((code) => paragraphOf(reportText(words, code))),
  ];
  return framedPaper('plan', null, parts, input);
}

export function ledgerOf({
  snapshot,
  assessment,
}: Pick<ReportInput, 'snapshot' | 'assessment'>): readonly StandingProblem[] | null {
  return standingProblems(snapshot, assessment.standard.id);
}

/** Whose figures these are, and 表Ⅰ two facts a line. */
function countySection(input: ReportInput): readonly ReportPart[] {
  const { words } = input;
  const form = factsForm(input);
  const facts = formFacts(form).map(({ name, text }) => ({
    name,
    text: text === '' ? reportText(words, 'report.incomplete') : text,
  }));
  const half = Math.ceil(facts.length / 2);
  const dash = { name: '', text: '' };
  return [
    paragraphOf(tallyNote(input)),
    tableOf(
      reportText(words, 'report.factsTable'),
      [
        [reportText(words, 'report.column.name'), 34],
        [reportText(words, 'report.column.figure'), 16],
        [reportText(words, 'report.column.name'), 34],
        [reportText(words, 'report.column.figure'), 16],
      ],
      facts.slice(0, half).map((left, at) => {
        const right = facts[half + at] ?? dash;
        return [
          leftCell(left.name),
          { text: left.text },
          leftCell(right.name),
          { text: right.text },
        ];
      }),
    ),
    paragraphOf(formText(words, 'form.note.facts'), 'note'),
    ...attendanceParts(input),
  ];
}

function nextSteps(measures: readonly Measure[], input: ReportInput): readonly ReportPart[] {
  return [
    ...measuresSection(measures, input),
    paragraphOf(reportText(input.words, 'report.blank.next'), 'blank'),
  ];
}

/** The duties of the county, with names to fill, then who answers for each problem by when. */
function dutiesSection(
  ledger: readonly StandingProblem[] | null,
  { words }: ReportInput,
): readonly ReportPart[] {
  const column = (
    code: 'duty' | 'unit' | 'person' | 'deadline' | 'number' | 'school' | 'problem',
  ) => reportText(words, `report.column.${code}`);
  const duties = tableOf(
    reportText(words, 'report.duties.table'),
    [
      [column('duty'), 40],
      [column('unit'), 24],
      [column('person'), 16],
      [column('deadline'), 20],
    ],
    dutyCodes.map((code) => [
      leftCell(reportText(words, `report.duty.${code}`)),
      { text: '' },
      { text: '' },
      { text: '' },
    ]),
  );
  if (ledger === null) return [duties, paragraphOf(reportText(words, 'report.ledger.none'))];
  if (ledger.length === 0) return [duties, paragraphOf(reportText(words, 'report.ledger.empty'))];
  const open = reportText(words, 'report.ledger.notFiled');
  return [
    duties,
    tableOf(
      reportText(words, 'report.ledger.table'),
      [
        [column('number'), 7],
        [column('school'), 22],
        [column('problem'), 33],
        [column('unit'), 14],
        [column('person'), 10],
        [column('deadline'), 14],
      ],
      ledger.map(({ school, problem, stage, unit, person, deadline }, at) => [
        { text: String(at + 1) },
        leftCell(school ?? reportText(words, 'report.dash')),
        leftCell([stage, problem].filter((part) => part !== null).join(' ')),
        { text: unit ?? open },
        { text: person ?? open },
        { text: deadline ?? open },
      ]),
    ),
  ];
}
