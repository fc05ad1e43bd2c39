/**
 * 各县汇总: the files of counties are dropped or chosen, and stand side by side; the same sheets as of the
 * command line are downloaded or opened. What is not counted is listed with why.
 */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { exportFormats } from '../../app/givenFiles';
import { standardOf } from '../../standards/standards';
import { stages } from '../../standards/standard';
import type { Words } from '../../standards/message';
import { downloadFile } from '../../ui/download';
import { canChooseFolders, chosenFiles, droppedFiles } from '../../ui/givenFiles';
import { Notice } from '../../ui/Notice';
import type { Desk } from '../desk';
import { CountyTable } from './CountyTable';
import { LeftFiles } from './LeftFiles';
import { pageText } from './pageText';
import { useRollup, type Rollup, type RollupStage } from './useRollup';

export interface RollupPageProps {
  readonly desk: Desk;
  /** Back to the sheet. */
  readonly close: () => void;
}

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-8px' },
});

export function RollupContent({ desk, close, words }: RollupPageProps & { readonly words: Words }) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const { palette } = desk.state().opened.session.state().settings;
  const rollup = useRollup(words, palette);
  const { stage, give } = rollup;
  const taken = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return false;
    // Else the page around would take the files for exports of one county.
    event.preventDefault();
    return true;
  };
  return (
    <div
      className={over ? `${styles.page} ${styles.over}` : styles.page}
      data-rollup={stage.kind}
      onDragOver={(event) => setOver(taken(event))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (taken(event)) void droppedFiles(event.dataTransfer).then(give);
      }}
    >
      <h2 className={styles.heading}>{pageText(words, 'rollupPage.title')}</h2>
      <p className={styles.line}>{pageText(words, 'rollupPage.lead')}</p>
      <Choosing rollup={rollup} close={close} words={words} />
      <Came rollup={rollup} desk={desk} close={close} words={words} />
    </div>
  );
}

function Choosing({
  rollup: { stage, give, stop },
  close,
  words,
}: {
  readonly rollup: Rollup;
  readonly close: () => void;
  readonly words: Words;
}) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isReading = stage.kind === 'reading';
  const takeChosen = (target: HTMLInputElement) => {
    const chosen = target.files ? chosenFiles(target.files) : [];
    // the same files can be chosen again
    target.value = '';
    if (chosen.length > 0) void give(chosen);
  };
  return (
    <div className={styles.buttons}>
      <Button
        appearance={stage.kind === 'empty' ? 'primary' : 'secondary'}
        disabledFocusable={isReading}
        onClick={() => files.current?.click()}
      >
        {pageText(words, stage.kind === 'done' ? 'rollupPage.again' : 'rollupPage.files')}
      </Button>
      {canChooseFolders() && (
        <Button disabledFocusable={isReading} onClick={() => folder.current?.click()}>
          {pageText(words, 'rollupPage.folder')}
        </Button>
      )}
      {isReading && <Button onClick={stop}>{pageText(words, 'rollupPage.stop')}</Button>}
      <Button appearance="subtle" onClick={close}>
        {pageText(words, 'rollupPage.close')}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-chooser="counties"
        accept={exportFormats.join(',')}
        onChange={({ target }) => takeChosen(target)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...wholeFolder}
        onChange={({ target }) => takeChosen(target)}
      />
    </div>
  );
}

/** An attribute that React's types do not know. */
const wholeFolder = { webkitdirectory: '' };

interface CameProps extends RollupPageProps {
  readonly rollup: Rollup;
  readonly words: Words;
}

/** What the files came to. */
function Came({ rollup, desk, close, words }: CameProps) {
  const styles = useStyles();
  const { stage } = rollup;
  switch (stage.kind) {
    case 'empty':
      return null;
    case 'reading': {
      const { at, of, name } = stage;
      return (
        <div role="status">
          <p className={styles.line}>{pageText(words, 'rollupPage.reading', { at, of, name })}</p>
          <ProgressBar value={at} max={of} />
        </div>
      );
    }
    case 'fault':
      return (
        <Notice intent="error">
          {pageText(words, 'rollupPage.fault', { detail: stage.detail })}
        </Notice>
      );
    case 'done':
      return <Done stage={stage} leave={rollup.leave} {...{ desk, close, words }} />;
  }
}

function Done({
  stage: { rolledUp, bytes, given },
  leave,
  desk,
  close,
  words,
}: RollupPageProps & {
  readonly stage: Extract<RollupStage, { readonly kind: 'done' }>;
  readonly leave: Rollup['leave'];
  readonly words: Words;
}) {
  const styles = useStyles();
  const { counties, left, standard, passedOver } = rolledUp;
  const name = pageText(words, 'rollupPage.file');
  const none = left.length === 0 ? 'rollupPage.noFiles' : 'rollupPage.none';
  return (
    <>
      {bytes ? (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => downloadFile(name, bytes)}>
            {pageText(words, 'rollupPage.download')}
          </Button>
          <Button
            onClick={() => {
              close();
              void desk.open({ name, bytes: () => Promise.resolve(bytes) });
            }}
          >
            {pageText(words, 'rollupPage.open')}
          </Button>
        </div>
      ) : (
        <Notice intent="warning">{pageText(words, none, { files: given })}</Notice>
      )}
      <LeftFiles left={left} passedOver={passedOver} leave={leave} words={words} />
      {stages.map((stage) => (
        <CountyTable
          key={stage}
          {...{ stage, counties, words }}
          standard={counties[0]?.standard ?? standardOf(standard)}
        />
      ))}
    </>
  );
}
