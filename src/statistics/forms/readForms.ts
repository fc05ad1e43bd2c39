/**
 * Reads a school's own workbook of forms, new (教基…, since autumn 2021) or old (基础基…): which sheets are
 * forms, what each tells, and what all of them together say of the school. Nothing is counted, left out
 * or chosen among in silence: what could not be read is a lack, what contradicts itself a doubt.
 */
import { readSchoolType } from '../../county/schoolType';
import { pupilStages, type PupilStage } from '../../standards/standard';
import type { Message } from '../../standards/message';
import type { ExportFile } from '../exportFile';
import { isSameYear, reportYearIn, yearText, type ReportYear } from '../reportYear';
import type { FigureKey, FormDoubt, Lack, SchoolReport } from '../schoolReport';
import { readCard, type ReadCard } from './card';
import { chooseFigures, stagesTold, togetherByForm, type ToldForm } from './chooseFigures';
import type { FormShape } from './form';
import { checkForms } from './formChecks';
import { formMessage } from './formMessages';
import { plainText } from './labelText';
import { readForm } from './readForm';
import { cardForms, recogniseForms, type Recognised } from './recognise';

export interface FormsReading {
  readonly shape: FormShape;
  /** Null where no school could be made of the workbook. */
  readonly report: SchoolReport | null;
  /** Why not, or what is odd about the file as a whole. */
  readonly reason: Message | null;
}

/**
 * @returns the school of the workbook, areas in ㎡, money in 万元; null when no sheet of the file is one of
 * the forms
 */
export function readForms(file: ExportFile): FormsReading | null {
  const recognised = recogniseForms(file);
  if (!recognised) return null;
  const { shape, otherShape } = recognised;
  const card = readCard(file, recognised);
  const { identity } = card;
  if (!identity) {
    const reason = formMessage({ code: 'schoolForms.noSchool', params: { file: file.name } });
    return { shape, report: null, reason };
  }
  const together = togetherByForm(recognised.forms.map((sheet) => readForm(file, sheet)));
  const school = schoolShape(identity.type, together.forms);
  const chosen = chooseFigures(shape, together.forms, school);
  const year = yearOf(file, recognised);
  const report: SchoolReport = {
    shape,
    file: file.name,
    sheet: file.sheets[0]?.name ?? '',
    row: null,
    year: year.year,
    identity,
    stages: school.stages,
    figures: new Map([...card.figures, ...chosen.figures]),
    usedAlone: chosen.usedAlone,
    lacks: [...cardLacks(recognised, card), ...chosen.lacks],
    doubts: [
      ...misnamedSheets(file, recognised),
      ...year.doubts,
      ...together.doubts,
      ...chosen.doubts,
      ...checkForms(together.forms, school.stages),
    ],
  };
  const reason =
    otherShape.length === 0
      ? null
      : formMessage({
          code: 'schoolForms.bothShapes',
          params: { file: file.name, sheets: otherShape.join('、') },
        });
  return { shape, report, reason };
}

function schoolShape(
  typeWords: string | null,
  forms: readonly ToldForm[],
): { readonly stages: readonly PupilStage[]; readonly soleStage: PupilStage | null } {
  const type = typeWords === null ? null : readSchoolType(typeWords);
  const byType = type?.stages ?? [];
  // classes of a stage beside those of the school's type have a form of their own
  const told = stagesTold(forms, byType.length > 0);
  const stages = pupilStages.filter((stage) => byType.includes(stage) || told.includes(stage));
  const sure = type !== null && !type.attached && !type.mixed && byType.length === 1;
  return { stages, soleStage: sure && stages.length === 1 ? (stages[0] ?? null) : null };
}

function cardLacks({ shape, cards }: Recognised, { identity, figures }: ReadCard): readonly Lack[] {
  const keys: FigureKey[] = [
    ...(identity?.code === null ? (['code'] as const) : []),
    ...(identity?.type === null ? (['type'] as const) : []),
    ...(['ownership', 'locale'] as const).filter((key) => !figures.has(key)),
  ];
  if (keys.length === 0) return [];
  const reason = cards.length === 0 ? 'noForm' : 'noPlace';
  return [{ reason, form: cardForms[shape], keys, source: null, found: null }];
}

function misnamedSheets(file: ExportFile, { misnamed }: Recognised): readonly FormDoubt[] {
  return misnamed.map(({ sheet, named, is }) => ({
    message: formMessage({ code: 'schoolForms.misnamed', params: { sheet, named, form: is } }),
    keys: [],
    sources: [{ file: file.name, sheet, form: is, cell: 'A1' }],
  }));
}

interface YearFound {
  readonly year: ReportYear;
  readonly where: string;
}

/** That of the titles; else that of the sheets' names; else that of the file's. */
function yearOf(
  file: ExportFile,
  { forms, cards }: Recognised,
): { readonly year: ReportYear | null; readonly doubts: readonly FormDoubt[] } {
  const sheets = [...new Set([...forms.map(({ sheet }) => sheet), ...cards])];
  const found = sheets.flatMap((sheet) => {
    const year = titleYear(sheet) ?? yearIn(sheet.name);
    return year ? [{ year, where: sheet.name }] : [];
  });
  const [first] = found;
  if (!first) return { year: yearIn(file.name), doubts: [] };
  const other = found.find(({ year }) => !isSameYear(year, first.year));
  if (!other) return { year: first.year, doubts: [] };
  return { year: null, doubts: [twoYears(file, first, other)] };
}

function twoYears(file: ExportFile, one: YearFound, other: YearFound): FormDoubt {
  return {
    message: formMessage({
      code: 'schoolForms.years',
      params: {
        one: yearText(one.year),
        oneSheet: one.where,
        other: yearText(other.year),
        otherSheet: other.where,
      },
    }),
    keys: [],
    sources: [one, other].map(({ where }) => ({
      file: file.name,
      sheet: where,
      form: null,
      cell: 'A1',
    })),
  };
}

/** 2025/2026学年初 in the first rows; documents that order a form carry years of their own. */
function titleYear(sheet: ExportFile['sheets'][number]): ReportYear | null {
  for (let row = 0; row < Math.min(4, sheet.rows); row += 1) {
    for (let column = 0; column < sheet.columns; column += 1) {
      const cell = sheet.cell(row, column);
      if (typeof cell !== 'string') continue;
      const text = plainText(cell);
      if (/文号|有效期|批准|备案|制定|制表|〔|\[/.test(text)) continue;
      const year = /\d{4}[^年]{0,6}学?年/.test(text) ? yearIn(text) : null;
      if (year) return year;
    }
  }
  return null;
}

/** Numbers of forms look like years: 教基2106. */
function yearIn(text: string): ReportYear | null {
  return reportYearIn(text.replace(/(?:教基|基础基)\s*\d+/g, ''));
}
