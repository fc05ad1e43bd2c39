/** The symbols of verdicts and statuses: never colour alone. */
import { Badge } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import type { IndicatorStatus, Verdict } from '../assessment/assessment';
import { useWords } from '../ui/useWords';

export const verdictLooks = {
  met: { color: 'success', symbol: '✓' },
  notMet: { color: 'danger', symbol: '✕' },
  undetermined: { color: 'informative', symbol: '?' },
} as const satisfies Readonly<Record<Verdict, unknown>>;

export const statusSymbols: Readonly<Record<IndicatorStatus, string>> = {
  met: '✓',
  floor: '▲',
  below: '✕',
  missing: '?',
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { text } = useWords();
  return (
    <Badge
      appearance="tint"
      color={verdictLooks[verdict].color}
      icon={<VerdictIcon verdict={verdict} />}
    >
      {text(`pane.verdict.${verdict}`)}
    </Badge>
  );
}

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict) {
    case 'met':
      return <CheckmarkCircle16Filled />;
    case 'notMet':
      return <DismissCircle16Filled />;
    case 'undetermined':
      return <QuestionCircle16Filled />;
  }
}
