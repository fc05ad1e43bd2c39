/**
 * 综合结论: the county's verdict and every block with its state. Folded, a block names what fails and
 * what is missing; unfolded, it shows each item (CountyItem.tsx).
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { BlockResult, CountyAssessment } from '../../assessment/countyAssessment';
import { relaxationNames } from '../../standards/relaxations';
import { CountyItem } from './CountyItem';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { VerdictBadge, verdictLooks } from '../VerdictIcon';
import { Notice } from '../../ui/Notice';
import { DisclosureButton } from '../../ui/DisclosureButton';
import { useWords, type PaneWords } from '../../ui/useWords';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  request: { marginBlock: tokens.spacingVerticalS },
  block: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  heading: { margin: 0 },
  header: {
    width: '100%',
    minHeight: '36px',
    justifyContent: 'flex-start',
    paddingInline: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    display: 'flex',
    flexGrow: 1,
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  badge: { flexShrink: 0 },
  inside: { paddingInlineStart: '22px', paddingBlockEnd: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  names: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface CountyProps extends PartProps {
  readonly county: CountyAssessment;
}

export default function CountySection({ session, state, county }: CountyProps) {
  const styles = useStyles();
  const words = useWords();
  const { text, language } = words;
  const names = county.relaxations.map((id) => relaxationNames[id][language]);
  return (
    <FoldingSection open title={text('pane.county')}>
      <div className={styles.verdict} data-county={county.verdict}>
        <VerdictBadge verdict={county.verdict} />
        {text(`pane.county.${county.verdict}`, {
          standard: text(`pane.standard.${county.standard}`),
        })}
      </div>
      <div className={styles.facts}>{countsSentence(county, words)}</div>
      {names.length > 0 && (
        <div className={styles.facts}>
          {text('pane.county.relaxations', { names: names.join(text('pane.cv.driver.and')) })}
        </div>
      )}
      {!state.hasCountySheet && <CountySheetRequest session={session} state={state} />}
      {county.blocks.map((block) => (
        <BlockPart
          key={`${county.standard} ${block.id}`}
          block={block}
          session={session}
          state={state}
        />
      ))}
    </FoldingSection>
  );
}

function CountySheetRequest({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.request}>
      <Notice
        intent="info"
        actions={
          <Button
            size="small"
            disabledFocusable={state.activity !== null}
            onClick={() => void session.writeCountySheet()}
          >
            {text('pane.county.makeSheet')}
          </Button>
        }
      >
        {text('pane.county.sheet')}
      </Notice>
    </div>
  );
}

function BlockPart({ block, session, state }: PartProps & { readonly block: BlockResult }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = block.name[language];
  return (
    <section className={styles.block} data-block={block.id} data-verdict={block.verdict}>
      <h3 className={styles.heading}>
        <DisclosureButton
          className={styles.header}
          appearance="subtle"
          open={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.name}>
            <span>{name}</span>
            <span className={styles.badge}>
              <VerdictBadge verdict={block.verdict} />
            </span>
          </span>
        </DisclosureButton>
      </h3>
      {!open && <RemainingItems block={block} />}
      <div id={id} hidden={!open} className={styles.inside}>
        {open && (
          <ul className={styles.list} aria-label={text('pane.county.items', { block: name })}>
            {block.items.map((item) => (
              <CountyItem key={item.id} item={item} session={session} state={state} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** More names than these would hide the blocks below. */
const remainingNamed = 4;

/** What keeps a folded block from 达标, by name. */
function RemainingItems({ block: { items } }: { readonly block: BlockResult }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const lines = (['notMet', 'undetermined'] as const).flatMap((verdict) => {
    const names = items
      .filter((item) => item.verdict === verdict)
      .map(({ name }) => name[language]);
    if (names.length === 0) return [];
    const first = names.slice(0, remainingNamed).join(text('pane.cv.driver.and'));
    const named =
      names.length > remainingNamed
        ? text('pane.county.andMore', { names: first, count: names.length })
        : first;
    const line = text(`pane.county.names.${verdict}`, { names: named });
    return [{ verdict, line: `${verdictLooks[verdict].symbol} ${line}` }];
  });
  if (lines.length === 0) return null;
  return (
    <div className={styles.inside}>
      {lines.map(({ verdict, line }) => (
        <div key={verdict} className={styles.names}>
          {line}
        </div>
      ))}
    </div>
  );
}

function countsSentence({ blocks }: CountyAssessment, { text }: PaneWords): string {
  const items = blocks.flatMap((block) => block.items);
  return (['notMet', 'undetermined'] as const)
    .flatMap((verdict) => {
      const count = items.filter((item) => item.verdict === verdict).length;
      return count === 0 ? [] : [text(`pane.county.count.${verdict}`, { count })];
    })
    .join(text('pane.county.comma'));
}
