/** The first cells of a school's line in 表Ⅱ-2: 序号, 学校名称, 举办者类型, 在校生数, 年级数, 班级数. */
import { schoolOf, type StageRow } from '../../county/county';
import { readOwnership } from '../../county/schoolOwner';
import { stageEntry } from '../../county/schoolEntries';
import type { Words } from '../../standards/message';
import type { Content } from '../plan';
import { cell, figure, header } from './frame';
import type { FormCell } from './form';
import { formText } from './messages';

export const schoolWidths = [5, 24, 7, 8, 6, 6] as const;

export function schoolHeaders(words: Words): readonly FormCell[] {
  const codes = ['number', 'name', 'ownership', 'students', 'grades', 'classes'] as const;
  return codes.map((code) => header(formText(words, `form.${code}`), { rows: 2 }));
}

export function schoolCells(row: StageRow, at: number): readonly FormCell[] {
  return [
    figure(at + 1, '0'),
    { content: schoolOf(row), role: 'formText' },
    cell(ownershipCode(row)),
    figure(row.students, '0'),
    figure(count(row, 'grades'), '0'),
    figure(count(row, 'classes'), '0'),
  ];
}

/** The code of the statistics forms; words that name none stand as they are. */
function ownershipCode({ layout: { reading }, row }: StageRow): Content {
  const words = reading.words(row, reading.columnOf('ownership', null));
  return words === null ? null : (readOwnership(words) ?? words);
}

function count(row: StageRow, field: 'grades' | 'classes'): Content {
  const entry = stageEntry(row, field);
  return entry.kind === 'number' ? entry.value : null;
}
