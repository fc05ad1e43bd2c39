/**
 * Sums over the schools that were taken in, for whoever fills in 均衡_县级数据: nothing is written there,
 * since the county answers for what it reports, and some of its items count more narrowly than the forms.
 */
import { readOwnership } from '../../county/schoolOwner';
import { fieldOf, type FieldId } from '../../county/fields';
import { stages, type Stage } from '../../standards/standard';
import type { Words } from '../../standards/message';
import type { Intake, IntakeSchool } from '../../statistics/intake';
import { figureKey } from '../../statistics/schoolReport';
import type { Content } from '../plan';
import { intakeText, type SumUse } from './messages';

interface Summed {
  readonly field: FieldId;
  readonly use: SumUse;
  readonly of?: (school: IntakeSchool) => boolean;
}

/** 举办者类型 of 民办. */
const privateOwner = 10;

const isPublic = ({ figures }: IntakeSchool): boolean => {
  const owner = figures.get('ownership')?.value;
  return typeof owner !== 'string' || readOwnership(owner) !== privateOwner;
};

const summed: readonly Summed[] = [
  { field: 'teachers', use: 'teachers' },
  { field: 'staff', use: 'staff' },
  { field: 'migrantPupils', use: 'migrants' },
  { field: 'migrantPupils', use: 'migrantsInPublic', of: isPublic },
  { field: 'leftBehindPupils', use: 'leftBehind' },
  { field: 'boarders', use: 'boarders' },
];

/** Figure, 小学, 初中, both, how many schools do not tell it, and where it may be used. */
export function sumRows({ schools }: Intake, words: Words): readonly (readonly Content[])[] {
  return summed.flatMap(({ field, use, of = () => true }) => {
    const counted = schools.filter(of);
    const sums = stages.map((stage) => sumAt(counted, field, stage));
    const told = sums.reduce((all, sum) => all + sum.told, 0);
    if (told === 0) return [];
    const untold = sums.reduce((all, sum) => all + sum.untold, 0);
    const name = intakeText(words, `intake.sum.${use}`);
    return [
      [
        fieldOf(field).header,
        ...sums.map(({ sum, told: some }) => (some === 0 ? null : sum)),
        sums.reduce((all, { sum }) => all + sum, 0),
        untold === 0 ? null : untold,
        name,
      ],
    ];
  });
}

function sumAt(schools: readonly IntakeSchool[], field: FieldId, stage: Stage) {
  const found = { sum: 0, told: 0, untold: 0 };
  for (const { figures } of schools) {
    if (!figures.has(figureKey('students', stage))) continue;
    const value = figures.get(figureKey(field, stage))?.value;
    if (typeof value === 'number') {
      found.sum += value;
      found.told += 1;
    } else found.untold += 1;
  }
  return found;
}
