/** What the official tables are made from. */
import type { ConditionsByStage } from '../../assessment/basic/conditionsOfStage';
import type { CountyAssessment } from '../../assessment/countyAssessment';
import type { County } from '../../county/county';
import type { CountyData } from '../../county/countyInputs';
import type { ScoreEntry } from '../../county/scoreEntry';
import type { SchoolTable } from '../../county/table';
import type { LayoutInput } from '../layout/input';

export interface TablesInput extends LayoutInput {
  /** All bound tables, with the schools that no standard assesses. */
  readonly tables: readonly SchoolTable[];
  /** The rows that `assessment` was made from. */
  readonly county: County;
  readonly countyAssessment: CountyAssessment;
  readonly data: CountyData;
  /** 办学条件 of 基本均衡; null for 优质均衡. */
  readonly conditions: ConditionsByStage | null;
  /** 政府工作评分 of 基本均衡; empty where the county has none, and for 优质均衡. */
  readonly scores: readonly ScoreEntry[];
}
