/** The counties of one stage side by side: each CV, what it comes to, and how far it can be relied on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../assessment/assessment';
import { printed } from '../../sheets/layout/figures';
import { stageWord, verdictWord } from '../../sheets/layout/messages';
import { symbolOf } from '../../sheets/roleLooks';
import type { RolledCounty, RolledStage } from '../../sheets/rollup/input';
import { rollupText } from '../../sheets/rollup/messages';
import type { Words } from '../../standards/message';
import type { Stage, Standard } from '../../standards/standard';
import { pageText } from './pageText';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  cell: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
    textAlign: 'end',
    verticalAlign: 'bottom',
  },
  name: { textAlign: 'start', whiteSpace: 'nowrap' },
});

const marks: Readonly<Record<Verdict, string>> = {
  met: symbolOf.met,
  notMet: symbolOf.below,
  undetermined: symbolOf.undetermined,
};

export function CountyTable({
  stage,
  counties,
  standard,
  words,
}: {
  readonly stage: Stage;
  readonly counties: readonly RolledCounty[];
  readonly standard: Standard;
  readonly words: Words;
}) {
  const styles = useStyles();
  const rows = counties.flatMap((county) => {
    const found = county.stages[stage];
    return found ? [{ county, found }] : [];
  });
  if (rows.length === 0) return null;
  const caption = pageText(words, 'rollupPage.table', { stage: stageWord(words, stage) });
  const named = (column: Parameters<typeof columnText>[1]) => (
    <th key={column} scope="col" className={styles.cell}>
      {columnText(words, column)}
    </th>
  );
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} data-stage={stage}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {named('county')}
            {named('schools')}
            {standard.indicators.map(({ id, name }) => (
              <th key={id} scope="col" className={styles.cell}>
                {name[words.language]}
              </th>
            ))}
            {named('composite')}
            {named('balance')}
            {standard.schoolRule && named('schoolsMet')}
            {named('state')}
            {named('checkCode')}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ county, found }) => (
            <CountyRow
              key={`${county.county} ${county.files.join()}`}
              {...{ county, found, standard, words }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnText(
  words: Words,
  column: 'county' | 'schools' | 'composite' | 'balance' | 'schoolsMet' | 'state' | 'checkCode',
): string {
  return rollupText(words, `rollup.column.${column}`);
}

function CountyRow({
  county,
  found: { assessment },
  standard,
  words,
}: {
  readonly county: RolledCounty;
  readonly found: RolledStage;
  readonly standard: Standard;
  readonly words: Words;
}) {
  const styles = useStyles();
  const { rows, indicators, compositeCv, compositeLimit, dispersionVerdict } = assessment;
  const cells: readonly (string | number)[] = [
    rows.length,
    ...standard.indicators.map(({ id }) => {
      const { cv = null, verdict = null } = indicators[id] ?? {};
      return cvText(cv, verdict, standard);
    }),
    cvText(compositeCv, compositeLimit === null ? null : dispersionVerdict, standard),
    verdictWord(words, dispersionVerdict),
    ...(standard.schoolRule ? [rows.filter(({ verdict }) => verdict === 'met').length] : []),
    rollupText(words, `rollup.state.${county.state}`),
    county.checkCode,
  ];
  return (
    <tr>
      <th scope="row" className={`${styles.cell} ${styles.name}`}>
        {county.county}
      </th>
      {cells.map((cell, at) => (
        <td key={at} className={styles.cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function cvText(cv: number | null, verdict: Verdict | null, { cvDecimals }: Standard): string {
  const mark = verdict === null ? '' : ` ${marks[verdict]}`;
  return `${cv === null ? '—' : printed(cv, cvDecimals)}${mark}`;
}
