/** 各县汇总 of the workbench: fetches its sentences in the language of the page; the page is RollupContent. */
import { lazy } from 'react';
import { rollupWords } from '../../messages/rollupSpeech';
import type { Language } from '../../standards/message';
import { OnDemand } from '../../ui/OnDemand';
import { useWords } from '../../ui/useWords';
import { RollupContent, type RollupPageProps } from './RollupContent';

const pages = {
  'zh-CN': spokenIn('zh-CN'),
  'en-US': spokenIn('en-US'),
} as const satisfies Readonly<Record<Language, React.ComponentType<RollupPageProps>>>;

export default function RollupPage(props: RollupPageProps) {
  const { language } = useWords();
  const Page = pages[language];
  return (
    <OnDemand>
      <Page {...props} />
    </OnDemand>
  );
}

function spokenIn(language: Language) {
  return lazy(async () => {
    const words = await rollupWords(language);
    const Spoken = (props: RollupPageProps) => <RollupContent {...props} words={words} />;
    return { default: Spoken };
  });
}
