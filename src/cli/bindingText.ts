/**
 * How each column of a workbook was understood: for reading, and as data.
 */
import { fieldOf } from '../county/fields';
import { cliMessage } from './cliMessage';
import { findingWithFlag } from './findingWithFlag';
import { columnLetters } from '../sheets/area';
import type { Binding, BoundTable } from '../sheets/binding';
import type { Words } from '../standards/message';
import { ledgerReport, ledgerText } from './ledgerText';
import { findingsReport } from './report';

export function bindingReport(binding: Binding, words: Words): unknown {
  return {
    tables: binding.tables.map((table) => ({
      key: table.key,
      sheet: table.sheet,
      stage: table.mode.kind === 'oneStage' ? table.mode.stage : table.mode.kind,
      firstRow: table.firstRow + 1,
      lastRow: table.firstRow + table.rowCount,
      columns: table.columns.map((column) => ({
        column: columnLetters(column.column),
        field: column.field,
        stage: column.stage,
        header: column.header,
        name: column.name,
        source: column.source,
        factor: column.factor,
      })),
    })),
    ledger: ledgerReport(binding, words),
    refusals: binding.refusals.map(words.say),
    findings: findingsReport(binding.findings, words),
  };
}

export function bindingText(binding: Binding, words: Words): string {
  const findings = binding.findings.map((finding) => findingWithFlag(finding, words));
  return [
    ledgerText(binding, words),
    ...binding.tables.map((table) => tableText(table, words)),
    ...[...new Set(binding.joined.map(({ table }) => table))].map((table) =>
      tableText(table, words),
    ),
    ...findings,
  ].join('\n\n');
}

function tableText(table: BoundTable, { say, language }: Words): string {
  const heading = say(
    cliMessage('cli.bind.table', {
      sheet: table.sheet,
      table: table.key,
      stage: say(cliMessage(`cli.bind.mode.${stageOf(table)}`)),
      first: table.firstRow + 1,
      last: table.firstRow + table.rowCount,
    }),
  );
  const lines = table.columns.map((column) => {
    const field = language === 'zh-CN' ? column.header : englishHeader(column);
    const source = say(cliMessage(`cli.bind.source.${column.source}`));
    return `  ${columnLetters(column.column).padEnd(3)} ${field}  (${source}${column.countyName ? ` ${column.countyName}` : ''})`;
  });
  return [heading, ...lines].join('\n');
}

function stageOf({ mode }: BoundTable) {
  return mode.kind === 'oneStage' ? mode.stage : mode.kind;
}

function englishHeader({ field, stage, header }: BoundTable['columns'][number]): string {
  return `${header}: ${fieldOf(field).english}${stage === null ? '' : `, ${stage}`}`;
}
