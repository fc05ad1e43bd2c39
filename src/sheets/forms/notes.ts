/** Notes under the forms that several of them share. */
import { kindOfRow, type SchoolKind } from '../../county/schoolKind';
import type { Words } from '../../standards/message';
import { stages, type Stage, type Standard } from '../../standards/standard';
import { tallySentence } from '../ledgerWords';
import { printed } from '../layout/figures';
import type { TablesInput } from './input';
import { formText, stageTerm } from './messages';

/** 达标值(小学/初中): L1 4.2/5.3 … */
export function thresholdNote({ indicators, schoolRule }: Standard, words: Words): string {
  const list = indicators.map(({ code, threshold }) => {
    const [primary, junior] = stages.map((stage) => threshold[stage]);
    const values = primary === junior ? [primary] : [primary, junior];
    return `${code} ${values.map((value) => value ?? '—').join('/')}`;
  });
  return formText(words, 'form.note.thresholds', {
    list: list.join('、'),
    atLeast: schoolRule?.atLeast ?? 0,
    of: indicators.length,
    floor: (schoolRule?.floor ?? 1) * 100,
  });
}

/** Whose figures the form gives, so that a school which is lost is missed on paper. */
export function tallyNote({ assessment, binding, words }: TablesInput): string {
  return tallySentence(assessment, binding, words);
}

/** Why a stage is 数据不全: pupils that are missing, or what nobody has explained yet. */
export function incompleteNotes(
  stage: Stage,
  { assessment, county, words }: TablesInput,
): readonly string[] {
  if (!county.stages[stage].incomplete) return [];
  const lacksPupils = assessment.excluded.some(
    ({ reason, stages: of }) => reason.code === 'excluded.pupilsInvalid' && of.includes(stage),
  );
  const code = lacksPupils ? 'form.note.incompleteStage' : 'form.note.openStage';
  return [formText(words, code, { stage: stageTerm(stage) })];
}

/** What the reader must know of incomplete data: unbound columns, missing values, schools left out. */
export function dataNotes(input: TablesInput): readonly string[] {
  const { assessment, words } = input;
  const notes = stages.flatMap((stage) => {
    const judged = assessment.stages[stage];
    const name = stageTerm(stage);
    const left = incompleteNotes(stage, input);
    if (!judged) return left;
    const { indicators } = assessment.standard;
    const unbound = indicators.filter(({ id }) => !judged.indicators[id]);
    const missing = indicators.flatMap(({ id, code }) => {
      const found = judged.indicators[id];
      return found && found.schools < found.of ? [`${code}（${found.of - found.schools}）`] : [];
    });
    const undetermined = judged.rows.filter(({ verdict }) => verdict === 'undetermined').length;
    return [
      ...left,
      ...(unbound.length === 0
        ? []
        : [
            formText(words, 'form.note.notBound', {
              stage: name,
              list: unbound.map(({ code }) => code).join('、'),
            }),
          ]),
      ...(missing.length === 0
        ? []
        : [formText(words, 'form.note.missingValues', { stage: name, list: missing.join('、') })]),
      ...(undetermined === 0
        ? []
        : [formText(words, 'form.note.undetermined', { stage: name, count: undetermined })]),
    ];
  });
  return [tallyNote(input), ...notes];
}

/** 小学学校总数__所(其中一贯制学校的小学部__所,50人及以上教学点__个),初中学校总数__所(…). */
export function countNote({ county, assessment, words }: TablesInput): string {
  const counts = (stage: Stage) => {
    const kinds = county.stages[stage].rows.map(kindOfRow);
    const of = (...wanted: readonly SchoolKind[]) =>
      kinds.filter((kind) => wanted.includes(kind)).length;
    return {
      all: kinds.length,
      allThrough: of('nineYear', 'twelveYear'),
      points: of('teachingPoint'),
      fullSecondary: of('fullSecondary'),
    };
  };
  const primary = counts('primary');
  const from = assessment.standard.scope.teachingPointFrom;
  const points =
    from === null
      ? ''
      : formText(words, 'form.note.points', { from: printed(from, 0), count: primary.points });
  return (
    formText(words, 'form.note.schools.primary', {
      all: primary.all,
      allThrough: primary.allThrough,
      points,
    }) + formText(words, 'form.note.schools.junior', counts('junior'))
  );
}
