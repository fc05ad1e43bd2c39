/** One of the county's choices as a list; closed where the province's pack lays it down. */
import { Field, Select } from '@fluentui/react-components';
import { inForce, type Settings } from '../../county/settings';
import { settingsSchema } from '../../county/settingsSchema';
import type { PlainPaneCode } from '../../messages/zh-CN/pane';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';

type ChoiceSetting =
  'columns' | 'palette' | 'formulas' | 'artsColumn' | 'computers' | 'smallSchools' | 'planOrder';

const choiceSettings: {
  readonly [C in ChoiceSetting]: readonly [
    PlainPaneCode,
    Readonly<Record<Settings[C], PlainPaneCode>>,
  ];
} = {
  columns: [
    'pane.settings.columns',
    { beside: 'pane.settings.columns.beside', sheet: 'pane.settings.columns.sheet' },
  ],
  palette: [
    'pane.settings.palette',
    { builtin: 'pane.settings.palette.builtin', safe: 'pane.settings.palette.safe' },
  ],
  formulas: [
    'pane.settings.formulas',
    { values: 'pane.settings.formulas.values', live: 'pane.settings.formulas.live' },
  ],
  artsColumn: [
    'pane.settings.arts',
    {
      auto: 'pane.settings.arts.auto',
      separate: 'pane.settings.arts.separate',
      subtotal: 'pane.settings.arts.subtotal',
    },
  ],
  computers: [
    'pane.settings.computers',
    { teaching: 'pane.settings.computers.teaching', all: 'pane.settings.computers.all' },
  ],
  planOrder: [
    'pane.settings.planOrder',
    { facts: 'pane.settings.planOrder.facts', leading: 'pane.settings.planOrder.leading' },
  ],
  smallSchools: [
    'pane.settings.smallSchools',
    {
      all: 'pane.settings.smallSchools.all',
      ruralOnly: 'pane.settings.smallSchools.ruralOnly',
    },
  ],
};

export function ChoiceField({
  name,
  session,
  state,
}: PartProps & { readonly name: ChoiceSetting }) {
  const { text } = useWords();
  const [label, options] = choiceSettings[name];
  const { pack } = state.settings;
  const byPack = (name === 'artsColumn' || name === 'computers') && pack?.[name] !== undefined;
  return (
    <Field label={text(label)} {...(byPack ? { hint: text('pane.settings.byPack') } : {})}>
      <Select
        value={inForce(state.settings)[name]}
        disabled={byPack || state.activity !== null}
        onChange={(_, { value }) => session.choose(chosenSetting(name, value))}
      >
        {Object.entries(options).map(([value, code]) => (
          <option key={value} value={value}>
            {text(code)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** @throws ZodError when the value is none of the setting's (a fault of this file) */
function chosenSetting(name: ChoiceSetting, value: string): Partial<Settings> {
  const chosen = settingsSchema.parse({ [name]: value });
  const { columns, palette, formulas, artsColumn, computers, smallSchools, planOrder } = chosen;
  switch (name) {
    case 'columns':
      return { columns };
    case 'palette':
      return { palette };
    case 'formulas':
      return { formulas };
    case 'artsColumn':
      return { artsColumn };
    case 'computers':
      return { computers };
    case 'smallSchools':
      return { smallSchools };
    case 'planOrder':
      return { planOrder };
  }
}
