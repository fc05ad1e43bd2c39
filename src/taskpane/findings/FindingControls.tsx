/** Counts of the findings, and the ways to narrow and to arrange their list. */
import {
  Badge,
  Checkbox,
  makeStyles,
  SearchBox,
  Select,
  Toolbar,
  ToolbarRadioButton,
  ToolbarRadioGroup,
  tokens,
} from '@fluentui/react-components';
import { findingWords } from '../../messages/findingWords';
import { useWords } from '../../ui/useWords';
import {
  groupings,
  severities,
  type FindingCounts,
  type FindingView,
  type RuleCount,
} from './findingView';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  search: { width: '100%', maxWidth: 'none' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginBlockStart: tokens.spacingVerticalXS,
  },
  choice: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  severities: { padding: 0 },
  severity: { minWidth: 0 },
});

interface FindingControlsProps {
  readonly counts: FindingCounts;
  readonly rules: readonly RuleCount[];
  readonly view: FindingView;
  readonly onView: (change: Partial<FindingView>) => void;
}

export function FindingControls({ counts, rules, view, onView }: FindingControlsProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <>
      <FindingTotals {...counts} />
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={text('pane.findings.search')}
        aria-label={text('pane.findings.search')}
        value={view.search}
        dismiss={{ 'aria-label': text('pane.search.clear') }}
        onChange={(_, { value }) => onView({ search: value })}
      />
      <div className={styles.choices}>
        <Select
          className={styles.choice}
          size="small"
          aria-label={text('pane.findings.groupBy')}
          value={view.groupBy}
          onChange={(_, { value }) =>
            onView({ groupBy: groupings.find((each) => each === value) ?? 'school' })
          }
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {text(`pane.findings.groupBy.${each}`)}
            </option>
          ))}
        </Select>
        <RuleChoice rules={rules} view={view} onView={onView} />
      </div>
      <div className={styles.choices}>
        <Toolbar
          className={styles.severities}
          size="small"
          aria-label={text('pane.findings.severity')}
          checkedValues={{ severity: [view.severity] }}
          onCheckedValueChange={(_, { checkedItems }) =>
            onView({ severity: severities.find((each) => checkedItems.includes(each)) ?? 'all' })
          }
        >
          <ToolbarRadioGroup aria-label={text('pane.findings.severity')}>
            {severities.map((each) => (
              <ToolbarRadioButton
                key={each}
                className={styles.severity}
                name="severity"
                value={each}
              >
                {text(`pane.findings.severity.${each}`)}
              </ToolbarRadioButton>
            ))}
          </ToolbarRadioGroup>
        </Toolbar>
        <Checkbox
          label={text('pane.findings.unanswered')}
          checked={view.unanswered}
          onChange={(_, { checked }) => onView({ unanswered: checked === true })}
        />
      </div>
    </>
  );
}

function FindingTotals({ errors, warnings, unanswered }: FindingCounts) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{text('pane.findings')}</h2>
      <Badge appearance="tint" color={errors > 0 ? 'danger' : 'success'}>
        {text('pane.findings.errors', { count: errors })}
      </Badge>
      <Badge appearance="tint" color="warning">
        {text('pane.findings.warnings', { count: warnings })}
      </Badge>
      {warnings > 0 && (
        <Badge appearance="tint" color={unanswered > 0 ? 'warning' : 'success'}>
          {text('pane.findings.warnings.unanswered', { count: unanswered })}
        </Badge>
      )}
    </div>
  );
}

function RuleChoice({
  rules,
  view,
  onView,
}: Pick<FindingControlsProps, 'rules' | 'view' | 'onView'>) {
  const styles = useStyles();
  const { text, say } = useWords();
  return (
    <Select
      className={styles.choice}
      size="small"
      aria-label={text('pane.findings.rule')}
      value={view.rule ?? ''}
      onChange={(_, { value }) =>
        onView({ rule: rules.find(({ rule }) => rule === value)?.rule ?? null })
      }
    >
      <option value="">{text('pane.findings.rule.all')}</option>
      {rules.map(({ rule, first, count }) => (
        <option key={rule} value={rule}>
          {text('pane.findings.rule.one', { rule: findingWords(first, say).title, count })}
        </option>
      ))}
    </Select>
  );
}
