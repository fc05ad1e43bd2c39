/**
 * 差异分析 and 缺口汇总 and, where they were chosen, 调配方案 and 购置方案: pages of their own for each of the
 * two standards. Pure: the same input gives the same cells. A plan's page stays as it is while no other
 * plan is chosen.
 */
import type { Layout } from '../layout/layOut';
import { allotPages, writePage, type PageDraft } from '../layout/page';
import { settingsPage } from '../layout/settingsPage';
import { readLooks, readSettings } from '../settingsSheet';
import { causesPage } from './causesPage';
import { gapsPage } from './gapsPage';
import type { AnalysisInput } from './input';
import { purchasesPage } from './purchasesPage';
import { transfersPage } from './transfersPage';

export type { AnalysisInput } from './input';

export function layOutAnalysis(input: AnalysisInput): Layout {
  const { snapshot, settings, words, binding, assessment } = input;
  const gaps = gapsPage(input);
  const content = [
    causesPage(input),
    ...(gaps ? [gaps] : []),
    ...(input.transfers.length > 0 ? [transfersPage(input, input.transfers)] : []),
    ...(input.purchases ? [purchasesPage(input, input.purchases)] : []),
  ];
  const lastLooks = readLooks(snapshot);
  const lookOf = (page: PageDraft) => `${settings.palette}/${words.language}/${page.shape}`;
  const looks = new Map([...lastLooks, ...content.map((page) => [page.id, lookOf(page)] as const)]);
  const pages = [...content, settingsPage(input, looks)];
  const spots = allotPages(pages, snapshot);
  const parts = pages.flatMap((page, at) => {
    const spot = spots[at];
    if (!spot) return [];
    // The settings sheet cannot remember its own look.
    const isOurs = page.id !== 'settings';
    const lastLook = isOurs ? (lastLooks.get(page.id) ?? null) : '';
    return [writePage(page, spot, snapshot, isOurs ? lookOf(page) : '', lastLook)];
  });
  return {
    plan: {
      palette: settings.palette,
      operations: parts.flatMap(({ operations }) => operations),
      preview: parts.flatMap(({ preview }) => preview),
    },
    findings: [...binding.findings, ...assessment.findings, ...readSettings(snapshot).problems],
  };
}
