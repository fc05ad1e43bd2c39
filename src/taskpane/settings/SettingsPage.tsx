/**
 * 计算口径与设置: what counts and how it looks, kept with the workbook; and what this person prefers on this
 * computer.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { useWords } from '../../ui/useWords';
import { LiveSetting } from './LiveSetting';
import { OutputSettings } from './OutputSettings';
import { PackSetting } from './PackSetting';
import { PersonSettings } from './PersonSettings';
import { RelaxationSettings } from './RelaxationSettings';
import { RuleSettings } from './RuleSettings';

const useStyles = makeStyles({
  top: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export default function SettingsPage({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { standard, relaxations } = state.settings;
  const relaxed = Object.keys(relaxations).length;
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.title}>{text('pane.settings')}</h2>
        <div className={styles.note}>{text('pane.settings.intro')}</div>
      </div>
      <FoldingSection open title={text('pane.settings.rules')}>
        <RuleSettings session={session} state={state} />
      </FoldingSection>
      <FoldingSection open title={text('pane.pack')}>
        <PackSetting session={session} state={state} />
      </FoldingSection>
      {standard === 'quality-2017' && (
        <FoldingSection open={relaxed > 0} title={text('pane.relaxations')} count={relaxed}>
          <RelaxationSettings session={session} state={state} />
        </FoldingSection>
      )}
      <FoldingSection open title={text('pane.settings.output')}>
        <OutputSettings session={session} state={state} />
      </FoldingSection>
      <FoldingSection open title={text('pane.settings.live')}>
        <LiveSetting session={session} state={state} />
      </FoldingSection>
      <FoldingSection open title={text('pane.settings.person')}>
        <PersonSettings />
      </FoldingSection>
    </>
  );
}
