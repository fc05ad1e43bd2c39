/** The rows of 取数清单, section by section; texts of cells are as they stand in the exports. */
import type { Words } from '../../standards/message';
import type { Intake } from '../../statistics/intake';
import type { FigureKey, FigureSource } from '../../statistics/schoolReport';
import type { Content } from '../plan';
import { intakeText } from './messages';
import { columnsOfWide, rowOfWide } from './sourceText';
import { headerOf } from './tableColumns';

type Rows = readonly (readonly Content[])[];

export function fileRows({ files }: Intake, words: Words): Rows {
  return files.map(({ file, kind, schools, reason }) => [
    file,
    intakeText(words, `intake.kind.${kind}`),
    schools,
    reason && words.say(reason),
  ]);
}

export function conflictRows({ conflicts }: Intake, words: Words): Rows {
  return conflicts.map(({ school, code, key, told, used }) => [
    school,
    code,
    headerOf(key),
    told
      .map(({ value, source }) =>
        intakeText(words, 'intake.told', { value: String(value), place: sourcePlace(source) }),
      )
      .join('\n'),
    used ?? intakeText(words, 'intake.notUsed'),
  ]);
}

export function doubtRows({ doubts }: Intake, words: Words): Rows {
  return doubts.map(({ school, code, message, keys, sources }) => [
    school,
    code,
    figuresText(keys),
    words.say(message),
    sources.map(sourcePlace).join('\n'),
  ]);
}

export function missingRows({ missing }: Intake, words: Words): Rows {
  return missing.map(({ school, code, form, keys, reason, source, found }) => [
    school,
    code,
    form,
    figuresText(keys),
    intakeText(words, `intake.lack.${reason}`),
    [
      ...(source ? [sourcePlace(source)] : []),
      ...(found === null ? [] : [intakeText(words, 'intake.lackFound', { found })]),
    ].join('\n') || null,
  ]);
}

export function untoldRows({ untold }: Intake): Rows {
  return untold.map(({ form, keys, schools }) => [form, figuresText(keys), schools]);
}

export function leftRows({ left }: Intake, words: Words): Rows {
  return left.map(({ file, sheet, row, school, reason }) => [
    file,
    sheet ?? intakeText(words, 'intake.noSheet'),
    row === null ? intakeText(words, 'intake.noSheet') : intakeText(words, 'intake.row', { row }),
    school,
    words.say(reason),
  ]);
}

/** Found: of the figures that the school should have. */
export function schoolRows({ schools }: Intake, words: Words): Rows {
  const told = new Map<string, string>();
  // nearly all schools have the same to say
  const foundText = (found: number, of: number): string => {
    const key = `${found}/${of}`;
    const text = told.get(key) ?? intakeText(words, 'intake.found', { found, of });
    told.set(key, text);
    return text;
  };
  return schools.map(({ identity: { name, code, type }, figures, campuses = [] }) => {
    const lacking = [...figures].flatMap(([key, { value }]) => (value === null ? [key] : []));
    const names = campuses.join('、');
    return [
      name,
      code,
      type,
      foundText(figures.size - lacking.length, figures.size),
      figuresText(lacking) || null,
      names === '' ? null : intakeText(words, 'intake.campuses', { names }),
    ];
  });
}

/** Which column of a wide export each figure was taken from, once for all its rows. */
export function columnRows({ schools }: Intake): Rows {
  const files = new Map<string, Map<string, Map<string, Set<FigureKey>>>>();
  for (const { figures } of schools) {
    for (const [key, { sources }] of figures) {
      for (const source of sources) {
        if (source.form !== null || rowOfWide(source) === null) continue;
        const sheets = heldBy(files, source.file, () => new Map());
        const columns = heldBy(sheets, source.sheet, () => new Map());
        heldBy(columns, columnsOfWide(source), () => new Set()).add(key);
      }
    }
  }
  return [...files].flatMap(([file, sheets]) =>
    [...sheets].flatMap(([sheet, columns]) =>
      [...columns]
        .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
        .map(([column, keys]) => [file, sheet, column, figuresText([...keys])]),
    ),
  );
}

/** What stands under the key, made where there is nothing yet. */
function heldBy<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function sourcePlace({ file, sheet, form, cell }: FigureSource): string {
  return `${file} › ${form ?? sheet}!${cell}`;
}

function figuresText(keys: readonly FigureKey[]): string {
  return keys.map(headerOf).join('、');
}
