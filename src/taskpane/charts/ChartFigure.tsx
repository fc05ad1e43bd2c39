/**
 * The frame of a chart: its title, a sentence that says what is to be seen, and the drawing or, at
 * the reader's wish, the same as a table.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataBarHorizontal20Regular } from '@fluentui/react-icons/svg/data-bar-horizontal';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../ui/useWords';
import { useWidth } from './useWidth';

export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  readonly title: string;
  /** 小学, 初中: sets charts of one kind apart for those who hear the page. */
  readonly stage: string;
  readonly sentence: string;
  readonly table: ChartTable;
  /** What stands above the drawing: a choice of what is drawn. */
  readonly choice?: ReactNode;
  /** What the colours mean. */
  readonly legend?: ReactNode;
  /** In pixels. */
  readonly height: (width: number) => number;
  /** The drawing's shapes for the width there is, in pixels. */
  readonly children: (width: number) => ReactNode;
}

const useStyles = makeStyles({
  figure: { margin: 0, marginBlockEnd: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: {
    marginBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  place: { minWidth: 0 },
  drawing: { display: 'block', maxWidth: '100%', forcedColorAdjust: 'none' },
  toggle: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'normal' },
    '& td': { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  },
});

/** Until the browser has measured: what is left of the narrowest usual pane. */
const usualWidth = 288;

export function ChartFigure({
  title,
  stage,
  sentence,
  table,
  choice,
  legend,
  height,
  children,
}: ChartFigureProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [measured, width] = useWidth(usualWidth);
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const told = useId();
  const action = text(asTable ? 'pane.charts.asChart' : 'pane.charts.asTable');
  return (
    <figure className={styles.figure} aria-labelledby={heading}>
      <h4 id={heading} className={styles.title}>
        {title}
      </h4>
      {choice}
      <div id={told} className={styles.sentence}>
        {sentence}
      </div>
      <div ref={measured} className={styles.place}>
        {asTable ? (
          <FigureTable table={table} labelledBy={heading} />
        ) : (
          <>
            <svg
              className={styles.drawing}
              role="img"
              aria-labelledby={told}
              width={width}
              height={height(width)}
            >
              {children(width)}
            </svg>
            {legend}
          </>
        )}
      </div>
      <Button
        className={styles.toggle}
        size="small"
        appearance="subtle"
        icon={asTable ? <DataBarHorizontal20Regular /> : <Table20Regular />}
        aria-label={text('pane.charts.toggle', { action, stage, chart: title })}
        onClick={() => setAsTable(!asTable)}
      >
        {action}
      </Button>
    </figure>
  );
}

function FigureTable({
  table: { head, rows },
  labelledBy,
}: {
  readonly table: ChartTable;
  readonly labelledBy: string;
}) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
