/** 自检: fetches its sentences in the language of the pane; what it shows is SelfTestContent. */
import { lazy } from 'react';
import type { SelfTestCode } from '../../messages/zh-CN/selfTest';
import type { Language } from '../../standards/message';
import { OnDemand } from '../../ui/OnDemand';
import { useWords } from '../../ui/useWords';
import { SelfTestContent, type SelfTestProps } from './SelfTestContent';
import { selfTestWordsIn, SelfTestWordsContext } from './selfTestWords';

const selfTests = {
  'zh-CN': spokenSelfTest('zh-CN', async () => {
    const chunk = await import(
      /* webpackChunkName: 'selftest-zh-CN' */ '../../messages/zh-CN/selfTest'
    );
    return chunk.selfTest;
  }),
  'en-US': spokenSelfTest('en-US', async () => {
    const chunk = await import(
      /* webpackChunkName: 'selftest-en-US' */ '../../messages/en-US/selfTest'
    );
    return chunk.selfTest;
  }),
} as const satisfies Readonly<Record<Language, React.ComponentType<SelfTestProps>>>;

export default function SelfTestPart(props: SelfTestProps) {
  const { language } = useWords();
  const Spoken = selfTests[language];
  return (
    <OnDemand>
      <Spoken {...props} />
    </OnDemand>
  );
}

function spokenSelfTest(
  language: Language,
  load: () => Promise<Readonly<Record<SelfTestCode, string>>>,
) {
  return lazy(async () => {
    const text = selfTestWordsIn(language, await load());
    const Spoken = (props: SelfTestProps) => (
      <SelfTestWordsContext value={text}>
        <SelfTestContent {...props} />
      </SelfTestWordsContext>
    );
    return { default: Spoken };
  });
}
