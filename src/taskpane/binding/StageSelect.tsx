import { Label, Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

interface StageSelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly worded: (option: T) => string;
  readonly disabled: boolean;
  readonly onChoose: (option: T) => void;
}

/** A label and the stages that a table may be of. */
export function StageSelect<T extends string>({
  label,
  value,
  options,
  worded,
  disabled,
  onChoose,
}: StageSelectProps<T>): ReactNode {
  const id = useId();
  return (
    <>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Select
        id={id}
        size="small"
        value={value}
        disabled={disabled}
        onChange={(_, chosen) => {
          const option = options.find((each) => each === chosen.value);
          if (option) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {worded(option)}
          </option>
        ))}
      </Select>
    </>
  );
}
