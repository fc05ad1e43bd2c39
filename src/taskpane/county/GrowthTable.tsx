/** 三个增长 or 控辍保学 as a table: a line per figure, a column per year. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { growthYears, seriesTerm } from '../../county/fourYears';
import { countyInputs, countyInputTerm } from '../../county/countyInputs';
import type { CountyFormEntry } from '../../sheets/countyForm';
import { useWords } from '../../ui/useWords';
import { CountyControl } from './CountyEntry';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlockStart: '8px' },
});

export function GrowthTable({
  entries,
  draftOf,
  disabled,
  onType,
}: {
  /** Of the section, four years a figure. */
  readonly entries: readonly CountyFormEntry[];
  readonly draftOf: (key: string) => string | undefined;
  readonly disabled: boolean;
  readonly onType: (key: string, text: string) => void;
}) {
  const styles = useStyles();
  const { text, language } = useWords();
  const series = seriesOf(entries);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {growthYears.map((year) => (
            <th key={year} scope="col" className={styles.head}>
              {text(`pane.countyForm.year.${year}`)}
            </th>
          ))}
        </tr>
      </thead>
      {series.map(({ name, years }) => {
        const [first] = years;
        const { unit } = countyInputs[first.id];
        const term = seriesTerm(countyInputTerm(first.id)[language]);
        return (
          <tbody key={name}>
            <tr>
              <th colSpan={growthYears.length} scope="rowgroup" className={styles.name}>
                {unit === null ? term : text('pane.countyForm.unit', { term, unit })}
              </th>
            </tr>
            <tr>
              {years.map((entry) => (
                <td key={entry.key}>
                  <CountyControl
                    bare
                    entry={entry}
                    label={countyInputTerm(entry.id)[language]}
                    draft={draftOf(entry.key)}
                    disabled={disabled || entry.fixed}
                    onType={(_, typed) => onType(entry.key, typed)}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

interface GrowthSeries {
  readonly name: string;
  readonly years: readonly [CountyFormEntry, ...CountyFormEntry[]];
}

function seriesOf(entries: readonly CountyFormEntry[]): readonly GrowthSeries[] {
  const series = new Map<string, [CountyFormEntry, ...CountyFormEntry[]]>();
  for (const entry of entries) {
    const name = entry.id.slice(0, -1);
    const known = series.get(name);
    if (known) known.push(entry);
    else series.set(name, [entry]);
  }
  return [...series].map(([name, years]) => ({ name, years }));
}
