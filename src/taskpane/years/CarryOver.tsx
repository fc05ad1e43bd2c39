/** What of last year's workbook can be taken over: each part with a check box, and what is left in it. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CarriedItem, CarriedOffer, CarriedPart } from '../../app/years/carriedOver';
import { Fold } from '../../ui/Fold';
import { GrowingList } from '../../ui/GrowingList';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  items: { paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

export function CarryOver({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [chosen, setChosen] = useState<readonly CarriedPart[]>([]);
  const offers = state.years.carry.filter(({ items, left }) => items.length + left.length > 0);
  if (offers.length === 0) return null;
  const open = offers.flatMap(({ part, items }) => (items.length > 0 ? [part] : []));
  const wanted = chosen.filter((part) => open.includes(part));
  const choose = (part: CarriedPart, isOn: boolean) =>
    setChosen([...chosen.filter((each) => each !== part), ...(isOn ? [part] : [])]);
  return (
    <div data-carry="">
      <h3 className={styles.heading}>{text('pane.years.carry')}</h3>
      <ul className={styles.list}>
        {offers.map((offer) => (
          <li key={offer.part}>
            <Part
              offer={offer}
              checked={wanted.includes(offer.part)}
              onChange={(isOn) => choose(offer.part, isOn)}
            />
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <p className={styles.hint}>{text('pane.years.carry.hint')}</p>
          <Button
            disabledFocusable={wanted.length === 0 || state.activity !== null}
            onClick={() => void session.compareYears.carry(wanted)}
          >
            {text('pane.years.carry.go')}
          </Button>
        </>
      )}
    </div>
  );
}

interface PartOffer {
  readonly offer: CarriedOffer;
  readonly checked: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Part({ offer: { part, items, left }, checked, onChange }: PartOffer) {
  const styles = useStyles();
  const { text } = useWords();
  const name = text(`pane.years.carry.${part}`);
  return (
    <>
      {items.length > 0 ? (
        <Checkbox
          label={text('pane.years.carry.part', { part: name, count: items.length })}
          checked={checked}
          onChange={(_, data) => onChange(data.checked === true)}
        />
      ) : (
        <span>{text('pane.years.carry.nothing', { part: name })}</span>
      )}
      <div className={styles.items}>
        <Items title={text('pane.years.carry.items', { part: name })} items={items} />
        <Items title={text('pane.years.carry.left', { count: left.length })} items={left} />
      </div>
    </>
  );
}

function Items({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly CarriedItem[];
}) {
  const { language } = useWords();
  if (items.length === 0) return null;
  return (
    <Fold title={title} open={false}>
      <GrowingList items={items} step={20} label={title}>
        {({ key, shown }, at) => <li key={`${at} ${key}`}>{shown[language]}</li>}
      </GrowingList>
    </Fold>
  );
}
