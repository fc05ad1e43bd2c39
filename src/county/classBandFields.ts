/** Classes by their size, a field for each band of the statistics forms. */
import { classBands, type ClassBand } from './classBands';
import type { Field } from './fields';
import { furtherField } from './furtherField';

/** What stands above a mere 26-30人. */
const bandParents = ['班额', '班级', '班数', '教学班'];

export const classBandFields: readonly Field[] = classBands.map(classBandField);

/** 26至30人班级数, as a county may write it: 26—30人, 26-30人(班), 26~30 below 班额 … */
function classBandField({ field: id, from, to }: ClassBand): Field {
  const ranges = rangesOf(from, to);
  const header = `${ranges[0] ?? ''}班级数`;
  const synonyms = ranges.flatMap((range) =>
    ['', '班级数', '班数', '的班级数', '的班数', '班级', '的班级', '班额', '班', '的班'].map(
      (ending) => range + ending,
    ),
  );
  return furtherField(id, header, `Classes of ${rangeInEnglish(from, to)}`, 'stage', 'things', {
    synonyms: synonyms.filter((synonym) => synonym !== header),
    under: { parents: bandParents, headers: ranges.map((range) => range.replaceAll('人', '')) },
  });
}

/** The canonical way first: it also stands in workbook names, which hold no dash. */
function rangesOf(from: number, to: number | null): readonly string[] {
  if (to === null) return [`${from}人及以上`, `${from}人以上`, `${from}人及其以上`];
  if (from === 1) return [`${to}人及以下`, `${to}人以下`, `${to}人及其以下`];
  return ['至', '-', '—', '——', '–', '―', '~', '到'].flatMap((dash) => [
    `${from}${dash}${to}人`,
    `${from}人${dash}${to}人`,
  ]);
}

function rangeInEnglish(from: number, to: number | null): string {
  if (to === null) return `${from} or more`;
  return from === 1 ? `${to} or fewer` : `${from}–${to}`;
}
