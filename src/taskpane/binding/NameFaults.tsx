/**
 * Names that no longer point to their place, in plain words. Ours are mended with a click; the
 * county's own are left to the county, which is told where.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../county/finding';
import { isOwnName } from '../../sheets/naming';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';
import { useKeptFocus } from '../../ui/focus';

const useStyles = makeStyles({
  part: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  sign: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  button: { marginBlock: tokens.spacingVerticalXS },
});

type NameRule =
  | 'brokenName'
  | 'nameLength'
  | 'nameWidth'
  | 'outputNameLost'
  | 'countyNameBroken'
  | 'countyNameWide'
  | 'countyColumnLost';

export type NameFinding = Extract<Finding, { rule: NameRule }>;

const nameRules: readonly string[] = [
  'brokenName',
  'nameLength',
  'nameWidth',
  'outputNameLost',
  'countyNameBroken',
  'countyNameWide',
  'countyColumnLost',
] satisfies readonly NameRule[];

export function isNameFinding(finding: Finding): finding is NameFinding {
  return nameRules.includes(finding.rule);
}

export function NameFaults({
  faults,
  state,
  correct,
}: BindingProps & { readonly faults: readonly NameFinding[] }) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const { heading, part } = useKeptFocus<HTMLHeadingElement>();
  if (faults.length === 0) return null;
  const busy = state.activity !== null;
  const lost = faults.filter(({ rule }) => rule === 'outputNameLost');
  const others = faults.filter(({ rule }) => rule !== 'outputNameLost');
  const ours = others.filter(isMendable);
  const repair = async (names: readonly string[]) => {
    for (const name of names) {
      await correct({ kind: 'forgetName', name }, text('pane.binding.name.repaired', { name }));
    }
  };
  return (
    <section className={styles.part} {...part}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text('pane.binding.names', { count: faults.length })}
      </h2>
      {ours.length > 0 && <div className={styles.note}>{text('pane.binding.name.own')}</div>}
      {ours.length > 1 && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          onClick={() => void repair(ours.map(({ params }) => params.name))}
        >
          {text('pane.binding.name.repairAll', { count: ours.length })}
        </Button>
      )}
      <ul className={styles.list}>
        {others.map((fault) => (
          <li key={`${fault.rule} ${fault.params.name}`} className={styles.name}>
            <WarningSign />
            {faultWords(fault, words)}
            {isMendable(fault) ? (
              <div>
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={text('pane.binding.name.repairOf', { name: fault.params.name })}
                  disabledFocusable={busy}
                  onClick={() => void repair([fault.params.name])}
                >
                  {text('pane.binding.name.repair')}
                </Button>
              </div>
            ) : (
              !isOwnName(fault.params.name) && (
                <div className={styles.note}>{text('pane.binding.name.county')}</div>
              )
            )}
          </li>
        ))}
        {lost.length > 0 && (
          <li className={styles.name}>
            <WarningSign />
            {text('pane.binding.name.output', { count: lost.length })}
          </li>
        )}
      </ul>
    </section>
  );
}

function WarningSign() {
  const styles = useStyles();
  return (
    <span aria-hidden className={styles.sign}>
      ▲{' '}
    </span>
  );
}

/** A name of ours for a column: forgotten, its header speaks. */
function isMendable({ rule, params }: NameFinding): boolean {
  const ofColumn = rule === 'brokenName' || rule === 'nameLength' || rule === 'nameWidth';
  return ofColumn && isOwnName(params.name);
}

function faultWords(fault: NameFinding, { text, language }: PaneWords): string {
  const { name } = fault.params;
  switch (fault.rule) {
    case 'brokenName':
      return text('pane.binding.name.broken', { name });
    case 'nameLength': {
      const { found, expected } = fault.params;
      return text('pane.binding.name.length', { name, found, expected });
    }
    case 'nameWidth':
      return text('pane.binding.name.width', { name });
    case 'outputNameLost':
      return text('pane.binding.name.output', { count: 1 });
    case 'countyNameBroken':
    case 'countyNameWide':
      return text('pane.binding.name.input', { name, input: fault.params.input[language] });
    case 'countyColumnLost':
      return text('pane.binding.name.lost');
  }
}
