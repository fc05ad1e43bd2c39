/**
 * Which sheets of a file are forms, and which: by the form's number on the sheet (表号), its title, and
 * the sheet's name; what stands on the sheet counts before what the sheet is called.
 */
import type { ExportFile, ExportSheet } from '../exportFile';
import type { Form, FormShape } from './form';
import { labelText, shownText } from './labelText';
import { newEditions, newForms } from './newForms';
import { oldForms } from './oldForms';
import type { FormSheet } from './readForm';

/** The card with a school's identity has no figures; card.ts reads it. */
export const cardForms: Readonly<Record<FormShape, string>> = {
  newForms: '教基1001',
  oldForms: '基础基111',
};

export const formsOfShape: Readonly<Record<FormShape, readonly Form[]>> = { newForms, oldForms };

export interface Recognised {
  readonly shape: FormShape;
  readonly forms: readonly FormSheet[];
  readonly cards: readonly ExportSheet[];
  /** Sheets whose name says another form than they hold. */
  readonly misnamed: readonly {
    readonly sheet: string;
    readonly named: string;
    readonly is: string;
  }[];
  /** Sheets of the other shape, which were not read. */
  readonly otherShape: readonly string[];
}

/** @returns null when no sheet is one of the forms */
export function recogniseForms(file: ExportFile): Recognised | null {
  const told = file.sheets.map((sheet) => ({ sheet, ...wordsOf(sheet) }));
  const said = told.flatMap(({ named, numbered }) => known(numbered ?? named) ?? []);
  const shape = shapeOf(said, told);
  const found = told.flatMap(({ sheet, named, numbered, titles, tabular }): readonly Found[] => {
    if (numbered !== null) return [{ sheet, id: numbered, named, byTitle: false }];
    // a form that is none of ours has its own title; a title alone may be that of a county's own table
    const titled = named !== null && !known(named) ? null : titles[shape];
    if (titled !== null && (said.length > 0 || tabular)) {
      return [{ sheet, id: titled, named, byTitle: named !== titled }];
    }
    return named === null ? [] : [{ sheet, id: named, named, byTitle: false }];
  });
  const certain = new Set(found.filter(({ byTitle }) => !byTitle).map(({ id }) => id));
  const counted = found.filter(({ id, byTitle }) => known(id) && !(byTitle && certain.has(id)));
  if (counted.length === 0) return null;
  const own = counted.filter(({ id }) => shapeOfId(id) === shape);
  return {
    shape,
    forms: own.flatMap(({ sheet, id }) => {
      const form = editionOf(sheet, id);
      return form ? [{ form, sheet }] : [];
    }),
    cards: own.flatMap(({ sheet, id }) => (id === cardForms[shape] ? [sheet] : [])),
    misnamed: found.flatMap(({ sheet, id, named }) =>
      named !== null && named !== id && (known(named) ?? known(id))
        ? [{ sheet: sheet.name, named, is: id }]
        : [],
    ),
    otherShape: counted.filter((one) => !own.includes(one)).map(({ sheet }) => sheet.name),
  };
}

interface Found {
  readonly sheet: ExportSheet;
  readonly id: string;
  readonly named: string | null;
  /** Neither its name nor a number on it says so. */
  readonly byTitle: boolean;
}

function shapeOf(
  said: readonly string[],
  told: readonly (SheetWords & { readonly sheet: ExportSheet })[],
): FormShape {
  const old = said.filter((id) => shapeOfId(id) === 'oldForms').length;
  if (said.length > 0) return old > said.length - old ? 'oldForms' : 'newForms';
  return told.some(({ sheet }) => shownText(sheet.cell(0, 1)) === 'B') ? 'oldForms' : 'newForms';
}

function shapeOfId(id: string): FormShape {
  return id.startsWith('基础基') ? 'oldForms' : 'newForms';
}

const allForms = [...newForms, ...oldForms];
const ids = new Set([...allForms.map(({ id }) => id), ...Object.values(cardForms)]);

function known(id: string | null): string | null {
  return id !== null && ids.has(id) ? id : null;
}

interface SheetWords {
  /** Form that the sheet's name says, and that its 表号 says. */
  readonly named: string | null;
  readonly numbered: string | null;
  /** Forms of either shape whose title stands on it. */
  readonly titles: Readonly<Record<FormShape, string | null>>;
  /** 甲 and 乙 stand above the figures, as on every form of several columns. */
  readonly tabular: boolean;
}

const noForm: SheetWords = {
  named: null,
  numbered: null,
  titles: { newForms: null, oldForms: null },
  tabular: false,
};

const formId = /(教基|基础基)(\d{3,4})(\(?续\)?)?/;

function wordsOf(sheet: ExportSheet): SheetWords {
  const titles: Record<FormShape, string | null> = { newForms: null, oldForms: null };
  let numbered: string | null = null;
  let tabular = false;
  const rows = Math.min(sheet.rows, 14);
  for (let row = 0; row < rows; row += 1) {
    let before = '';
    for (let column = 0; column < sheet.columns; column += 1) {
      const cell = sheet.cell(row, column);
      if (typeof cell !== 'string') continue;
      const text = shownText(cell);
      if (text === '') continue;
      // a wide export, whose headers name forms
      if (sheet.columns >= 20 && /^(?:机构编码|统计三级)$/.test(text)) return noForm;
      if (text === '乙' || text === '甲') tabular = true;
      if (row < 5) {
        const says = /^表号/.test(text) || /^表号:?$/.test(before);
        const alone = column < 4 && text.replace(formId, '') === '';
        if (says || alone) numbered ??= idIn(text);
        const title = row < 4 ? labelText(cell) : '';
        titles.newForms ??= formTitled(title, 'newForms');
        titles.oldForms ??= formTitled(title, 'oldForms');
      }
      before = text;
    }
  }
  return { named: idIn(shownText(sheet.name)), numbered, titles, tabular };
}

function idIn(text: string): string | null {
  const found = formId.exec(text);
  if (!found) return null;
  const [, kind = '', number = '', more] = found;
  // 教基5176 may stand as 教基51760 in no file; 基础基 has three digits
  const digits = kind === '基础基' ? number.slice(0, 3) : number;
  return `${kind}${digits}${more === undefined ? '' : '续'}`;
}

const cardTitles: Readonly<Record<FormShape, RegExp>> = {
  newForms: /^学校\(机构\)(?:基本)?信息$/,
  oldForms: /^(?:学校|学校\(机构\)|机构)(?:代码|统一信息|基本信息|标识)/,
};

function formTitled(title: string, shape: FormShape): string | null {
  if (title.length < 4 || title.length > 40) return null;
  if (cardTitles[shape].test(title)) return cardForms[shape];
  return formsOfShape[shape].find((form) => form.titled.test(title))?.id ?? null;
}

/** The form, or the edition of it that the title on the sheet names. */
function editionOf(sheet: ExportSheet, id: string): Form | null {
  const editions = newEditions.filter((edition) => edition.id === id);
  for (let row = 0; row < Math.min(sheet.rows, 4) && editions.length > 0; row += 1) {
    for (let column = 0; column < sheet.columns; column += 1) {
      const title = labelText(sheet.cell(row, column));
      const edition = editions.find(({ titled }) => titled.test(title));
      if (edition) return edition;
    }
  }
  return allForms.find((form) => form.id === id) ?? null;
}
