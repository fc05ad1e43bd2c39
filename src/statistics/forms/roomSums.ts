/** 教学及辅助用房 against the rooms that its form lists below it, where it lists all of them. */
import { cellAddress } from '../../county/cell';
import { readEntry } from '../../county/cellEntry';
import type { FormDoubt } from '../schoolReport';
import type { ToldForm } from './chooseFigures';
import { formMessage, itemTerm, placeOf } from './formMessages';
import { plainText } from './labelText';
import type { FormLayout, Line } from './layout';

export function roomSums({ id, sheets }: ToldForm): readonly FormDoubt[] {
  const [read, second] = sheets;
  if (!read || second || !/^(?:教基5170|基础基512)$/.test(id)) return [];
  const whole = read.items.find(({ item }) => item.id === 'teachingArea');
  if (!whole?.at || !whole.source || typeof whole.value !== 'number') return [];
  const { row, column } = whole.at;
  const rooms = roomsBelow(read.layout, row);
  const areas = rooms.map((line) => ({
    line,
    entry: readEntry(read.layout.sheet.cell(line.row, column), 'measure'),
  }));
  // an empty line is 0; what cannot be read leaves the sum open
  if (
    areas.length < 2 ||
    areas.some(({ entry }) => entry.kind !== 'number' && entry.kind !== 'blank')
  )
    return [];
  const hundredths = areas.reduce(
    (all, { entry }) => all + (entry.kind === 'number' ? Math.round(entry.value * 100) : 0),
    0,
  );
  if (Math.abs(hundredths - Math.round(whole.value * 100)) <= areas.length) return [];
  const first = cellAddress(areas[0]?.line.row ?? row, column);
  const last = cellAddress(areas.at(-1)?.line.row ?? row, column);
  return [
    {
      message: formMessage({
        code: 'schoolForms.sum',
        params: {
          whole: itemTerm(whole.item),
          total: whole.value,
          totalCell: placeOf(whole.source),
          parts: `${areas.length}`,
          sum: hundredths / 100,
          partCells: `${first}–${last}`,
        },
      }),
      keys: ['teachingArea'],
      sources: [whole.source],
    },
  ];
}

/** The lines of the first level between 教学及辅助用房 and 行政办公用房; none where the latter is not there. */
function roomsBelow({ sheet, lines }: FormLayout, row: number): readonly Line[] {
  const end = lines.find((line) => line.row > row && /^行政办公/.test(line.labels[0] ?? ''));
  if (!end) return [];
  const between = lines.filter((line) => line.row > row && line.row < end.row);
  const depth = (line: Line): number => {
    for (let column = 0; column < sheet.columns; column += 1) {
      const cell = sheet.cell(line.row, column);
      if (typeof cell === 'string' && cell.trim() !== '') {
        return /^#*/.exec(plainText(cell))?.[0].length ?? 0;
      }
    }
    return 0;
  };
  const least = Math.min(...between.map(depth));
  return between.filter((line) => depth(line) === least);
}
