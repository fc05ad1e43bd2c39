/** Papers of made-up counties, and what stands in them. */
import { assessStandard } from '../../src/app/assessStandard';
import { reportInput } from '../../src/app/reporting';
import type { Understanding } from '../../src/app/understand';
import { speaker } from '../../src/messages/speak';
import type { ReportInput, ReportRequest } from '../../src/reports/input';
import { makeReport } from '../../src/reports/makeReport';
import type { ReportPaper, ReportPart, ReportTable } from '../../src/reports/paper';
import type { Language } from '../../src/standards/message';

export function inputOf(understanding: Understanding, language: Language = 'zh-CN'): ReportInput {
  const assessed = assessStandard(understanding, understanding.settings.standard);
  return reportInput(understanding, assessed, { language, say: speaker(language) });
}

/** @throws Error with the refusal's code where there is no paper */
export function paperOf(input: ReportInput, request: Partial<ReportRequest> = {}): ReportPaper {
  const answer = makeReport({ kind: 'selfAssessment', school: null, ...request }, input);
  if (answer.kind === 'refused') throw new Error(answer.why.code);
  return answer.paper;
}

export function headsOf({ parts }: ReportPaper, level: 1 | 2 | 3): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'heading' && part.level === level ? [part.text] : [],
  );
}

/** Texts of a part as they are read, cells line by line. */
export function textsOf(part: ReportPart): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [part.text];
    case 'paragraph':
      return [(part.lead ?? '') + part.text];
    case 'table':
      return [
        ...(part.caption === null ? [] : [part.caption]),
        ...[...part.header, ...part.body].flatMap((row) => row.map(({ text }) => text)),
      ];
    case 'chart':
      return [part.title];
  }
}

export function allText({ parts }: Pick<ReportPaper, 'parts'>): string {
  return parts.flatMap(textsOf).join('\n');
}

/** What stands between a head and the next of its level or above. */
export function below(
  { parts }: Pick<ReportPaper, 'parts'>,
  ...heads: readonly string[]
): readonly ReportPart[] {
  return heads.reduce((within, head) => {
    const start = within.findIndex((part) => part.kind === 'heading' && part.text === head);
    const found = within[start];
    if (found?.kind !== 'heading') throw new Error(`there is no head ${head}`);
    const end = within.findIndex(
      (part, at) => at > start && part.kind === 'heading' && part.level <= found.level,
    );
    return within.slice(start + 1, end < 0 ? undefined : end);
  }, parts);
}

export function tableNamed({ parts }: Pick<ReportPaper, 'parts'>, caption: string): ReportTable {
  const found = parts.find((part) => part.kind === 'table' && part.caption === caption);
  if (found?.kind !== 'table') throw new Error(`there is no table ${caption}`);
  return found;
}
