/** 帮助: fetches what the page explains in the language of the pane; the page itself is HelpContent. */
import { lazy } from 'react';
import type { HelpCode } from '../../messages/zh-CN/explanations';
import type { Language } from '../../standards/message';
import { OnDemand } from '../../ui/OnDemand';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { ExplainContext, explainingIn } from './explaining';
import { HelpContent } from './HelpContent';

const helpPages = {
  'zh-CN': spokenIn('zh-CN', async () => {
    const chunk = await import(
      /* webpackChunkName: 'help-zh-CN' */ '../../messages/zh-CN/explanations'
    );
    return chunk.explanations;
  }),
  'en-US': spokenIn('en-US', async () => {
    const chunk = await import(
      /* webpackChunkName: 'help-en-US' */ '../../messages/en-US/explanations'
    );
    return chunk.explanations;
  }),
} as const satisfies Readonly<Record<Language, React.ComponentType<PartProps>>>;

export default function HelpPage(props: PartProps) {
  const { language } = useWords();
  const Page = helpPages[language];
  return (
    <OnDemand>
      <Page {...props} />
    </OnDemand>
  );
}

function spokenIn(language: Language, load: () => Promise<Readonly<Record<HelpCode, string>>>) {
  return lazy(async () => {
    const explain = explainingIn(language, await load());
    const Spoken = (props: PartProps) => (
      <ExplainContext value={explain}>
        <HelpContent {...props} />
      </ExplainContext>
    );
    return { default: Spoken };
  });
}
