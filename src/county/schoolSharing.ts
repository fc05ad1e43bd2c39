/**
 * Which part of a school's resources a stage of it has: from the row's own pupils in a by-type table,
 * from the rows of its other stages in exports of the statistics system (rules.md section 5).
 */
import { stageNames } from '../standards/standards';
import type { Stage, Standard } from '../standards/standard';
import type { FindingList } from './findingList';
import type { Pupils } from './pupils';
import type { School } from './scope';
import { stageSharing, unknownShare, type Sharing } from './sharing';
import type { SisterRows } from './sisterRows';

export interface SharingChoices {
  readonly standard: Standard;
  readonly sisters: SisterRows;
  readonly findings: FindingList;
}

/** @param part a stage of the school with pupils */
export function sharingOf(
  school: School,
  part: { readonly stage: Stage; readonly students: number },
  pupils: Pupils,
  { standard, sisters, findings }: SharingChoices,
): Sharing {
  const { reading, row, type, typeWords } = school;
  const { sharingWeights } = standard;
  const holdsAll = reading.table.mode.kind === 'byType' || reading.table.whole !== undefined;
  if (type?.host === 'vocational' && holdsAll) {
    const at = Math.max(
      reading.columnOf('students', part.stage),
      reading.columnOf('students', null),
    );
    findings.add('vocationalHost', { reading, row, column: at }, { type: typeWords });
    return unknownShare;
  }
  if (!reading.table.whole) {
    return pupils.shareUnknown
      ? unknownShare
      : stageSharing(part.stage, pupils.present, sharingWeights);
  }
  const place = { table: reading.index, row };
  const { present, unseen, untold } = sisters.pupilsOf(place, part, type?.stages ?? []);
  const spot = { reading, row, column: reading.columnOf('students', null) };
  const lacking = [...unseen, ...untold];
  for (const stage of lacking) {
    findings.add('sisterPupilsMissing', spot, { stage: stageNames[stage], type: typeWords });
  }
  for (const stage of type?.stages ?? []) {
    if (lacking.includes(stage) || present.some((each) => each.stage === stage)) continue;
    findings.add('stageMissingFromType', spot, { stage: stageNames[stage], type: typeWords });
  }
  return lacking.length > 0 ? unknownShare : stageSharing(part.stage, present, sharingWeights);
}
