/** A school's figure for checking by hand: the formula, and each entry with its column and cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Worked, WorkedTerm } from '../../assessment/worked';
import type { Indicator } from '../../standards/standard';
import { unroundedText } from '../printedFigures';
import type { PartProps } from '../partProps';
import { PlaceLink } from '../../ui/PlaceLink';
import { useWords } from '../../ui/useWords';
import { workedFormula } from './workedFormula';

const useStyles = makeStyles({
  worked: {
    color: tokens.colorNeutralForeground2,
    // a link among words is not told by its colour alone
    '& .fui-Link': { fontSize: 'inherit', lineHeight: 'inherit', textDecorationLine: 'underline' },
  },
  formula: { fontVariantNumeric: 'tabular-nums' },
});

interface WorkedFigureProps {
  readonly worked: Worked;
  readonly indicator: Indicator;
  readonly session: PartProps['session'];
}

export function WorkedFigure({ worked, indicator, session }: WorkedFigureProps) {
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  const { terms, added, share } = worked;
  return (
    <div className={styles.worked}>
      <div className={styles.formula}>{workedFormula(worked, indicator, words)}</div>
      <div>
        {text('pane.worked.from')}
        {terms.map((term, at) => (
          <Fragment key={`${term.place.cell} ${term.header}`}>
            {at > 0 && text('pane.cv.driver.and')}
            <TermLink term={term} session={session} />
          </Fragment>
        ))}
      </div>
      {added > 0 && (
        <div>
          {text('pane.worked.added', {
            added: unroundedText(added),
            unit: indicator.unit[language],
          })}
        </div>
      )}
      {share && (
        <div>
          {text('pane.worked.share', {
            own: unroundedText(share.own),
            all: unroundedText(share.all),
          })}
        </div>
      )}
    </div>
  );
}

function TermLink({
  term: { header, entry, place },
  session,
}: {
  readonly term: WorkedTerm;
  readonly session: PartProps['session'];
}) {
  const { text } = useWords();
  const shown = text('pane.worked.term', { header, entry: unroundedText(entry) });
  const { sheet } = place;
  const cell = place.cell ?? '';
  return (
    <PlaceLink
      session={session}
      place={place}
      label={text('pane.worked.go', { term: shown, sheet, cell })}
    >
      {shown}
    </PlaceLink>
  );
}
