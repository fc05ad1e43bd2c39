/**
 * All blocks on which a county is judged: as data for `--json`, and for reading.
 */
import type { Verdict } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { Words } from '../standards/message';
import { cliMessage } from './cliMessage';

export interface CountyReport {
  readonly verdict: Verdict;
  readonly blocks: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly items: readonly ItemReport[];
  }[];
}

export interface ItemReport {
  readonly id: string;
  readonly name: string;
  /** 指标值或简要结论 in the form's words; null when nothing is entered. */
  readonly value: string | null;
  readonly requirement: string;
  readonly verdict: Verdict;
  readonly note: string;
}

export function countyReport({ verdict, blocks }: CountyAssessment, words: Words): CountyReport {
  const { say, language } = words;
  return {
    verdict,
    blocks: blocks.map((block) => ({
      id: block.id,
      verdict: block.verdict,
      items: block.items.map((item) => ({
        id: item.id,
        name: item.name[language],
        value: item.value === null ? null : say(item.value),
        requirement: say(item.requirement),
        verdict: item.verdict,
        note: item.notes.map(say).join(language === 'zh-CN' ? '；' : '; '),
      })),
    })),
  };
}

/** Every block with its state, and the items that are not met or not known. */
export function countyText(county: CountyAssessment, words: Words): string {
  const { say, language } = words;
  const verdictWord = (verdict: Verdict) => say(cliMessage(`cli.verdict.${verdict}`));
  const line = (code: 'cli.county.block' | 'cli.county.item', verdict: Verdict, name: string) =>
    say(cliMessage(code, { mark: itemMarks[verdict], name, verdict: verdictWord(verdict) }));
  return [
    say(cliMessage('cli.county.heading', { verdict: verdictWord(county.verdict) })),
    ...county.blocks.flatMap((block) => [
      `  ${line('cli.county.block', block.verdict, block.name[language])}`,
      ...block.items
        .filter(({ verdict }) => verdict !== 'met')
        .map((item) => `    ${line('cli.county.item', item.verdict, item.name[language])}`),
    ]),
  ].join('\n');
}

const itemMarks: Readonly<Record<Verdict, string>> = { met: '✓', notMet: '✕', undetermined: '?' };
