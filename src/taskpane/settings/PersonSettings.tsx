/** 语言和主题: this person's, remembered on this computer. */
import { Field, Select } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Language } from '../../standards/message';
import { onPreference, prefer, preferences, themeChoices } from '../../ui/preferences';
import { coloursAreForced } from '../../ui/theme';
import { useWords } from '../../ui/useWords';
import { useFormStyles } from './formStyles';

const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

export function PersonSettings() {
  const styles = useFormStyles();
  const { text, language, switchTo } = useWords();
  const { theme } = useSyncExternalStore(onPreference, preferences);
  const speak = (chosen: Language) => {
    prefer({ language: chosen });
    void switchTo(chosen);
  };
  return (
    <div className={styles.fields}>
      <Field label={text('pane.settings.language')}>
        <Select
          value={language}
          onChange={(_, { value }) => speak(value === 'en-US' ? 'en-US' : 'zh-CN')}
        >
          <option value="zh-CN">{languageNames['zh-CN']}</option>
          <option value="en-US">{languageNames['en-US']}</option>
        </Select>
      </Field>
      <Field
        label={text('pane.settings.theme')}
        {...(coloursAreForced() ? { hint: text('pane.settings.theme.forced') } : {})}
      >
        <Select
          value={theme}
          onChange={(_, { value }) =>
            prefer({ theme: themeChoices.find((choice) => choice === value) ?? 'auto' })
          }
        >
          {themeChoices.map((choice) => (
            <option key={choice} value={choice}>
              {text(`pane.settings.theme.${choice}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.note}>{text('pane.settings.person.kept')}</div>
    </div>
  );
}
