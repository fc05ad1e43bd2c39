/** A message in its place: what happened, what to do, and the way to dismiss it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';

export type NoticeIntent = NonNullable<MessageBarProps['intent']>;

export function Notice({
  intent,
  polite = false,
  actions,
  dismiss,
  children,
}: {
  readonly intent: NoticeIntent;
  /** Whatever it says, it does not interrupt those who hear the page. */
  readonly polite?: boolean;
  readonly actions?: ReactNode;
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void };
  readonly children: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" {...(polite ? { politeness: 'polite' } : {})}>
      <MessageBarBody>{children}</MessageBarBody>
      {(actions !== undefined || dismiss) && (
        <MessageBarActions
          {...(dismiss
            ? {
                containerAction: (
                  <Button
                    appearance="transparent"
                    icon={<Dismiss20Regular />}
                    aria-label={dismiss.label}
                    onClick={dismiss.onDismiss}
                  />
                ),
              }
            : {})}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
