/** 从统计报表取数: fetches the sentences of the page in the language of the pane; the page is IntakeContent. */
import { lazy, useMemo } from 'react';
import type { IntakePageCode } from '../../messages/zh-CN/pane/intake';
import type { Language } from '../../standards/message';
import { OnDemand } from '../../ui/OnDemand';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';
import { IntakeContent } from './IntakeContent';
import { IntakeWordsContext, intakeWordsIn } from './intakeWords';

const intakePages = {
  'zh-CN': spokenIn('zh-CN', async () => {
    const chunk = await import(
      /* webpackChunkName: 'intake-zh-CN' */ '../../messages/zh-CN/pane/intake'
    );
    return chunk.intakePage;
  }),
  'en-US': spokenIn('en-US', async () => {
    const chunk = await import(
      /* webpackChunkName: 'intake-en-US' */ '../../messages/en-US/pane/intake'
    );
    return chunk.intakePage;
  }),
} as const satisfies Readonly<Record<Language, React.ComponentType<PartProps>>>;

export default function IntakePage(props: PartProps) {
  const { language } = useWords();
  const Page = intakePages[language];
  return (
    <OnDemand>
      <Page {...props} />
    </OnDemand>
  );
}

function spokenIn(
  language: Language,
  load: () => Promise<Readonly<Record<IntakePageCode, string>>>,
) {
  return lazy(async () => {
    const text = intakeWordsIn(language, await load());
    const Spoken = (props: PartProps) => {
      const { say } = useWords();
      const words = useMemo(() => ({ language, text, say }), [say]);
      return (
        <IntakeWordsContext value={words}>
          <IntakeContent {...props} />
        </IntakeWordsContext>
      );
    };
    return { default: Spoken };
  });
}
