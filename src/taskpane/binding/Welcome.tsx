/** The first run: no school table is there yet. Three ways to begin: made-up data, exports, a table. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useWords } from '../../ui/useWords';
import { useNavigation } from '../navigation';
import { BlockByHand } from './BlockByHand';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { PointOut } from './PointOut';

const useStyles = makeStyles({
  welcome: {
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { margin: 0 },
  way: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  own: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  needs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  reread: { alignSelf: 'flex-start' },
});

export function Welcome(page: BindingProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { go } = useNavigation();
  const [own, setOwn] = useState(false);
  const id = useId();
  const busy = page.state.activity !== null;
  return (
    <div className={styles.welcome}>
      <div>
        <h2 className={styles.title}>{text('pane.binding.welcome')}</h2>
        <p className={styles.line}>{text('pane.binding.welcome.none')}</p>
      </div>
      <div className={styles.way}>
        <Button
          appearance={own ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={() => void page.session.addSample()}
        >
          {text('pane.binding.welcome.sample')}
        </Button>
        <p className={styles.hint}>{text('pane.binding.welcome.sample.hint')}</p>
      </div>
      <div className={styles.way}>
        <Button disabledFocusable={busy} onClick={() => go('intake')}>
          {text('pane.page.intake')}
        </Button>
        <p className={styles.hint}>{text('pane.binding.welcome.intake.hint')}</p>
      </div>
      <div className={styles.way}>
        <Button aria-expanded={own} aria-controls={id} onClick={() => setOwn(!own)}>
          {text('pane.binding.welcome.own')}
        </Button>
        <p className={styles.hint}>{text('pane.binding.welcome.own.hint')}</p>
      </div>
      <div id={id} hidden={!own} className={own ? styles.own : undefined}>
        {own && <OwnTable {...page} />}
      </div>
    </div>
  );
}

/** What a school table must have, and how to show one that is not recognised. */
function OwnTable(page: BindingProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <p className={styles.line}>{text('pane.binding.welcome.needs')}</p>
      <ul className={styles.needs}>
        <li>{text('pane.binding.welcome.needs.rows')}</li>
        <li>{text('pane.binding.welcome.needs.columns')}</li>
        <li>{text('pane.binding.welcome.needs.stages')}</li>
        <li>{text('pane.binding.welcome.needs.others')}</li>
      </ul>
      <p className={styles.line}>{text('pane.binding.welcome.needs.extra')}</p>
      <p className={styles.line}>{text('pane.binding.welcome.ready')}</p>
      <Button
        className={styles.reread}
        size="small"
        disabledFocusable={page.state.activity !== null}
        onClick={() => void page.session.survey()}
      >
        {text('pane.binding.reread')}
      </Button>
      <Fold open title={text('pane.point')}>
        <PointOut unread={null} stage={null} {...page} />
      </Fold>
      <Fold open={false} title={text('pane.binding.byHand')}>
        <BlockByHand {...page} />
      </Fold>
    </>
  );
}
