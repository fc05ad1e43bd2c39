/**
 * 省定标准: the rule pack in use, loading another from a file of this computer, removing it. A pack with
 * a fault is refused whole, with the path of every fault.
 */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { readPackText, type Pack } from '../standards/pack';
import type { PackFault } from '../standards/packFaults';
import { readTextFile } from './readTextFile';
import { GrowingList, type PartProps } from './section';
import { useWords } from './words';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  inUse: { marginBlock: tokens.spacingVerticalXS },
  remarks: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalXS,
  },
});

interface Refusal {
  readonly file: string;
  /** Null: the file cannot be read at all. */
  readonly faults: readonly PackFault[] | null;
}

export function PackSetting({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const title = useId();
  const { pack } = state.settings;
  const busy = state.activity !== null;

  const load = async (file: File) => {
    const content = await readTextFile(file);
    const read = content === null ? null : readPackText(content);
    if (read?.ok) session.choose({ pack: read.pack });
    setRefusal(read?.ok ? null : { file: file.name, faults: read?.faults ?? null });
  };

  const remove = () => {
    session.choose({ pack: null });
    setRefusal(null);
    // The pressed button goes away; the focus must not.
    buttons.current?.querySelector('button')?.focus();
  };

  return (
    <section aria-labelledby={title} data-pack={pack ? 'loaded' : 'none'}>
      <h3 id={title} className={styles.title}>
        {text('pane.pack')}
      </h3>
      <div className={styles.note}>{text('pane.pack.intro')}</div>
      <div aria-live="polite" className={styles.inUse}>
        {pack ? <PackInUse pack={pack} /> : text('pane.pack.none')}
        {refusal && <Refused refusal={refusal} />}
      </div>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {text(pack ? 'pane.pack.replace' : 'pane.pack.load')}
        </Button>
        {pack && (
          <Button size="small" disabledFocusable={busy} onClick={remove}>
            {text('pane.pack.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text('pane.pack.file')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again once it is corrected.
          if (file) void load(file).then(() => (target.value = ''));
        }}
      />
    </section>
  );
}

function PackInUse({ pack }: { readonly pack: Pack }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <div>{text('pane.pack.name', { name: pack.name })}</div>
      {pack.source !== undefined && <div>{text('pane.pack.source', { source: pack.source })}</div>}
      {pack.checked === false && <div>! {text('pane.pack.unchecked')}</div>}
      {pack.remarks && pack.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {pack.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Refused({ refusal: { file, faults } }: { readonly refusal: Refusal }) {
  const { text, say } = useWords();
  if (!faults) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{text('pane.pack.unreadable', { file })}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {text('pane.pack.refused', { file })}
        <GrowingList items={faults} step={10} label={text('pane.pack.faults')}>
          {({ path, message }, index) => (
            <li key={index}>
              {path === '' ? say(message) : text('pane.pack.fault', { path, fault: say(message) })}
            </li>
          )}
        </GrowingList>
      </MessageBarBody>
    </MessageBar>
  );
}
