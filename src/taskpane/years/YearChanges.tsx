/** Schools that were renamed, merged, split, opened or closed, and figures that changed much. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComparedYears } from '../../app/years/comparedYears';
import { isStriking, type YearChange } from '../../assessment/years/compareYears';
import type { SchoolGroup } from '../../assessment/years/matchSchools';
import { indicatorFormat, percent, printed } from '../../sheets/layout/figures';
import { yearsText } from '../../sheets/years/messages';
import type { Words } from '../../standards/message';
import { stageNames } from '../../standards/standards';
import { GrowingList } from '../../ui/GrowingList';
import { useWords } from '../../ui/useWords';
import type { PartProps } from '../partProps';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  school: { paddingBlock: tokens.spacingVerticalXS },
  more: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface ShownGroup {
  readonly key: string;
  readonly name: string;
  readonly became: string | null;
  readonly changes: readonly {
    readonly what: string;
    readonly change: YearChange;
    readonly decimals: number;
  }[];
}

export function YearChanges({
  state,
  compared,
}: Pick<PartProps, 'state'> & { readonly compared: ComparedYears }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const limit = state.settings.yearChangePercent;
  const groups = groupsShown(compared, state, text('pane.years.pupils'), words);
  if (groups.length === 0) return <span>{text('pane.years.noChanges', { percent: limit })}</span>;
  return (
    <div>
      <h3 className={styles.heading}>{text('pane.years.schools')}</h3>
      <GrowingList items={groups} step={50} label={text('pane.years.schools')}>
        {({ key, name, became, changes }) => (
          <li key={key} className={styles.school}>
            {name}
            {became !== null && <span className={styles.more}>{became}</span>}
            {changes.map(({ what, change, decimals }) => (
              <span key={what} className={styles.more}>
                {text('pane.years.change', {
                  what,
                  last: printed(change.last ?? 0, decimals),
                  now: printed(change.now ?? 0, decimals),
                  share: shareText(change),
                })}
              </span>
            ))}
          </li>
        )}
      </GrowingList>
    </div>
  );
}

function shareText({ share }: YearChange): string {
  return share === null ? '—' : `${share > 0 ? '+' : ''}${percent(share)}%`;
}

/** Those with something to tell, in the order of the schools. */
function groupsShown(
  { matched, compared }: ComparedYears,
  { assessment, settings }: PartProps['state'],
  pupils: string,
  words: Words,
): readonly ShownGroup[] {
  const indicators = assessment?.standard.indicators ?? [];
  return matched.groups.flatMap((group, at): ShownGroup[] => {
    if (group.kind === 'open') return [];
    const lines = compared.filter((one) => one.group === group);
    const changes = lines.flatMap(({ stage, students, indicators: of }) => {
      const stageName = stageNames[stage][words.language];
      return [
        { what: `${stageName} ${pupils}`, change: students, decimals: 0 },
        ...indicators.flatMap((indicator, place) => {
          const change = of[place];
          const what = `${stageName} ${indicator.name[words.language]}`;
          const decimals = indicatorFormat(indicator).split('.')[1]?.length ?? 0;
          return change ? [{ what, change, decimals }] : [];
        }),
      ].filter(({ change }) => isStriking(change, settings.yearChangePercent));
    });
    const became = becameWords(group, words);
    if (became === null && changes.length === 0) return [];
    const names = group.now.length > 0 ? group.now : group.last;
    const name = names.map((school) => school.name).join('、');
    return [{ key: `${at} ${name}`, name, became, changes }];
  });
}

function becameWords({ kind, last }: SchoolGroup, words: Words): string | null {
  const schools = last.map(({ name }) => name).join('、');
  switch (kind) {
    case 'same':
      return null;
    case 'renamed':
    case 'merged':
    case 'split':
    case 'regrouped':
      return yearsText(words, `years.was.${kind}`, { schools });
    case 'new':
    case 'closed':
    case 'open':
      return yearsText(words, `years.kind.${kind}`);
  }
}
