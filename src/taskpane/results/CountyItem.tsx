/**
 * One item of a block: name and verdict; where it is not met also what is asked for, what is missing
 * and the schools that fail it, each a click away from its cell.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FailingSchool, ItemResult } from '../../assessment/countyAssessment';
import type { PartProps } from '../partProps';
import { GrowingList } from '../../ui/GrowingList';
import { PlaceLink } from '../../ui/PlaceLink';
import { verdictLooks } from '../VerdictIcon';
import { useWords, type PaneWords } from '../../ui/useWords';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  side: { flexShrink: 0 },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  aside: { color: tokens.colorNeutralForeground2 },
});

export function CountyItem({ item, session, state }: PartProps & { readonly item: ItemResult }) {
  const styles = useStyles();
  const { text, say, language } = useWords();
  const { verdict, value, failing } = item;
  const name = item.name[language];
  const place = verdict === 'undetermined' ? state.countyPlaces.get(item.id) : undefined;
  const number = /\.(\d+)$/.exec(item.id)?.[1];
  return (
    <li className={styles.item} data-item={item.id} data-verdict={verdict}>
      <div className={styles.line}>
        <span>{number === undefined ? name : text('pane.county.numbered', { number, name })}</span>
        <span className={styles.side}>
          {verdictLooks[verdict].symbol} {text(`pane.verdict.${verdict}`)}
        </span>
      </div>
      <div className={styles.facts}>
        {verdict !== 'met' && (
          <div>{text('pane.county.requirement', { requirement: say(item.requirement) })}</div>
        )}
        {value ? (
          <div>{text('pane.county.value', { value: say(value) })}</div>
        ) : (
          verdict !== 'met' && item.notes.length === 0 && <div>{text('pane.county.noValue')}</div>
        )}
        {item.notes.map((note, index) => (
          <div key={index}>{say(note)}</div>
        ))}
        {place && (
          <PlaceLink
            session={session}
            place={place}
            label={text('pane.county.goEnter', {
              item: name,
              sheet: place.sheet,
              cell: place.cell ?? '',
            })}
          >
            {text('pane.county.enter')}
          </PlaceLink>
        )}
        {failing.length > 0 && (
          <GrowingList
            items={failing}
            step={10}
            label={text('pane.county.failing', { item: name })}
          >
            {(school, index) => <FailingItems key={index} school={school} session={session} />}
          </GrowingList>
        )}
        <div className={styles.aside}>{text('pane.county.clause', { clause: item.clause })}</div>
      </div>
    </li>
  );
}

function FailingItems({
  school: { school, stage, place, detail },
  session,
}: {
  readonly school: FailingSchool;
  readonly session: PartProps['session'];
}) {
  const words = useWords();
  const { text, say } = words;
  const name =
    stage === null
      ? school
      : text('pane.county.school', { school, stage: text(`pane.stage.${stage}`) });
  const label = goLabel(name, place, words);
  return (
    <li data-failing={school}>
      <PlaceLink session={session} place={place} label={label}>
        {name}
      </PlaceLink>{' '}
      {say(detail)}
    </li>
  );
}

function goLabel(
  school: string,
  { sheet, cell }: FailingSchool['place'],
  { text }: PaneWords,
): string {
  return cell === null
    ? text('pane.county.goSchoolSheet', { school, sheet })
    : text('pane.county.goSchool', { school, sheet, cell });
}
