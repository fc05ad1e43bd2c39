/** The steps of showing a table by hand: what the selection gave for each, and why one was refused. */
import { useState } from 'react';
import type { Survey } from '../../app/session';
import type { SheetArea } from '../../sheets/area';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { takeHeader, takeSchools, type SheetRows, type TakenSelection } from './selections';

type BlockStep = 'header' | 'rows' | 'apply';

export interface BlockByHandSteps {
  readonly header: SheetRows | null;
  readonly schools: SheetRows | null;
  /** Why a step was refused; empty where it was not. */
  readonly whyNot: (step: BlockStep) => string;
  readonly takeHeaderRows: () => void;
  readonly takeSchoolRows: () => void;
  readonly apply: () => void;
}

/** @param onFound the table is known from now on */
export function useBlockByHand(
  { session, correct, announce }: BindingProps,
  onFound: () => void,
): BlockByHandSteps {
  const { text, say } = useWords();
  const [header, setHeader] = useState<SheetRows | null>(null);
  const [schools, setSchools] = useState<SheetRows | null>(null);
  const [refused, setRefused] = useState<{ readonly step: BlockStep; readonly why: string }>();
  const take = async (
    step: BlockStep,
    taking: (area: SheetArea | null) => TakenSelection<SheetRows>,
    keep: (rows: SheetRows) => void,
  ) => {
    const taken = taking(await session.selection());
    if (taken.kind === 'refused') {
      setRefused({ step, why: say(taken) });
      return;
    }
    setRefused(undefined);
    keep(taken.what);
  };
  const keepHeader = (rows: SheetRows) => {
    setHeader(rows);
    // schools on another sheet or above belong to another header
    if (schools && (schools.sheet !== rows.sheet || schools.first <= rows.last)) setSchools(null);
  };
  const apply = async (head: SheetRows, rows: SheetRows) => {
    const accepted = await correct(
      {
        kind: 'block',
        sheet: head.sheet,
        header: { first: head.first, last: head.last },
        firstRow: rows.first,
        rowCount: rows.last - rows.first + 1,
      },
      '',
    );
    if (!accepted) return;
    if (isTableAt(rows, session.state().survey)) {
      announce(text('pane.binding.byHand.found', { sheet: head.sheet }));
      setHeader(null);
      setSchools(null);
      onFound();
    } else {
      setRefused({ step: 'apply', why: text('pane.binding.byHand.notFound') });
    }
  };
  return {
    header,
    schools,
    whyNot: (step) => (refused?.step === step ? refused.why : ''),
    takeHeaderRows: () => void take('header', takeHeader, keepHeader),
    takeSchoolRows: () => {
      if (header) void take('rows', (area) => takeSchools(area, header), setSchools);
    },
    apply: () => {
      if (header && schools) void apply(header, schools);
    },
  };
}

/** A table has schools there, or would have if a question about it were answered. */
function isTableAt({ sheet, first, last }: SheetRows, survey: Survey | null): boolean {
  if (!survey) return false;
  const here = survey.tables.filter((table) => table.sheet === sheet);
  return (
    here.some(({ firstRow, rowCount }) => firstRow <= last && first < firstRow + rowCount) ||
    survey.ledger.some(
      (entry) =>
        entry.sheet === sheet &&
        entry.state === 'refused' &&
        entry.reason?.code !== 'refused.unknownHeaders',
    )
  );
}
