/**
 * 计算口径与设置: the choices of this pane; the rest stands on the sheet 均衡_设置. What a province lays down is
 * fetched when the section is unfolded.
 */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { lazy } from 'react';
import { inForce, settingsSchema, type Settings } from '../county/settings';
import type { PaneCode } from '../messages/zh-CN/pane';
import type { Language } from '../standards/message';
import { OnDemand } from './OnDemand';
import { Section, type PartProps } from './section';
import { useWords } from './words';

const ProvinceSettings = lazy(
  () => import(/* webpackChunkName: 'province' */ './ProvinceSettings'),
);

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Choice = 'columns' | 'palette' | 'artsColumn' | 'computers';

const choices: {
  readonly [C in Choice]: readonly [PaneCode, Readonly<Record<Settings[C], PaneCode>>];
} = {
  columns: [
    'pane.settings.columns',
    { beside: 'pane.settings.columns.beside', sheet: 'pane.settings.columns.sheet' },
  ],
  palette: [
    'pane.settings.palette',
    { builtin: 'pane.settings.palette.builtin', safe: 'pane.settings.palette.safe' },
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
};

const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

export function SettingsSection({ session, state }: PartProps) {
  const styles = useStyles();
  const { text, language, switchTo } = useWords();
  return (
    <Section open={false} title={text('pane.settings')}>
      <div className={styles.fields}>
        {choiceNames.map((name) => (
          <ChoiceField key={name} name={name} session={session} state={state} />
        ))}
        <Field label={text('pane.settings.language')}>
          <Select
            value={language}
            onChange={(_, { value }) => void switchTo(value === 'en-US' ? 'en-US' : 'zh-CN')}
          >
            <option value="zh-CN">{languageNames['zh-CN']}</option>
            <option value="en-US">{languageNames['en-US']}</option>
          </Select>
        </Field>
        <OnDemand>
          <ProvinceSettings session={session} state={state} />
        </OnDemand>
      </div>
    </Section>
  );
}

const choiceNames: readonly Choice[] = ['columns', 'palette', 'artsColumn', 'computers'];

function ChoiceField({ name, session, state }: PartProps & { readonly name: Choice }) {
  const { text } = useWords();
  const [label, options] = choices[name];
  const { pack } = state.settings;
  const byPack = (name === 'artsColumn' || name === 'computers') && pack?.[name] !== undefined;
  return (
    <Field label={text(label)} {...(byPack ? { hint: text('pane.settings.byPack') } : {})}>
      <Select
        value={inForce(state.settings)[name]}
        disabled={byPack || state.activity !== null}
        onChange={(_, { value }) => session.choose(chosen(name, value))}
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
function chosen(name: Choice, value: string): Partial<Settings> {
  const { columns, palette, artsColumn, computers } = settingsSchema.parse({ [name]: value });
  switch (name) {
    case 'columns':
      return { columns };
    case 'palette':
      return { palette };
    case 'artsColumn':
      return { artsColumn };
    case 'computers':
      return { computers };
  }
}
