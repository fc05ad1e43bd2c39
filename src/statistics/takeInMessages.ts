/** What is said of reports that are not taken in, of schools that are doubtful, and of files. */
import { messageMaker } from '../standards/message';

/** Names of the parameters of each message. */
export interface TakeInParameters {
  /** Its 统计三级 is another county than the one wished for. */
  'takeIn.left.county': 'county' | 'wished';
  'takeIn.left.year': 'year' | 'wished';
  /** 是否上年撤销. */
  'takeIn.left.closed': never;
  /** All that it says is said at another place, too. */
  'takeIn.left.duplicate': 'place';
  /** 是否计校数 = 否: added to its parent. */
  'takeIn.left.merged': 'parent';
  'takeIn.doubt.noCode': never;
  /** Without a code, and its name is not its alone. */
  'takeIn.doubt.sameNames': never;
  /** One code with names that differ. */
  'takeIn.doubt.names': 'names';
  'takeIn.doubt.types': 'types';
  /** 是否计校数 is told both ways. */
  'takeIn.doubt.counts': never;
  /** People of a stage that neither its type nor its reports have. */
  'takeIn.doubt.strangeStage': 'type' | 'stage';
  /** 是否计校数 = 否, and nobody said where it belongs. */
  'takeIn.doubt.parentNeeded': 'key';
  'takeIn.doubt.parentAbsent': 'parent';
  'takeIn.doubt.parentTwice': 'parent';
  'takeIn.doubt.parentCircle': 'parent';
  /** A campus that was said to belong to it is not among the reports. */
  'takeIn.doubt.partAbsent': 'child';
  /** It counts as a school and is not added to any. */
  'takeIn.doubt.parentCounts': 'parent';
  /** What a campus says in words, other than its parent. */
  'takeIn.doubt.partWords': 'part' | 'words';
  'takeIn.file.yearUnknown': 'year';
  'takeIn.file.allLeft': 'rows';
  'takeIn.file.someLeft': 'rows';
  /** Two reasons. */
  'takeIn.file.both': 'first' | 'second';
}

export type TakeInCode = keyof TakeInParameters;

export const takeInMessage = messageMaker<TakeInParameters>();
