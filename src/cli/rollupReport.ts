/** What `rollup` prints: as data for `--json`, and for reading. */
import type { Verdict } from '../assessment/assessment';
import { regionStage } from '../assessment/regionSums';
import type { RolledUp } from '../app/rollup/rollingUp';
import type { DataState, RolledCounty } from '../sheets/rollup/input';
import type { Words } from '../standards/message';
import { standardOf } from '../standards/standards';
import { stages, type StandardId } from '../standards/standard';
import { yearText } from '../statistics/reportYear';
import { cliMessage } from './cliMessage';
import { stagesReport, type AssessReport } from './report';

export interface RollupReport {
  readonly standard: StandardId;
  readonly year: string | null;
  readonly counties: readonly {
    readonly county: string;
    /** Several are parted by 、. */
    readonly file: string;
    /** As `assess --json` of the county's own. */
    readonly stages: AssessReport['stages'];
    /** On all blocks of the standard. */
    readonly verdict: Verdict;
    readonly state: DataState;
    readonly year: string | null;
    readonly errors: number;
    readonly warnings: number;
    readonly excluded: number;
    readonly rules: { readonly pack: string | null; readonly code: string };
    readonly checkCode: string;
    readonly notes: readonly string[];
  }[];
  readonly left: readonly LeftReport[];
}

interface LeftReport {
  readonly file: string;
  readonly reason: string;
}

export function rollupReport(
  { counties, left, standard, year }: RolledUp,
  words: Words,
): RollupReport {
  return {
    standard,
    year: year && yearText(year),
    counties: counties.map((county) => ({
      county: county.county,
      file: county.files.join('、'),
      stages: stagesReport(
        {
          primary: county.stages.primary?.assessment ?? null,
          junior: county.stages.junior?.assessment ?? null,
        },
        county.standard,
        county,
      ),
      verdict: county.verdict,
      state: county.state,
      year: county.year && yearText(county.year),
      errors: county.errors,
      warnings: county.warnings,
      excluded: county.excluded,
      rules: { pack: county.rules.pack, code: county.rules.code },
      checkCode: county.checkCode,
      notes: county.notes.map(words.say),
    })),
    left: leftFilesReport(left, words),
  };
}

export function leftFilesReport(left: RolledUp['left'], { say }: Words): readonly LeftReport[] {
  return left.map(({ file, reason }) => ({ file, reason: say(reason) }));
}

export function rollupText({ counties, left, standard, year }: RolledUp, words: Words): string {
  const { say } = words;
  const heading = {
    standard: standardOf(standard).name,
    counties: counties.length,
    year: year === null ? say({ code: 'rollup.yearUnknown' }) : yearText(year),
  };
  return [
    say(cliMessage('cli.rollup.heading', heading)),
    ...balanceLines(counties, words),
    ...counties.map((county) => countyLine(county, words)),
    ...leftLines(left, words),
  ].join('\n');
}

export function leftLines(left: RolledUp['left'], { say }: Words): readonly string[] {
  if (left.length === 0) return [];
  return [
    say(cliMessage('cli.rollup.left', { count: left.length })),
    ...[...byReason(left, say)].map(([reason, files]) =>
      say(cliMessage('cli.rollup.leftFile', { file: someOf(files), reason })),
    ),
  ];
}

/** Files of one reason stand in one line. */
function byReason(left: RolledUp['left'], say: Words['say']): ReadonlyMap<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { file, reason } of left) {
    const said = say(reason);
    files.set(said, [...(files.get(said) ?? []), file]);
  }
  return files;
}

function someOf(files: readonly string[]): string {
  const most = 5;
  const shown = files.slice(0, most).join('、');
  return files.length > most ? `${shown}…（${files.length}）` : shown;
}

function balanceLines(counties: readonly RolledCounty[], words: Words): readonly string[] {
  const [first] = counties;
  if (!first) return [];
  return stages.flatMap((stage) => {
    const of = counties.flatMap(({ county, stages: found }) => {
      const one = found[stage];
      return one ? [{ county, ...one }] : [];
    });
    const region = regionStage(stage, of, first.standard);
    if (!region) return [];
    const params = {
      stage: words.say(cliMessage(`cli.stage.${stage}`)),
      counties: region.counties,
      schools: region.schools,
      ...region.verdicts,
    };
    return [words.say(cliMessage('cli.rollup.stage', params))];
  });
}

const markOf: Readonly<Record<Verdict, string>> = { met: '✓', notMet: '✕', undetermined: '?' };

function countyLine({ county, stages: of, state, notes }: RolledCounty, { say }: Words): string {
  const verdicts = stages.flatMap((stage) => of[stage]?.assessment.dispersionVerdict ?? []);
  const worst =
    (['notMet', 'undetermined'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'met';
  const told = stages.flatMap((stage) => {
    const verdict = of[stage]?.assessment.dispersionVerdict;
    if (!verdict) return [];
    const params = {
      stage: say(cliMessage(`cli.stage.${stage}`)),
      verdict: say(cliMessage(`cli.verdict.${verdict}`)),
    };
    return [say(cliMessage('cli.rollup.countyStage', params))];
  });
  return say(
    cliMessage('cli.rollup.county', {
      mark: markOf[worst],
      county,
      stages: told.join('，'),
      state: say({ code: `rollup.state.${state}` }),
      notes: notes.map((note) => say(cliMessage('cli.rollup.note', { note }))).join(''),
    }),
  );
}
