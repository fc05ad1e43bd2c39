/** What `import` says on the screen: what was taken, and what a person still has to look at. */
import type { Imported } from '../app/importing';
import type { IntakeChange } from '../sheets/intake/changes';
import type { Message, Words } from '../standards/message';
import { byForm, figureWords, missingCount } from '../statistics/figureWords';
import type { Intake, IntakeFile, IntakeQuestion } from '../statistics/intake';
import { yearText } from '../statistics/reportYear';
import type { TakeInCode } from '../statistics/takeInMessages';
import { cliMessage } from './cliMessage';

/** Lines of a kind that are shown at once. */
const linesShown = 12;

export function importText(
  { intake, changes, passedOver }: Extract<Imported, { readonly kind: 'imported' }>,
  out: string,
  words: Words,
): string {
  const { say } = words;
  const next = say(cliMessage('cli.import.next', { out }));
  return [
    headText(intake, words),
    filesText(intake.files, passedOver, words),
    partText('left', leftLines(intake, words), intake.left.length, words),
    partText('missing', missingLines(intake, words), missingCount(intake.missing), words),
    partText('untold', untoldLines(intake, words), intake.untold.length, words),
    partText('conflicts', conflictLines(intake, words), intake.conflicts.length, words),
    partText('doubts', doubtLines(intake, words), intake.doubts.length, words),
    changesText(changes, words),
    next,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** County or year has to be named: the question in one line, with the flag and what may be said. */
export function questionMessage(question: IntakeQuestion): Message {
  const choices = question.kind === 'county' ? question.counties : question.years;
  const params = { choices: choices.join('、'), first: choices[0] ?? '' };
  return cliMessage(`cli.import.asks.${question.kind}`, params);
}

/** Why no school was found, in one line. */
export function nothingMessage({ files, left }: Intake, { say }: Words): Message {
  if (files.length === 0) return cliMessage('cli.import.noFiles');
  const found = (code: TakeInCode, name: 'county' | 'year') => {
    const rows = left.filter(({ reason }) => reason.code === code);
    const told = rows.map(({ reason }) => String(reason.params?.[name] ?? ''));
    const wished = String(rows[0]?.reason.params?.['wished'] ?? '');
    return rows.length > 0 && { choices: [...new Set(told)].sort().join('、'), wished };
  };
  const county = found('takeIn.left.county', 'county');
  if (county) return cliMessage('cli.import.nothing.county', county);
  const year = found('takeIn.left.year', 'year');
  if (year) return cliMessage('cli.import.nothing.year', year);
  const told =
    left.find(({ reason }) => reason.code !== 'wide.left.total') ??
    files.find(({ reason }) => reason !== null);
  const reason = told?.reason ? `${told.file}：${say(told.reason)}` : '';
  return cliMessage('cli.import.nothing', { files: files.length, reason });
}

function headText({ county, year, schools }: Intake, { say }: Words): string {
  const types = new Map<string, number>();
  for (const { identity } of schools) {
    const type = identity.type ?? say(cliMessage('cli.import.noType'));
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  const list = [...types].map(([type, count]) => `${type} ${count}`).join('，');
  const of = [
    county ?? '',
    year ? say(cliMessage('cli.import.year', { year: yearText(year) })) : '',
  ];
  return say(
    cliMessage('cli.import.heading', {
      of: of.flatMap((part) => (part === '' ? [] : [part, ' '])).join(''),
      schools: schools.length,
      types: list,
    }),
  );
}

function filesText(files: readonly IntakeFile[], passedOver: number, { say }: Words): string {
  const byReason = new Map<string, string[]>();
  for (const { file, reason } of files) {
    if (reason) byReason.set(say(reason), [...(byReason.get(say(reason)) ?? []), file]);
  }
  const told = [...byReason].map(([reason, of]) => `  ${named(of)}：${reason}`);
  const used = files.filter(({ schools }) => schools > 0).length;
  return [
    say(cliMessage('cli.import.files', { files: files.length, used })),
    ...shortened(told, say),
    ...(passedOver > 0 ? [`  ${say(cliMessage('cli.import.passedOver', { passedOver }))}`] : []),
  ].join('\n');
}

function partText(
  part: 'left' | 'missing' | 'untold' | 'conflicts' | 'doubts',
  lines: readonly string[],
  count: number,
  { say }: Words,
): string {
  if (lines.length === 0) return '';
  return [say(cliMessage(`cli.import.${part}`, { count })), ...shortened(lines, say)].join('\n');
}

function leftLines({ left }: Intake, { say }: Words): readonly string[] {
  return left.map(({ file, sheet, row, school, reason }) => {
    const place = row === null ? file : `${file} › ${sheet ?? ''} › ${row}`;
    return `  ${school}（${place}）：${say(reason)}`;
  });
}

/** By form, reason and figures: the schools that lack the same stand in one line. */
function missingLines({ missing }: Intake, words: Words): readonly string[] {
  const { language, say } = words;
  return byForm(missing).map(({ form, reason, keys, schools: group }) => {
    const of = group.map(({ school, part }) => (part === undefined ? school : `${school}/${part}`));
    const params = {
      form,
      fields: keys.map((key) => figureWords(key, language)).join('、'),
      count: group.length,
      schools: named(of),
      reason: say(cliMessage(`cli.import.lack.${reason}`)),
    };
    return `  ${say(cliMessage('cli.import.lacking', params))}`;
  });
}

function untoldLines({ untold }: Intake, { language, say }: Words): readonly string[] {
  return untold.map(({ form, keys, schools }) => {
    const fields = keys.map((key) => figureWords(key, language)).join('、');
    const params = { form, fields, count: schools };
    return `  ${say(cliMessage('cli.import.untoldOf', params))}`;
  });
}

function conflictLines({ conflicts }: Intake, { language }: Words): readonly string[] {
  return conflicts.map(({ school, part, key, told }) => {
    const places = told.map(
      ({ value, source: { file, sheet, cell } }) => `${value}（${file} › ${sheet}!${cell}）`,
    );
    const who = part === undefined ? school : `${school}/${part}`;
    return `  ${who} ${figureWords(key, language)}：${places.join('；')}`;
  });
}

function doubtLines({ doubts }: Intake, { say }: Words): readonly string[] {
  return doubts.map(({ school, part, message }) => {
    const who = part === undefined || part === school ? school : `${school}/${part}`;
    return `  ${who}：${say(message)}`;
  });
}

/** How many of each kind; each by itself is on the sheet 取数清单. */
function changesText(changes: readonly IntakeChange[], { say }: Words): string {
  if (changes.length === 0) return '';
  const counts = new Map<IntakeChange['kind'], number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const lines = [...counts].map(
    ([kind, count]) => `  ${say(cliMessage(`cli.import.change.${kind}`, { count }))}`,
  );
  return [say(cliMessage('cli.import.changes')), ...lines].join('\n');
}

/** The first of many. */
function named(names: readonly string[]): string {
  return names.slice(0, 5).join('、') + (names.length > 5 ? `…（${names.length}）` : '');
}

function shortened(lines: readonly string[], say: Words['say']): readonly string[] {
  if (lines.length <= linesShown) return lines;
  const more = `  ${say(cliMessage('cli.more', { more: lines.length - linesShown }))}`;
  return [...lines.slice(0, linesShown), more];
}
