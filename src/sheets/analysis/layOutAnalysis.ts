/**
 * 差异分析 and 缺口汇总 and, where they were chosen, 调配方案 and 购置方案: pages of their own for each of the
 * two standards. Pure: the same input gives the same cells. A plan's page stays as it is while no other
 * plan is chosen.
 */
import { layOutPages, type Layout } from '../page/writePages';
import { causesPage } from './causesPage';
import { gapsPage } from './gapsPage';
import type { AnalysisInput } from './input';
import { purchasesPage } from './purchasesPage';
import { transfersPage } from './transfersPage';

export type { AnalysisInput } from './input';

export function layOutAnalysis(input: AnalysisInput): Layout {
  const gaps = gapsPage(input);
  return layOutPages(
    [
      causesPage(input),
      ...(gaps ? [gaps] : []),
      ...(input.transfers.length > 0 ? [transfersPage(input, input.transfers)] : []),
      ...(input.purchases ? [purchasesPage(input, input.purchases)] : []),
    ],
    input,
  );
}
