/**
 * The page of the workbench: the sheet on the left, the same pane as in Excel on the right. Files
 * come by the picker or by dropping them anywhere; leaving with unsaved work is asked about.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { cellAddress } from '../county/cell';
import { OnDemand } from '../ui/OnDemand';
import { useTheme } from '../ui/theme';
import { useWords, WordsProvider, type LanguageChoice } from '../ui/useWords';
import { unseenText } from '../ui/unseen';
import type { Desk } from './desk';
import type { DeskState } from './deskState';
import { FormulaBar } from './FormulaBar';
import { SheetGrid, type GridHandle } from './grid/SheetGrid';
import { NoticeBar } from './NoticeBar';
import { OpenBar } from './OpenBar';
import { noOffice, PaneSide } from './PaneSide';
import { SheetBoundary } from './SheetBoundary';
import { SheetTabs } from './SheetTabs';
import { StartPanel } from './StartPanel';
import { StatusBar } from './StatusBar';
import { useDroppedFile } from './useDroppedFile';
import { useWorkbenchText } from './workbenchWords';

/** Asked at most once per workbook, so fetched when needed. */
const DiscardDialog = lazy(() => import(/* webpackChunkName: 'discard' */ './DiscardDialog'));

/** Few put counties side by side. */
const RollupPage = lazy(() => import(/* webpackChunkName: 'rollup' */ './rollup/RollupPage'));

const formats = '.xlsx,.xlsm,.xls,.ods,.csv,.txt,.htm,.html,.xml';
const paneWidth = 360;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${paneWidth}px`,
    height: '100vh',
    // Below this width there is no room side by side: the pane goes under the sheet.
    '@media (max-width: 899px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: '80vh 100vh',
      height: 'auto',
    },
  },
  sheetSide: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  paneSide: {
    minWidth: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  unseen: unseenText,
  drop: {
    position: 'fixed',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-12px',
  },
});

export function Workbench({
  desk,
  language,
}: {
  readonly desk: Desk;
  readonly language: LanguageChoice;
}) {
  const theme = useTheme(noOffice);
  const { opened } = useSyncExternalStore(desk.subscribe, desk.state);
  const [intakeAsked, setIntakeAsked] = useState(0);
  const styles = useStyles();
  return (
    <FluentProvider theme={theme}>
      <div className={styles.page}>
        <WordsProvider choice={language}>
          <SheetSide desk={desk} toIntake={() => setIntakeAsked((before) => before + 1)} />
        </WordsProvider>
        <div className={styles.paneSide}>
          <PaneSide
            key={opened.turn}
            opened={opened}
            language={language}
            intakeAsked={intakeAsked}
          />
        </div>
      </div>
      <WordsProvider choice={language}>
        <PageTitle file={opened.file} />
      </WordsProvider>
    </FluentProvider>
  );
}

function SheetSide({
  desk,
  toIntake,
}: {
  readonly desk: Desk;
  /** Shows 从统计报表取数 in the pane. */
  readonly toIntake: () => void;
}) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const picker = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);
  const offered = (file: File) =>
    void desk.open({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    });
  const dropping = useDroppedFile(offered, (files) => {
    toIntake();
    void state.opened.session.takeIn.collect(files);
  });
  useAskBeforeLeaving(state.unsaved);
  const [rolling, setRolling] = useState(false);
  const toRollup = () => setRolling(true);
  const pick = () => picker.current?.click();
  const { opened, sheet, selection } = state;
  return (
    <section className={styles.sheetSide} aria-label={text('workbench.title')}>
      <input
        ref={picker}
        type="file"
        accept={formats}
        hidden
        data-picker=""
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          setRolling(false);
          if (file) offered(file);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <OpenBar {...{ desk, state, pick, toIntake, toRollup }} />
      <NoticeBar desk={desk} state={state} />
      {rolling ? (
        <OnDemand>
          <RollupPage desk={desk} close={() => setRolling(false)} />
        </OnDemand>
      ) : sheet && selection ? (
        <>
          <SheetBoundary key={`${opened.turn} ${sheet.name}`}>
            <FormulaBar
              desk={desk}
              sheet={sheet}
              selection={selection}
              toGrid={() => grid.current?.focus()}
            />
            <SheetGrid ref={grid} desk={desk} sheet={sheet} selection={selection} />
          </SheetBoundary>
          <SheetTabs desk={desk} state={state} />
          <StatusBar sheet={sheet} selection={selection} />
        </>
      ) : (
        <StartPanel {...{ opened, pick, toIntake, toRollup }} />
      )}
      <RevealedCell state={state} />
      {dropping && (
        <div className={styles.drop} aria-hidden>
          {text('workbench.drop')}
        </div>
      )}
      {state.waiting && (
        <OnDemand>
          <DiscardDialog desk={desk} state={state} />
        </OnDemand>
      )}
    </section>
  );
}

/** Says which cell was brought into view: the focus stays where the user is. */
function RevealedCell({ state }: { readonly state: DeskState }) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const { sheet, selection, revealed } = state;
  const { row = 0, column = 0 } = selection?.active ?? {};
  const cell = sheet?.cell(row, column);
  return (
    <p className={styles.unseen} role="status" data-revealed={revealed}>
      {revealed > 0 &&
        sheet &&
        text('workbench.grid.revealed', {
          sheet: sheet.name,
          cell: cellAddress(row, column),
          content: cell?.text === '' || !cell ? text('workbench.grid.empty') : cell.text,
        })}
    </p>
  );
}

function PageTitle({ file }: { readonly file: string | null }) {
  const text = useWorkbenchText();
  const { language } = useWords();
  const title = file === null ? text('workbench.title') : text('workbench.titleWith', { file });
  useEffect(() => {
    document.title = title;
  }, [title, language]);
  return null;
}

function useAskBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
