/** One indicator of a school: value against threshold, what is lacking, and on demand how it comes about. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Stage, Standard } from '../../standards/standard';
import { printedLimit, printedShare, printedValue } from '../printedFigures';
import type { PartProps } from '../partProps';
import { statusSymbols } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';
import { ExplainedTerm } from './ExplainedTerm';
import type { ShownIndicator } from './failingSchools';
import { workedFormula } from './workedFormula';
import { schoolFloor, lackSentences, surplusSentence } from './gapWords';
import { WorkedFigure } from './WorkedFigure';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { marginInlineStart: 'auto' },
  notes: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalM },
});

export interface IndicatorLineProps {
  readonly shown: ShownIndicator;
  /** Place of the school in the stage's rows. */
  readonly at: number;
  readonly stage: Stage;
  readonly standard: Standard;
  readonly session: PartProps['session'];
  readonly schools: PartProps['state']['schools'];
  /** With the whole reckoning, and what is beyond the threshold. */
  readonly inFull: boolean;
}

export function IndicatorLine(props: IndicatorLineProps) {
  const { shown, at, stage, session, schools, inFull } = props;
  const { indicator, found } = shown;
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  const name = indicator.name[language];
  const symbol = found?.status ? `${statusSymbols[found.status]} ` : '';
  const value = found?.value ?? null;
  const worked = () => schools?.worked(stage, at, indicator.id) ?? null;
  const explain = () => {
    const how = worked();
    const { unrounded } = printedValue(value ?? 0, indicator);
    const lines = [text('pane.worked.unrounded', { value: unrounded })];
    if (how) lines.push(workedFormula(how, indicator, words));
    return lines.join('\n');
  };
  const shownValue =
    value === null
      ? ''
      : text('pane.worked.value', {
          value: printedValue(value, indicator).text,
          unit: indicator.unit[language],
        });
  const how = inFull && value !== null ? worked() : null;
  return (
    <li data-indicator={indicator.id}>
      <div className={styles.line}>
        <span>
          {symbol}
          {name}
        </span>
        {value !== null && (
          <ExplainedTerm
            className={styles.value}
            label={text('pane.worked.named', { name, value: shownValue })}
            explain={explain}
          >
            {shownValue}
          </ExplainedTerm>
        )}
      </div>
      <div className={styles.notes}>
        {indicatorNotes(props, words).map((note) => (
          <div key={note}>{note}</div>
        ))}
        {how && <WorkedFigure worked={how} indicator={indicator} session={session} />}
      </div>
    </li>
  );
}

/** Where the value stands, what it lacks to the threshold and the floor, and a warning of rounding. */
function indicatorNotes(
  { shown: { indicator, found }, at, stage, standard, schools, inFull }: IndicatorLineProps,
  words: PaneWords,
): readonly string[] {
  const { text } = words;
  if (!found) return [text('pane.missed.notBound')];
  if (found.value === null || found.status === 'missing') return [text('pane.missed.missing')];
  const notes = found.roundingSensitive ? [text('pane.cv.rounding')] : [];
  const limit = indicator.threshold[stage];
  if (limit === null || found.status === null) return notes;
  const threshold = printedLimit(limit);
  const comma = text('pane.comma');
  const gap = schools?.gap(stage, at, indicator.id) ?? null;
  if (found.status === 'met') {
    const surplus = gap && inFull ? surplusSentence(gap, words) : null;
    const standing = text('pane.missed.met', { threshold });
    return [surplus === null ? standing : [standing, surplus].join(comma), ...notes];
  }
  const floor = schoolFloor(standard);
  const standing =
    floor === null
      ? text('pane.missed.short', { threshold })
      : text(`pane.missed.${found.status}`, { threshold, floor: printedShare(floor) });
  const [lack, ...more] = gap ? lackSentences(gap, standard, words) : [];
  return [lack === undefined ? standing : [standing, lack].join(comma), ...more, ...notes];
}
