/** Bottom line: what this sheet does not show or allow here, and the sum of the selected numbers. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { plainNumber } from '../messages/saying';
import type { SheetView } from '../workbook/file';
import type { Selection } from './grid/selection';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    minHeight: '20px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sums: { display: 'flex', gap: tokens.spacingHorizontalM, marginInlineStart: 'auto' },
});

export function StatusBar({
  sheet,
  selection,
}: {
  readonly sheet: SheetView;
  readonly selection: Selection;
}) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const { count, numbers } = selectedFacts(sheet, selection);
  const hint = sheet.hint(selection.active.row, selection.active.column);
  const sum = numbers.reduce((a, b) => a + b, 0);
  return (
    <div className={styles.bar} role="group" aria-label={text('workbench.status')}>
      {sheet.locked !== null && <Text size={200}>{text(`workbench.status.${sheet.locked}`)}</Text>}
      {sheet.unshownRules > 0 && (
        <Text size={200}>{text('workbench.status.rules', { count: sheet.unshownRules })}</Text>
      )}
      {sheet.drawings && <Text size={200}>{text('workbench.status.drawings')}</Text>}
      {hint && (
        <Text size={200} data-hint="">
          {[hint.title, hint.message].filter((part) => part !== '').join(text('workbench.colon'))}
          {hint.options.length > 0 &&
            text('workbench.status.options', {
              options: hint.options.join(text('workbench.comma')),
            })}
        </Text>
      )}
      {count > 1 && (
        <span className={styles.sums} data-sums="">
          {numbers.length > 0 && (
            <Text size={200}>
              {text('workbench.status.average', { value: plainNumber(sum / numbers.length) })}
            </Text>
          )}
          <Text size={200}>{text('workbench.status.count', { value: count })}</Text>
          {numbers.length > 0 && (
            <Text size={200}>{text('workbench.status.sum', { value: plainNumber(sum) })}</Text>
          )}
        </span>
      )}
    </div>
  );
}

/** More cells than these are not summed up at every move. */
const mostSummedCells = 100_000;

/** How many selected cells hold something, and their numbers. */
function selectedFacts(sheet: SheetView, { area }: Selection) {
  const bottom = Math.min(area.row + area.rows, sheet.rows);
  const right = Math.min(area.column + area.columns, sheet.columns);
  const numbers: number[] = [];
  let count = 0;
  if ((bottom - area.row) * (right - area.column) > mostSummedCells) return { count, numbers };
  for (let row = area.row; row < bottom; row += 1) {
    for (let column = area.column; column < right; column += 1) {
      const { value } = sheet.cell(row, column);
      if (value !== null) count += 1;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return { count, numbers };
}
