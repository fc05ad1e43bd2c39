/** The symbols of verdicts and statuses: never colour alone. */
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import type { IndicatorStatus, Verdict } from '../assessment/assessment';

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
