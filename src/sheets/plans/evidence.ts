/**
 * 佐证材料（档案盒） of a problem: the archive box whose papers show what is asked for (档案盒目录, boxes 三 to 九).
 * Null where no box of the list is about it.
 */
import type { IndicatorId } from '../../standards/standard';
import type { Words } from '../../standards/message';
import type { BoxId } from './archiveBoxes';
import type { PlansInput } from './input';
import type { Matter } from './matters';
import { planText } from './messages';

/** Boxes by what is measured: 占地, 绿化, 校舍, 体育场地, 仪器, 音体美器材, 班额. */
const boxesByField: readonly (readonly [RegExp, BoxId])[] = [
  [/^siteArea$/, 'site'],
  [/^greenArea$/, 'green'],
  [
    /^(?:sports|indoorSports|gymnasium|extraSports|leasedSports|ringTrack|straightTrack|paved)/,
    'sports',
  ],
  [
    /^(?:building|teachingArea|dormitory|toilet|classroom|laborator|library|computerRoom|languageRoom|multimediaRooms|(?:all)?(?:M|m)usicRooms|(?:all)?(?:A|a)rtRooms)/,
    'building',
  ],
  [/^(?:scienceEquipment|equipmentValue)$/, 'science'],
  [/^artsEquipment$/, 'arts'],
  [/^largestClass$/, 'classSizes'],
];

/** Items of 表Ⅳ that a box is about: 学校规模, 班额; 音乐、美术专用教室. */
const boxesByItem: Readonly<Record<string, BoxId>> = {
  'government.3': 'building',
  'government.4': 'classSizes',
  'government.5': 'classSizes',
};

export function evidenceProposal(
  { what }: Pick<Matter, 'what'>,
  { settings, words }: Pick<PlansInput, 'settings' | 'words'>,
): string | null {
  switch (what.kind) {
    case 'cv':
      return null;
    case 'paper':
      return what.paper.box === '' ? null : what.paper.box;
    case 'item':
      return boxName(boxesByItem[what.item.id], words);
    case 'entry':
      return boxName(boxOfFields(measuredBy(what.entry, settings)), words);
  }
}

function measuredBy(
  { id, indicator }: { readonly id: string; readonly indicator: IndicatorId | null },
  { pack }: PlansInput['settings'],
): readonly string[] {
  if (indicator !== null) return [indicator];
  const item = pack?.conditions?.items.find((each) => id.endsWith(`.item.${each.id}`));
  const quantity = item?.quantity;
  if (!quantity) return [];
  if (quantity.kind === 'indicator') return [quantity.indicator];
  if (quantity.kind === 'largestClass') return ['largestClass'];
  if (quantity.kind === 'yesNo') return [quantity.field];
  return 'fields' in quantity ? quantity.fields : [];
}

function boxOfFields(fields: readonly string[]): BoxId | undefined {
  return boxesByField.find(([about]) => fields.some((field) => about.test(field)))?.[1];
}

function boxName(box: BoxId | undefined, words: Words): string | null {
  return box === undefined ? null : planText(words, `plans.box.${box}`);
}
