/** 学校: the schools of a stage to search, sort and filter, each with what it misses. */
import {
  Checkbox,
  makeStyles,
  SearchBox,
  Select,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Assessment, StageAssessment } from '../../assessment/assessment';
import { stages, type Stage, type Standard } from '../../standards/standard';
import type { PartProps } from '../partProps';
import { FoldingSection } from '../../ui/FoldingSection';
import { useWords } from '../../ui/useWords';
import { isFailing, standingStage } from './failingSchools';
import { keyOfSchool, SchoolItem } from './SchoolItem';
import { listedSchools, ordersFor, type SchoolOrder } from './schoolOrder';
import { VirtualList } from '../../ui/VirtualList';

const useStyles = makeStyles({
  tabs: { marginBlockEnd: tokens.spacingVerticalXS },
  search: { width: '100%', maxWidth: 'none' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  order: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    marginBlock: tokens.spacingVerticalXS,
  },
});

interface SchoolSectionProps extends PartProps {
  readonly assessment: Assessment;
  /** The stage to be shown; one without schools gives way to the other. */
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}

export default function SchoolSection(props: SchoolSectionProps) {
  const { assessment, stage, onStage } = props;
  const styles = useStyles();
  const { text } = useWords();
  const present = stages.flatMap((each) => assessment.stages[each] ?? []);
  const result = present.find((each) => each.stage === stage) ?? present[0];
  if (!result) return null;
  return (
    <FoldingSection open title={text('pane.schools')}>
      {present.length > 1 && (
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={text('pane.schools.stage')}
          selectedValue={result.stage}
          onTabSelect={(_, { value }) => onStage(stages.find((each) => each === value) ?? stage)}
        >
          {present.map((each) => (
            <Tab key={each.stage} value={each.stage}>
              {text(`pane.stage.${each.stage}`)}
            </Tab>
          ))}
        </TabList>
      )}
      <SchoolsOfStage
        key={`${assessment.standard.id} ${result.stage}`}
        {...props}
        result={result}
        standard={assessment.standard}
      />
    </FoldingSection>
  );
}

interface SchoolsOfStageProps extends PartProps {
  readonly result: StageAssessment;
  readonly standard: Standard;
}

/** What a folded school mostly measures, in pixels. */
const foldedHeight = 110;

function SchoolsOfStage({ result, standard, session, state }: SchoolsOfStageProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { stage } = result;
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<SchoolOrder>('table');
  const [filter, setFilter] = useState(true);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { county } = state;
  const standing = useMemo(
    () => standingStage(result, standard, county),
    [result, standard, county],
  );
  const failing = useMemo(() => standing.standings.filter(isFailing).length, [standing]);
  const isJudged = standing.standings.some(({ verdict }) => verdict !== null);
  const onlyFailing = filter && failing > 0;
  // Typing goes before listing.
  const wanted = useDeferredValue(query);
  const listed = useMemo(
    () => listedSchools(standing, standard, { query: wanted, order, onlyFailing }),
    [standing, standard, wanted, order, onlyFailing],
  );
  const bound = state.survey?.tables;
  const tables = useMemo(() => new Map(bound?.map((table) => [table.key, table])), [bound]);
  const toggle = useCallback(
    (school: string) =>
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(school)) after.add(school);
        return after;
      }),
    [],
  );
  const count = { shown: listed.length, of: result.rows.length };
  return (
    <>
      <SchoolChoices
        query={query}
        onQuery={setQuery}
        order={order}
        orders={ordersFor(standard, standing)}
        onOrder={setOrder}
        onlyFailing={failing > 0 ? filter : null}
        onOnlyFailing={setFilter}
      />
      <div className={styles.count} role="status">
        {isJudged && failing === 0 && `${text('pane.schools.allPass')} `}
        {text(listed.length === 0 ? 'pane.schools.nothing' : 'pane.schools.shown', count)}
      </div>
      <VirtualList
        items={listed}
        keyOf={keyOfSchool}
        height={foldedHeight}
        label={text(onlyFailing ? 'pane.schools.failing' : 'pane.schools')}
      >
        {(school) => (
          <SchoolItem
            {...school}
            stage={stage}
            standard={standard}
            tables={tables}
            session={session}
            schools={state.schools}
            open={open.has(keyOfSchool(school))}
            onToggle={toggle}
          />
        )}
      </VirtualList>
    </>
  );
}

/** Which schools are listed, and in which order. */
function SchoolChoices({
  query,
  onQuery,
  order,
  orders,
  onOrder,
  onlyFailing,
  onOnlyFailing,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly order: SchoolOrder;
  readonly orders: readonly SchoolOrder[];
  readonly onOrder: (order: SchoolOrder) => void;
  /** Null where no school fails. */
  readonly onlyFailing: boolean | null;
  readonly onOnlyFailing: (onlyFailing: boolean) => void;
}) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={text('pane.schools.search')}
        aria-label={text('pane.schools.search')}
        value={query}
        dismiss={{ 'aria-label': text('pane.search.clear') }}
        onChange={(_, { value }) => onQuery(value)}
      />
      <div className={styles.choices}>
        <Select
          className={styles.order}
          size="small"
          aria-label={text('pane.schools.order')}
          value={order}
          onChange={(_, { value }) => onOrder(orders.find((each) => each === value) ?? 'table')}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {text(`pane.schools.order.${each}`)}
            </option>
          ))}
        </Select>
        {onlyFailing !== null && (
          <Checkbox
            label={text('pane.schools.onlyFailing')}
            checked={onlyFailing}
            onChange={(_, { checked }) => onOnlyFailing(checked === true)}
          />
        )}
      </div>
    </>
  );
}
