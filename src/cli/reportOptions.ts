/** What `report` is asked for on the command line, and what is wrong with it. */
import { readReportKind, reportKinds, reportNames, type ReportKind } from '../reports/reportKinds';
import { cliMessage } from './cliMessage';
import { WrongOption, type ImprovingOptions } from './improvingOptions';

export interface ReportTask {
  readonly name: 'report';
  readonly kind: ReportKind;
  /** 学校标识码 or name; of 自查报告 alone. */
  readonly school: string | null;
}

/** @throws WrongOption */
export function reportTask({ kind: told, school }: ImprovingOptions): ReportTask {
  const choices = reportKinds.map((kind) => reportNames[kind]);
  const needs = (option: string) =>
    new WrongOption(cliMessage('cli.usage.needs', { name: 'report', option }));
  if (told === undefined) throw needs(`--kind ${choices.join('|')}`);
  const kind = readReportKind(told.trim());
  if (kind === null) {
    throw new WrongOption(
      cliMessage('cli.usage.choice', {
        option: 'kind',
        found: told,
        choices: choices.join('、'),
      }),
    );
  }
  if (kind === 'schoolCheck' && (school === undefined || school.trim() === '')) {
    throw new WrongOption(cliMessage('cli.usage.reportSchool'));
  }
  if (kind !== 'schoolCheck' && school !== undefined) {
    throw new WrongOption(cliMessage('cli.usage.reportNoSchool', { kind: reportNames[kind] }));
  }
  return { name: 'report', kind, school: school?.trim() ?? null };
}
