/** The page 帮助: a search over indicators and topics, each folded until somebody asks for it. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { lazy, useState, type ReactNode } from 'react';
import type { Language } from '../../standards/message';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { CvExample, OtherWaysExample } from './CountyCv';
import { useExplain, type Explain } from './explaining';
import { headersOf } from './indicatorFormula';
import { helpFacts, type HelpFacts } from './helpFacts';
import { useHelpStyles } from './helpStyles';
import { IndicatorHelp } from './IndicatorHelp';
import { FormulaText } from './FormulaText';
import { OnDemand } from '../../ui/OnDemand';
import { helpTopics, type HelpTopic, type TopicLine } from './topics';

const useStyles = makeStyles({
  search: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  page: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  box: { width: '100%', maxWidth: 'none', minWidth: 0 },
  // room for the ring around the header that has the focus
  list: { paddingInline: tokens.strokeWidthThick },
  title: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  panel: { paddingBlockEnd: tokens.spacingVerticalM },
});

const SelfTestPart = lazy(
  () => import(/* webpackChunkName: 'selftest' */ '../selftest/SelfTestPart'),
);

interface HelpEntry {
  readonly id: string;
  readonly group: 'indicators' | HelpTopic['group'];
  readonly title: string;
  /** All that a search may find it by. */
  readonly found: string;
  readonly body: () => ReactNode;
}

export function HelpContent({ session, state }: PartProps) {
  const styles = useStyles();
  const explain = useExplain();
  const { text, language } = useWords();
  const [wanted, setWanted] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const facts = helpFacts(state);
  const entries = [
    ...indicatorEntries(facts, session, language),
    ...topicEntries(facts, explain),
    ...selfTestEntries(explain, state.activity !== null),
  ].filter(({ found }) => matchesSearch(found, wanted));
  const [only] = entries;
  // What is searched for and found once need not be unfolded by hand.
  const open = wanted !== '' && only && entries.length === 1 ? [only.id] : opened;
  const groups = [
    [
      'indicators',
      explain('help.indicators', {
        standard: text(`pane.standard.${facts.standard.id}`),
        count: facts.standard.indicators.length,
      }),
    ],
    ['rules', explain('help.rules')],
    ['usage', explain('help.usage')],
  ] as const satisfies readonly (readonly [HelpEntry['group'], string])[];
  return (
    <>
      <div className={styles.search}>
        <h2 className={styles.page}>{text('pane.page.help')}</h2>
        <SearchBox
          className={styles.box}
          aria-label={explain('help.search')}
          placeholder={explain('help.search.hint')}
          value={wanted}
          dismiss={{ 'aria-label': explain('help.search.clear') }}
          onChange={(_, { value }) => setWanted(value)}
        />
        <div role="status">
          {wanted.trim() !== '' &&
            (entries.length === 0
              ? explain('help.search.none', { wanted: wanted.trim() })
              : explain('help.search.found', { count: entries.length }))}
        </div>
      </div>
      {groups.map(([group, title]) => (
        <HelpGroup
          key={group}
          title={title}
          entries={entries.filter((entry) => entry.group === group)}
          open={open}
          onToggle={setOpened}
        />
      ))}
    </>
  );
}

function HelpGroup({
  title,
  entries,
  open,
  onToggle,
}: {
  readonly title: string;
  readonly entries: readonly HelpEntry[];
  readonly open: readonly string[];
  readonly onToggle: (open: readonly string[]) => void;
}) {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <Accordion
        className={styles.list}
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => onToggle(openItems.map(String))}
      >
        {entries.map(({ id, title: name, body }) => (
          <AccordionItem key={id} value={id} data-help={id}>
            <AccordionHeader as="h3">{name}</AccordionHeader>
            <AccordionPanel className={styles.panel}>{body()}</AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function indicatorEntries(
  facts: HelpFacts,
  session: PartProps['session'],
  language: Language,
): readonly HelpEntry[] {
  return facts.standard.indicators.map((indicator) => {
    const { id, code, name, unit, clause } = indicator;
    return {
      id,
      group: 'indicators',
      title: `${code} ${name[language]}`,
      found: [
        id,
        code,
        clause,
        ...[name, unit, ...headersOf(indicator)].flatMap((term) => Object.values(term)),
      ].join(' '),
      body: () => <IndicatorHelp indicator={indicator} facts={facts} session={session} />,
    };
  });
}

function topicEntries(facts: HelpFacts, explain: Explain): readonly HelpEntry[] {
  return helpTopics.map(({ id, group, lines }) => {
    const title = explain(`help.${id}`);
    const spoken = lines(facts, explain);
    return {
      id: `topic-${id}`,
      group,
      title,
      found: [title, ...spoken.map((line) => line.text)].join(' '),
      body: () => (
        <>
          <TopicLines lines={spoken} />
          {id === 'cv' && <CvExample facts={facts} />}
          {id === 'other' && <OtherWaysExample facts={facts} />}
        </>
      ),
    };
  });
}

/** Excel is what is tested: where there is none, as beside the workbench, there is nothing to test. */
function selfTestEntries(explain: Explain, busy: boolean): readonly HelpEntry[] {
  if (typeof Office === 'undefined') return [];
  const title = explain('help.selfTest');
  return [
    {
      id: 'selftest',
      group: 'usage',
      title,
      found: [title, explain('help.selfTest.found')].join(' '),
      body: () => (
        <OnDemand>
          <SelfTestPart busy={busy} />
        </OnDemand>
      ),
    },
  ];
}

function TopicLines({ lines }: { readonly lines: readonly TopicLine[] }) {
  const styles = useHelpStyles();
  return inLists(lines).map((part, at) => {
    if (part.kind !== 'items') {
      return (
        <p key={at} className={part.kind === 'formula' ? styles.formula : styles.line}>
          <FormulaText>{part.text}</FormulaText>
        </p>
      );
    }
    return (
      <ul key={at} className={styles.list}>
        {part.texts.map((text) => (
          <li key={text}>
            <FormulaText>{text}</FormulaText>
          </li>
        ))}
      </ul>
    );
  });
}

type TopicPart =
  | { readonly kind: 'text' | 'formula'; readonly text: string }
  | { readonly kind: 'items'; readonly texts: readonly string[] };

/** Items that follow each other make one list. */
function inLists(lines: readonly TopicLine[]): readonly TopicPart[] {
  const parts: TopicPart[] = [];
  for (const { kind, text } of lines) {
    const last = parts.at(-1);
    if (kind !== 'item') parts.push({ kind, text });
    else if (last?.kind !== 'items') parts.push({ kind: 'items', texts: [text] });
    else parts[parts.length - 1] = { kind: 'items', texts: [...last.texts, text] };
  }
  return parts;
}

/** Every word that is looked for stands somewhere; width, case and spaces of headers do not matter. */
function matchesSearch(found: string, wanted: string): boolean {
  const text = searchedWords(found);
  return wanted.split(/\s+/).every((word) => text.includes(searchedWords(word)));
}

function searchedWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
