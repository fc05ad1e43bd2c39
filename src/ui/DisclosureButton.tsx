/** The button that folds and unfolds what follows it, as the disclosure pattern has it. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';

type DisclosureButtonProps = Omit<ButtonProps, 'icon' | 'aria-expanded'> & {
  /** What follows is unfolded. */
  readonly open: boolean;
};

export function DisclosureButton({ open, ...button }: DisclosureButtonProps) {
  return (
    <Button
      {...(button as ButtonProps)}
      icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      aria-expanded={open}
    />
  );
}
