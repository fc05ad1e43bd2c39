/**
 * The figures as the county's table holds them, so that each counts once and all schools are counted
 * alike: 艺术 without 音乐 and 美术, which it holds; 教学用计算机 only where every school tells it.
 */
import { pupilStages } from '../../standards/standard';
import type { Intake } from '../../statistics/intake';
import { figureKey } from '../../statistics/schoolReport';

export function countedFigures(intake: Intake): Intake {
  // a column that some schools leave empty would count before 计算机 and be missing for them
  const teaching = intake.schools.every(({ figures }) => figures.has('teachingComputers'));
  const schools = intake.schools.map((school) => {
    const figures = new Map(school.figures);
    if (!teaching) figures.delete('teachingComputers');
    for (const stage of pupilStages) {
      figures.delete(figureKey('music', stage));
      figures.delete(figureKey('art', stage));
    }
    return { ...school, figures };
  });
  return { ...intake, schools };
}
