/** What was found in the files, line by line, in the words of the page. */
import type { IntakeChange } from '../../sheets/intake/changes';
import type { ColumnKey } from '../../sheets/intake/record';
import type { Content } from '../../sheets/plan';
import { byForm, figureWords, type LackingSchools } from '../../statistics/figureWords';
import type { Intake } from '../../statistics/intake';
import type { FigureSource } from '../../statistics/schoolReport';
import type { TakeInCode } from '../../statistics/takeInMessages';
import type { IntakeWords } from './intakeWords';

type Lines = readonly string[];

/** Schools that are named where many lack the same. */
const schoolsNamed = 5;

/** 小学 9 所，九年一贯制学校 4 所. */
export function typeCounts({ schools }: Intake, { text }: IntakeWords): string {
  const counts = new Map<string, number>();
  for (const { identity } of schools) {
    const type = identity.type ?? text('intakePage.noType');
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, count]) => text('intakePage.type', { type, count }))
    .join(text('intakePage.comma'));
}

/** Files of which there is something to say. */
export function fileLines({ files }: Intake, { text, say }: IntakeWords): Lines {
  return files.flatMap(({ file, reason }) =>
    reason ? [text('intakePage.file', { file, reason: say(reason) })] : [],
  );
}

export function missingLines({ missing }: Intake, words: IntakeWords): Lines {
  const { language, text, say } = words;
  return byForm(missing).map((group) => {
    const { form, reason, keys, schools } = group;
    const fields = keys.map((key) => figureWords(key, language)).join(text('intakePage.and'));
    const why = say({ code: `intake.lack.${reason}` });
    const params = { form, count: schools.length, fields, reason: why };
    return text('intakePage.file', {
      file: text('intakePage.missing', params),
      reason: namesOf(group, words),
    });
  });
}

export function untoldLines({ untold }: Intake, { language, text }: IntakeWords): Lines {
  return untold.map(({ form, keys, schools }) => {
    const fields = keys.map((key) => figureWords(key, language)).join(text('intakePage.and'));
    return text('intakePage.untold', { form, fields, count: schools });
  });
}

function namesOf({ schools }: LackingSchools, { text }: IntakeWords): string {
  const names = schools.map(({ school, part }) => partName(school, part, text));
  const shown = names.slice(0, schoolsNamed).join(text('intakePage.and'));
  return names.length > schoolsNamed
    ? text('intakePage.missing.moreSchools', { schools: shown, count: names.length })
    : text('intakePage.missing.schools', { schools: shown });
}

function partName(school: string, part: string | undefined, text: IntakeWords['text']): string {
  return part === undefined || part === school
    ? school
    : text('intakePage.part.of', { school, part });
}

export function conflictLines({ conflicts }: Intake, { language, text }: IntakeWords): Lines {
  return conflicts.map(({ school, part, key, told }) =>
    text('intakePage.conflict', {
      school: partName(school, part, text),
      field: figureWords(key, language),
      told: told
        .map(({ value, source }) =>
          text('intakePage.told', { value, place: placeWords(source, text) }),
        )
        .join(text('intakePage.semicolon')),
    }),
  );
}

function placeWords({ file, sheet, cell }: FigureSource, text: IntakeWords['text']): string {
  return text('intakePage.place', { file, sheet, cell });
}

/** Asked beside: what has a question of its own needs no line. */
const askedDoubt = 'takeIn.doubt.parentNeeded' satisfies TakeInCode;

export function doubtLines({ doubts }: Intake, { text, say }: IntakeWords): Lines {
  return doubts
    .filter(({ message }) => message.code !== askedDoubt)
    .map(({ school, part, message }) =>
      text('intakePage.doubt', { school: partName(school, part, text), doubt: say(message) }),
    );
}

export function leftLines({ left }: Intake, { text, say }: IntakeWords): Lines {
  return left.map(({ file, sheet, row, school, reason }) =>
    text('intakePage.left', {
      school,
      place: row === null ? file : text('intakePage.row', { file, sheet: sheet ?? '', row }),
      reason: say(reason),
    }),
  );
}

export function changeLines(changes: readonly IntakeChange[], words: IntakeWords): Lines {
  return changes.map((change) => changeLine(change, words));
}

function changeLine(change: IntakeChange, words: IntakeWords): string {
  const { text, say } = words;
  const fieldOf = (key: ColumnKey) =>
    key === 'source' ? text('intakePage.source') : figureWords(key, words.language);
  const told = (kind: Exclude<IntakeChange['kind'], 'tableMade'>) =>
    say({ code: `intake.change.${kind}` });
  switch (change.kind) {
    case 'renewed':
    case 'typedOver': {
      const { kind, school, key } = change;
      const [old, now] = [valueWords(change.old, text), valueWords(change.now, text)];
      const given = { school, field: fieldOf(key), old, now };
      return kind === 'renewed'
        ? text('intakePage.change.renewed', given)
        : text('intakePage.change.typedOver', { ...given, change: told(kind) });
    }
    case 'notInExports': {
      const { kind, school, key } = change;
      const old = valueWords(change.old, text);
      return text('intakePage.change.figure', {
        school,
        field: fieldOf(key),
        old,
        change: told(kind),
      });
    }
    case 'schoolAdded':
    case 'schoolMerged':
    case 'schoolGone':
    case 'rowByHand':
    case 'rowsUnclear':
      return text('intakePage.change.school', {
        school: change.school,
        change: told(change.kind),
      });
    case 'columnAdded':
    case 'columnNotPlaced':
    case 'columnGone':
      return text('intakePage.change.column', {
        field: fieldOf(change.key),
        change: told(change.kind),
      });
    case 'tableMade':
      return text('intakePage.change.tableMade', {
        change: text(`intakePage.change.tableMade.${change.reason}`),
      });
  }
}

function valueWords(value: Content, text: IntakeWords['text']): string {
  return value === null || value === '' ? text('intakePage.empty') : String(value);
}
