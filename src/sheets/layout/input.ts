/** What a layout is made from. */
import type { Assessment } from '../../assessment/assessment';
import type { CountyAssessment } from '../../assessment/countyAssessment';
import type { County } from '../../county/county';
import type { Finding } from '../../county/finding';
import type { Settings } from '../../county/settings';
import type { Words } from '../../standards/message';
import type { Standard, StandardId } from '../../standards/standard';
import type { Binding } from '../binding';
import type { NameOverlay } from '../binding/corrections';
import type { PageDraft } from '../page/draft';
import type { Snapshot } from '../snapshot';

export interface LayoutInput {
  readonly snapshot: Snapshot;
  readonly binding: Binding;
  /** Of the run's standard. */
  readonly assessment: Assessment;
  /** As it was read; absent where nothing is written as formulas. */
  readonly county?: County;
  /** Of every other standard that has outputs in the workbook: 数据核查 shows them side by side. */
  readonly otherFindings?: readonly StandardFindings[];
  /** All blocks of the run's standard; absent where only the resources are asked for. */
  readonly countyAssessment?: CountyAssessment;
  /** What a person corrected of the binding: names to make, to move and, where null, to drop. */
  readonly corrections?: NameOverlay;
  /** 说明 that are not on the sheet yet, by identity of the finding; empty: taken back. */
  readonly newRemarks?: ReadonlyMap<string, string>;
  /** Pages besides those of the run, written with them. */
  readonly more?: readonly PageDraft[];
  /** What the outputs that will stand were made from; as it is recorded, when absent. */
  readonly made?: ReadonlyMap<string, string>;
  readonly settings: Settings;
  readonly words: Words;
}

/** What of it pages and the settings sheet are written with. */
export type PagesInput = Pick<LayoutInput, 'snapshot' | 'settings' | 'words' | 'made'> & {
  readonly binding: Pick<Binding, 'tables'>;
};

export interface StandardFindings {
  readonly standard: StandardId;
  readonly findings: readonly Finding[];
}

/** `quality` or `basic`: the standard in page ids. */
export function standardWord(standard: StandardId): 'quality' | 'basic' {
  return standard === 'quality-2017' ? 'quality' : 'basic';
}

/** The id and the tab of a page that each standard has: `gaps_quality`, 均衡_优质_缺口汇总. */
export function pageOfStandard(
  { id, short }: Pick<Standard, 'id' | 'short'>,
  page: string,
  tab: string,
): { readonly id: string; readonly tab: string } {
  return { id: `${page}_${standardWord(id)}`, tab: `均衡_${short}_${tab}` };
}
