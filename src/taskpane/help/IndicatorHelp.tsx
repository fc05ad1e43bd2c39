/** One indicator: definition, formula, what is asked for, source, and the county's own figures. */
import type { Indicator } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import { stages } from '../../standards/standard';
import { printedLimit } from '../printedFigures';
import { useWords } from '../../ui/useWords';
import { useExplain, type Explain } from './explaining';
import { checkedFigure, checkedPercent } from './checkedFigures';
import { formulaLines, formulaNotes } from './indicatorFormula';
import type { HelpFacts } from './helpFacts';
import { useHelpStyles } from './helpStyles';
import { SchoolExamples } from './SchoolExamples';
import type { PartProps } from '../partProps';

interface IndicatorProps {
  readonly indicator: Indicator;
  readonly facts: HelpFacts;
  readonly session: PartProps['session'];
}

export function IndicatorHelp({ indicator, facts, session }: IndicatorProps) {
  const styles = useHelpStyles();
  const explain = useExplain();
  const { language } = useWords();
  const { computers } = facts.settings;
  return (
    <dl className={styles.facts}>
      <dt className={styles.label}>{explain('help.label.definition')}</dt>
      <dd className={styles.fact}>
        <p className={styles.line}>
          {explain(`help.definition.${indicator.per}`, { unit: indicator.unit })}
        </p>
      </dd>
      <dt className={styles.label}>{explain('help.label.formula')}</dt>
      <dd className={styles.fact}>
        {formulaLines(indicator, computers, language, explain)
          .flat()
          .map((formula, at) => (
            <p key={at} className={styles.formula}>
              {formula}
            </p>
          ))}
        {formulaNotes(indicator, computers, explain).map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </dd>
      <dt className={styles.label}>{explain('help.label.threshold')}</dt>
      <dd className={styles.fact}>
        <Lines lines={thresholdLines(indicator, facts, explain)} />
      </dd>
      <dt className={styles.label}>{explain('help.label.limit')}</dt>
      <dd className={styles.fact}>
        <Lines lines={limitLines(indicator, facts, explain)} />
      </dd>
      <dt className={styles.label}>{explain('help.label.clause')}</dt>
      <dd className={styles.fact}>
        <p className={styles.line}>{indicator.clause}</p>
      </dd>
      <dt className={styles.label}>{explain('help.label.example')}</dt>
      <dd className={styles.fact}>
        <SchoolExamples indicator={indicator} facts={facts} session={session} />
      </dd>
    </dl>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useHelpStyles();
  return lines.map((line) => (
    <p key={line} className={styles.line}>
      {line}
    </p>
  ));
}

function thresholdLines(
  indicator: Indicator,
  { standard, national, settings }: HelpFacts,
  explain: Explain,
): readonly string[] {
  const { threshold, unit } = indicator;
  const lines = stages.flatMap((stage) => {
    const value = threshold[stage];
    if (value === null) return [];
    const least = { threshold: checkedFigure(value), unit };
    const floor = standard.schoolRule?.floor;
    const told =
      floor === undefined
        ? explain('help.threshold', least)
        : explain('help.threshold.floor', {
            ...least,
            percent: checkedPercent(floor),
            floor: checkedFigure(value * floor),
          });
    return [explain('help.stage', { stage: stageNames[stage], told })];
  });
  if (lines.length === 0) return [explain('help.threshold.none')];
  const before = national.indicators.find(({ id }) => id === indicator.id)?.threshold;
  const changed = stages.some((stage) => before?.[stage] !== threshold[stage]);
  return [...lines, ...byPack(changed, settings, explain)];
}

function limitLines(
  indicator: Indicator,
  { national, settings }: HelpFacts,
  explain: Explain,
): readonly string[] {
  const { limit } = indicator;
  const lines = stages.flatMap((stage) => {
    const value = limit[stage];
    if (value === null) return [];
    const told = explain('help.limit', { limit: printedLimit(value) });
    return [explain('help.stage', { stage: stageNames[stage], told })];
  });
  if (lines.length === 0) return [explain('help.limit.none')];
  const before = national.indicators.find(({ id }) => id === indicator.id)?.limit;
  const changed = stages.some((stage) => before?.[stage] !== limit[stage]);
  return [...lines, ...byPack(changed, settings, explain)];
}

function byPack(
  changed: boolean,
  { pack }: HelpFacts['settings'],
  explain: Explain,
): readonly string[] {
  return changed && pack ? [explain('help.byPack', { name: pack.name })] : [];
}
