/** 数据核查: errors before warnings, filtered by rule; a click selects the cell. */
import { Badge, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, FindingRule } from '../county/finding';
import { isError } from '../county/finding';
import { findingWords } from '../messages/findingWords';
import { GrowingList, PlaceLink, Section, type PartProps } from './section';
import { useWords } from './words';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  filter: { marginBlock: tokens.spacingVerticalS },
  finding: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorStatusDangerForeground1 },
  remedy: { color: tokens.colorNeutralForeground2 },
});

const anyRule = 'all';

/** How often a rule spoke, and the finding that gives it its title. */
interface RuleCount {
  readonly first: Finding;
  readonly count: number;
}

export function FindingsSection({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [chosen, setChosen] = useState<string>(anyRule);
  const findings = state.survey ? errorsFirst(state.survey.findings) : [];
  const rules = countByRule(findings);
  const rule = rules.some(({ first }) => first.rule === chosen) ? chosen : anyRule;
  const errors = findings.filter(isError).length;
  return (
    <Section open title={text('pane.findings')} count={findings.length}>
      {findings.length === 0 ? (
        <div>{text(state.survey ? 'pane.findings.none' : 'pane.findings.notYet')}</div>
      ) : (
        <>
          <div className={styles.counts}>
            <Badge appearance="tint" color={errors > 0 ? 'danger' : 'success'}>
              {text('pane.findings.errors', { count: errors })}
            </Badge>
            <Badge appearance="tint" color="warning">
              {text('pane.findings.warnings', { count: findings.length - errors })}
            </Badge>
          </div>
          <RuleFilter rules={rules} total={findings.length} rule={rule} choose={setChosen} />
          <GrowingList
            key={rule}
            items={
              rule === anyRule ? findings : findings.filter((finding) => finding.rule === rule)
            }
            step={100}
            label={text('pane.findings')}
          >
            {(finding, index) => <FindingItem key={index} finding={finding} session={session} />}
          </GrowingList>
        </>
      )}
    </Section>
  );
}

function RuleFilter({
  rules,
  total,
  rule,
  choose,
}: {
  readonly rules: readonly RuleCount[];
  readonly total: number;
  readonly rule: string;
  readonly choose: (rule: string) => void;
}) {
  const styles = useStyles();
  const { text, say } = useWords();
  if (rules.length < 2) return <div className={styles.filter} />;
  return (
    <Field className={styles.filter} label={text('pane.findings.filter')} size="small">
      <Select size="small" value={rule} onChange={(_, { value }) => choose(value)}>
        <option value={anyRule}>{text('pane.findings.filter.all', { count: total })}</option>
        {rules.map(({ first, count }) => (
          <option key={first.rule} value={first.rule}>
            {text('pane.findings.filter.rule', {
              rule: findingWords(first, say).title,
              count,
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FindingItem({
  finding,
  session,
}: {
  readonly finding: Finding;
  readonly session: PartProps['session'];
}) {
  const styles = useStyles();
  const { text, say } = useWords();
  const { title, found, expected, remedy } = findingWords(finding, say);
  const { sheet, cell, school } = finding;
  const place =
    cell === null
      ? text('pane.findings.sheetOnly', { sheet })
      : text('pane.place', { sheet, cell });
  return (
    <li className={styles.finding} data-rule={finding.rule} data-severity={finding.severity}>
      <div className={styles.line}>
        <span className={isError(finding) ? `${styles.title} ${styles.error}` : styles.title}>
          {isError(finding) ? '✕' : '▲'} {text(`pane.findings.${finding.severity}`)} · {title}
        </span>
        <PlaceLink session={session} place={finding}>
          {place}
        </PlaceLink>
      </div>
      <div>{school === null ? found : `${school}: ${found}`}</div>
      <div className={styles.remedy}>{text('pane.findings.todo', { expected, remedy })}</div>
    </li>
  );
}

function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

function countByRule(findings: readonly Finding[]): readonly RuleCount[] {
  const counts = new Map<FindingRule, RuleCount>();
  for (const finding of findings) {
    const { first, count } = counts.get(finding.rule) ?? { first: finding, count: 0 };
    counts.set(finding.rule, { first, count: count + 1 });
  }
  return [...counts.values()];
}
