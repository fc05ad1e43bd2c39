/**
 * 省定标准: the rule pack in use, loading another from a file of this computer or from the examples,
 * removing it. A pack with a fault is refused whole, with the path of every fault.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useRef, useState } from 'react';
import { packTab } from '../../sheets/packSheet/packWords';
import { packJson, readPackText, type Pack } from '../../standards/pack';
import type { PackFault } from '../../standards/packFaults';
import { downloadFile } from '../../ui/download';
import { OnDemand } from '../../ui/OnDemand';
import { readTextFile } from '../readTextFile';
import type { PartProps } from '../partProps';
import { GrowingList } from '../../ui/GrowingList';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';
import { PackInUse } from './PackFacts';
import { PackItems } from './PackItems';

const ExamplePacks = lazy(() => import(/* webpackChunkName: 'packs' */ './ExamplePacks'));

const useStyles = makeStyles({
  inUse: { marginBlock: tokens.spacingVerticalXS },
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
  const form = useFormStyles();
  const { text } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const { pack } = state.settings;
  const onSheet = state.hasPackSheet;
  const busy = state.activity !== null || onSheet;

  const adopt = (chosen: Pack | null) => {
    session.choose({ pack: chosen });
    setRefusal(null);
  };

  const load = async (file: File) => {
    const content = await readTextFile(file);
    const read = content === null ? null : readPackText(content);
    if (read?.ok) adopt(read.pack);
    else setRefusal({ file: file.name, faults: read?.faults ?? null });
  };

  const remove = () => {
    adopt(null);
    // The pressed button goes away; the focus must not.
    buttons.current?.querySelector('button')?.focus();
  };

  return (
    <section aria-label={text('pane.pack')} data-pack={pack ? 'loaded' : 'none'}>
      <div className={form.note}>{text('pane.pack.intro')}</div>
      <div aria-live="polite" className={styles.inUse}>
        {onSheet && <div>{text('pane.pack.onSheet')}</div>}
        {pack ? <PackInUse pack={pack} /> : text('pane.pack.none')}
        {refusal && <RefusedPack refusal={refusal} />}
      </div>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {text(pack ? 'pane.pack.replace' : 'pane.pack.load')}
        </Button>
        {pack && !onSheet && (
          <Button size="small" disabledFocusable={busy} onClick={remove}>
            {text('pane.pack.remove')}
          </Button>
        )}
        {onSheet && (
          <Button size="small" onClick={() => void session.reveal(sheetPlace)}>
            {text('pane.pack.toSheet')}
          </Button>
        )}
        {pack && !onSheet && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void session.writePackSheet()}
          >
            {text('pane.pack.writeSheet')}
          </Button>
        )}
        {pack && (
          <Button size="small" onClick={() => save(pack)}>
            {text('pane.pack.export')}
          </Button>
        )}
      </div>
      {!onSheet && <PackItems pack={pack} busy={busy} adopt={adopt} />}
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
      <OnDemand>
        <ExamplePacks inUse={pack} busy={busy} adopt={adopt} />
      </OnDemand>
    </section>
  );
}

const sheetPlace = { sheet: packTab, cell: 'A1' };

function save(pack: Pack): void {
  downloadFile(`${pack.name}.json`, new TextEncoder().encode(packJson(pack)), 'application/json');
}

function RefusedPack({ refusal: { file, faults } }: { readonly refusal: Refusal }) {
  const { text, say } = useWords();
  if (!faults) {
    return <Notice intent="error">{text('pane.pack.unreadable', { file })}</Notice>;
  }
  return (
    <Notice intent="error">
      {text('pane.pack.refused', { file })}
      <GrowingList items={faults} step={10} label={text('pane.pack.faults')}>
        {({ path, message }, index) => (
          <li key={index}>
            {path === '' ? say(message) : text('pane.pack.fault', { path, fault: say(message) })}
          </li>
        )}
      </GrowingList>
    </Notice>
  );
}
