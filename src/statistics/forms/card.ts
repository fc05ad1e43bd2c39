/**
 * A school's identity in a workbook of forms: the card (教基1001, 基础基111), whose values stand right of
 * their labels or below them; what it does not say, from the file's and the sheets' names.
 */
import type { CellValue } from '../../county/cell';
import { cellAddress } from '../../county/cell';
import { readYesNo } from '../../county/locale';
import { readSchoolType } from '../../county/schoolType';
import type { ExportFile, ExportSheet } from '../exportFile';
import type { Figure, FigureKey, SchoolIdentity } from '../schoolReport';
import { labelText, shownText } from './labelText';
import { cardForms, type Recognised } from './recognise';

export interface ReadCard {
  /** Null where neither a name nor a code is to be found. */
  readonly identity: SchoolIdentity | null;
  /** 举办者类型 and 城乡类型. */
  readonly figures: ReadonlyMap<FigureKey, Figure>;
}

export function readCard(file: ExportFile, { shape, cards, forms }: Recognised): ReadCard {
  const figures = new Map<FigureKey, Figure>();
  const told = (field: CardField): CardValue | null => {
    for (const sheet of cards) {
      const value = cardValue(sheet, field);
      if (value) return value;
    }
    return null;
  };
  for (const id of ['ownership', 'locale'] as const) {
    const value = told(cardFields[id]);
    if (!value) continue;
    const { sheet, row, column, words } = value;
    const cell = cellAddress(row, column);
    figures.set(id, {
      value: words,
      source: { file: file.name, sheet, form: cardForms[shape], cell },
    });
  }
  const called = nameOfFile(file.name);
  const suffix = [...cards, ...forms.map(({ sheet }) => sheet)]
    .map(({ name }) => /_(.+)$/.exec(shownText(name))?.[1])
    .find((words) => words !== undefined && readSchoolType(words) !== null);
  const code = told(cardFields.code)?.words ?? null;
  const name = told(cardFields.name)?.words ?? called.name;
  const counted = told(cardFields.countsAsSchool)?.words;
  const identity =
    name === null && code === null
      ? null
      : {
          code,
          name: name ?? '',
          type: told(cardFields.type)?.words ?? called.type ?? suffix ?? null,
          county: told(cardFields.county)?.words ?? null,
          countsAsSchool: counted === undefined ? null : readYesNo(counted),
          closed: false,
        };
  return { identity, figures };
}

interface CardField {
  readonly label: RegExp;
  /** What a value must look like, where that can be said. */
  readonly fits: (words: string) => boolean;
}

const anyWords = (words: string): boolean => !/^\d{1,3}$/.test(words);

const cardFields = {
  code: {
    label: /^(?:学校|机构|学校\(机构\)|单位)?标识码$/,
    fits: (words: string) => /^[\dA-Za-z]{6,}$/.test(words),
  },
  name: { label: /^(?:学校|机构|学校\(机构\)|单位)名称$/, fits: anyWords },
  type: {
    label: /^(?:学校|机构|学校\(机构\))?办学类型(?:名称)?$/,
    fits: (words: string) => readSchoolType(words) !== null || anyWords(words),
  },
  ownership: {
    label: /^(?:学校|机构|学校\(机构\))?(?:办学)?举办者(?:类型)?(?:名称)?$/,
    fits: anyWords,
  },
  locale: {
    label: /^(?:学校|机构|学校\(机构\))?(?:所在地|驻地)?城乡(?:类型|分类)(?:名称)?$/,
    fits: (words: string) => words !== '',
  },
  county: { label: /^统计三级(?:名称)?$/, fits: anyWords },
  countsAsSchool: { label: /^(?:是否)?计(?:入)?校数$/, fits: (words: string) => words !== '' },
} as const satisfies Record<string, CardField>;

interface CardValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

/** Right of the label, past the number of the line; else below it. A further label is no value. */
function cardValue(sheet: ExportSheet, { label, fits }: CardField): CardValue | null {
  for (let row = 0; row < sheet.rows; row += 1) {
    for (let column = 0; column < sheet.columns; column += 1) {
      if (!label.test(labelText(sheet.cell(row, column)))) continue;
      const places = [
        ...Array.from({ length: sheet.columns - column - 1 }, (_, right) => ({
          row,
          column: column + 1 + right,
        })).slice(0, 6),
        ...[1, 2].map((down) => ({ row: row + down, column })),
      ];
      const right = firstValue(sheet, places.slice(0, -2), fits);
      const value = right ?? firstValue(sheet, places.slice(-2), fits);
      if (value) return value;
    }
  }
  return null;
}

/** The first filled cell that is a value; none beyond one that is a label. */
function firstValue(
  sheet: ExportSheet,
  places: readonly { readonly row: number; readonly column: number }[],
  fits: (words: string) => boolean,
): CardValue | null {
  for (const { row, column } of places) {
    const cell = sheet.cell(row, column);
    if (shownText(cell) === '' || isLineNumber(cell)) continue;
    if (looksLikeLabel(labelText(cell))) return null;
    const words = cardWords(cell);
    return fits(words) ? { sheet: sheet.name, row, column, words } : null;
  }
  return null;
}

function isLineNumber(cell: CellValue): boolean {
  return /^\d{1,2}$/.test(shownText(cell));
}

function looksLikeLabel(label: string): boolean {
  return /(?:标识码|名称|类型|类别|分类|代码|编码|编号|地址|邮编|电话|邮箱|性质|举办者|负责人|属地|区划|年月|校数|坐标|经纬度|网址|信息)(?:\(.*\))?$/.test(
    label,
  );
}

function cardWords(cell: CellValue): string {
  return typeof cell === 'string' ? cell.replace(/_x000[da]_/gi, '').trim() : shownText(cell);
}

/** 某校(小学).xlsx; a name without brackets only where it says that it is a school's. */
function nameOfFile(path: string): { readonly name: string | null; readonly type: string | null } {
  const base = (path.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.[A-Za-z]{3,5}$/, '')
    .normalize('NFKC')
    .trim();
  const found = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(base);
  const [, name, type] = found ?? [];
  if (name !== undefined && type !== undefined && readSchoolType(type)) return { name, type };
  const isSchool =
    !/汇总|合计|全[县区市]|各校|统计|报表|数据|学年/.test(base) &&
    /学校|小学|中学|教学点|完小|初中|高中|校区|分校|学院|教育集团/.test(base);
  return { name: isSchool ? base : null, type: null };
}
