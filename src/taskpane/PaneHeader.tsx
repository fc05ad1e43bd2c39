/** Top of the pane: which standard is assessed, and whether the results are those of the data. */
import { Badge, Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons/svg/arrow-import';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { spokenOf } from '../app/dependencies';
import type { OldOutput, SessionState } from '../app/session';
import { standardIds } from '../standards/standard';
import { sidePages, useNavigation } from './navigation';
import type { PartProps } from './partProps';
import { unseenText } from '../ui/unseen';
import { useWords, type PaneWords } from '../ui/useWords';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // names of outputs stay whole where the line breaks
  state: {
    height: 'auto',
    minHeight: '24px',
    paddingBlock: tokens.spacingVerticalXXS,
    wordBreak: 'keep-all',
    overflowWrap: 'anywhere',
  },
  reasons: { flexBasis: '100%', '&:empty': { display: 'none' } },
  reason: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  pages: { display: 'flex', marginInlineStart: 'auto' },
  hidden: unseenText,
});

const freshnessLooks = {
  none: { color: 'informative', icon: <SubtractCircle16Regular /> },
  fresh: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  stale: { color: 'warning', icon: <Warning16Filled /> },
} as const satisfies Record<SessionState['freshness'], unknown>;

const sidePageIcons = {
  intake: <ArrowImport20Regular />,
  settings: <Settings20Regular />,
  help: <QuestionCircle20Regular />,
};

export function PaneHeader({ session, state }: PartProps) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { chosen, go } = useNavigation();
  const shown = state.old.length > 0 ? 'stale' : state.freshness;
  const { color, icon } = freshnessLooks[shown];
  const reasons = reasonsInWords(state, words);
  const choose = (value: string) => {
    const standard = standardIds.find((id) => id === value);
    if (!standard) return;
    session.choose({ standard });
    void session.survey();
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.hidden}>{text('pane.title')}</h1>
      <Select
        size="small"
        aria-label={text('pane.standard')}
        value={state.settings.standard}
        disabled={state.activity !== null}
        onChange={(_, { value }) => choose(value)}
      >
        {standardIds.map((id) => (
          <option key={id} value={id}>
            {text(`pane.standard.${id}`)}
          </option>
        ))}
      </Select>
      <span role="status" data-freshness={shown}>
        <Badge
          appearance="tint"
          shape="rounded"
          size="large"
          color={color}
          icon={icon}
          className={styles.state}
        >
          {oldInWords(state, text)}
        </Badge>
      </span>
      {state.old.length > 0 && (
        <Button
          size="small"
          disabledFocusable={state.activity !== null}
          onClick={() => void session.recalculate({ agreed: false })}
        >
          {text('pane.renew')}
        </Button>
      )}
      <div className={styles.pages}>
        {sidePages.map((id) => (
          <Button
            key={id}
            size="small"
            appearance="subtle"
            icon={sidePageIcons[id]}
            aria-label={text(`pane.page.${id}`)}
            title={text(`pane.page.${id}`)}
            aria-pressed={chosen === id}
            onClick={() => go(id)}
          />
        ))}
      </div>
      <div role="status" className={styles.reasons} data-withheld={reasons.length}>
        {reasons.map((line) => (
          <p key={line} className={styles.reason}>
            {line}
          </p>
        ))}
      </div>
    </header>
  );
}

/** Why some of them could not be made anew, each reason once, and what can be done about it. */
function reasonsInWords(
  { old, settings }: SessionState,
  { text, say }: PaneWords,
): readonly string[] {
  const whats = new Map<string, Set<string>>();
  for (const one of old) {
    if (!one.why) continue;
    const why = say(one.why);
    whats.set(why, (whats.get(why) ?? new Set()).add(oldOutputName(one, settings, text)));
  }
  if (whats.size === 0) return [];
  const remedy = text('pane.old.remedy', { page: text('pane.page.remedy') });
  const lines = [...whats].map(([why, names]) =>
    text('pane.old.why', { what: [...names].join(text('pane.old.and')), why }),
  );
  return [...lines, remedy];
}

/** Which outputs are old; those of the other standard together. */
function oldInWords({ old, freshness, settings }: SessionState, text: PaneWords['text']): string {
  if (old.length === 0) return text(`pane.freshness.${freshness}`);
  const names = old.map((one) => oldOutputName(one, settings, text));
  return text('pane.old', { list: [...new Set(names)].join(text('pane.old.and')) });
}

function oldOutputName(
  { standard, output }: OldOutput,
  settings: SessionState['settings'],
  text: PaneWords['text'],
): string {
  return standard === settings.standard
    ? text(`pane.old.${spokenOf[output]}`)
    : text(`pane.standard.${standard}`);
}
