/** What all reports share: title, what stands under it, the foot, signatures. */
import { codeOf } from '../sheets/forms/frame';
import { standardWord } from '../sheets/layout/input';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { paragraphOf, type ReportPaper, type ReportPart } from './paper';
import { reportNames, type ReportKind } from './reportKinds';

/** The county's name, or a blank for it. */
export function countyNamed({ data, words }: ReportInput): string {
  const { countyName } = data;
  return countyName.kind === 'text' ? countyName.text : reportText(words, 'report.county.blank');
}

/** 义务教育优质均衡发展自评报告. */
function paperName(kind: ReportKind, { assessment }: ReportInput): string {
  const word = standardWord(assessment.standard.id) === 'basic' ? '基本' : '优质';
  return `义务教育${word}均衡发展${reportNames[kind]}`;
}

/** @param school of 自查报告 alone */
export function framedPaper(
  kind: ReportKind,
  school: string | null,
  parts: readonly ReportPart[],
  input: ReportInput,
): ReportPaper {
  const { assessment, settings, words } = input;
  const { standard } = assessment;
  const code = codeOf(input);
  const name = paperName(kind, input);
  const county = countyNamed(input);
  const codeText = reportText(words, 'report.code', { code });
  const { pack } = settings;
  return {
    kind,
    title:
      school === null
        ? reportText(words, 'report.title.county', { county, name })
        : reportText(words, 'report.title.school', { school, name }),
    under: [
      reportText(words, 'report.source', {
        standard: standard.name[words.language],
        source: standard.source,
      }) +
        (pack === null
          ? reportText(words, 'report.noPack')
          : reportText(words, 'report.pack', { pack: pack.name })),
      codeText,
    ],
    parts: [...parts, ...signatures(school, input)],
    footer: { left: name, right: codeText },
    code,
    name: fileName(school ?? (input.data.countyName.kind === 'text' ? county : ''), name),
  };
}

/** Without what file names do not take. */
function fileName(whose: string, name: string): string {
  return `${whose}${name}`.replace(/[\\/:*?"<>|\s]+/g, '_');
}

function signatures(school: string | null, { words }: ReportInput): readonly ReportPart[] {
  return [
    paragraphOf(reportText(words, 'report.draft'), 'note'),
    paragraphOf(
      school === null
        ? reportText(words, 'report.sign.county')
        : reportText(words, 'report.sign.school'),
      'signature',
    ),
    paragraphOf(reportText(words, 'report.sign.date'), 'signature'),
  ];
}
