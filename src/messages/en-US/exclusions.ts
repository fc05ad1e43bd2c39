/** Why a school row was left out. */
import type { ExclusionParameters, ExclusionReason } from '../../county/exclusion';
import { sentencesOf } from '../placeholders';

export const exclusions = sentencesOf<ExclusionReason, ExclusionParameters>()({
  'excluded.teachingPoint': 'teaching points do not count',
  'excluded.smallTeachingPoint': 'teaching point with {{students}} pupils, fewer than {{from}}',
  'excluded.type': 'schools of type {{type}} are not assessed',
  'excluded.ownership': 'schools of ownership “{{ownership}}” do not count',
  'excluded.notCounted': 'not a school of its own, to be merged into its parent school',
  'excluded.noPupils': '{{stage}}: no pupils',
  'excluded.pupilsInvalid': '{{stage}}: number of pupils missing or invalid',
  'excluded.noCompulsoryStage': 'no pupils of primary or junior secondary stage',
  'excluded.stageUnknown': 'stage unknown',
  'excluded.closed': 'closed',
  'excluded.otherCounty': 'of {{county}}, not of the chosen county',
  'excluded.sameSchool': 'the same school as another row, counted once',
  'excluded.merged': 'merged into {{parent}}',
});
