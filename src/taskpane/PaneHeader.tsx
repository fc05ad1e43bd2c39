/** Top of the pane: which standard is assessed, and whether the results are those of the data. */
import { Badge, Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { SessionState } from '../app/session';
import { standardIds, standardIdSchema } from '../standards/standard';
import { sidePages, useNavigation } from './navigation';
import type { PartProps } from './section';
import { useWords } from './words';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  pages: { display: 'flex', marginInlineStart: 'auto' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

const looks = {
  none: { color: 'informative', icon: <SubtractCircle16Regular /> },
  fresh: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  stale: { color: 'warning', icon: <Warning16Filled /> },
} as const satisfies Record<SessionState['freshness'], unknown>;

const icons = { settings: <Settings20Regular />, help: <QuestionCircle20Regular /> };

export function PaneHeader({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { chosen, go } = useNavigation();
  const { color, icon } = looks[state.freshness];
  const choose = (value: string) => {
    session.choose({ standard: standardIdSchema.parse(value) });
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
      <span role="status" data-freshness={state.freshness}>
        <Badge appearance="tint" size="large" color={color} icon={icon}>
          {text(`pane.freshness.${state.freshness}`)}
        </Badge>
      </span>
      <div className={styles.pages}>
        {sidePages.map((id) => (
          <Button
            key={id}
            size="small"
            appearance="subtle"
            icon={icons[id]}
            aria-label={text(`pane.page.${id}`)}
            title={text(`pane.page.${id}`)}
            aria-pressed={chosen === id}
            onClick={() => go(id)}
          />
        ))}
      </div>
    </header>
  );
}
