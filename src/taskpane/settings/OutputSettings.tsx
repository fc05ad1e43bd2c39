/** 输出: where the result columns go, and their colours, shown as the sheet will have them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Settings } from '../../county/settings';
import { lookOf, symbolOf, type VerdictRole } from '../../sheets/roleLooks';
import type { PartProps } from '../partProps';
import { useWords } from '../../ui/useWords';
import { ChoiceField } from './ChoiceField';
import { useFormStyles } from './formStyles';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  // The sheet's own colours, whatever the pane's theme.
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: '1px solid #8A8A8A',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    forcedColorAdjust: 'none',
  },
});

export function OutputSettings({ session, state }: PartProps) {
  const styles = useFormStyles();
  return (
    <div className={styles.fields}>
      <ChoiceField name="columns" session={session} state={state} />
      <ChoiceField name="planOrder" session={session} state={state} />
      <ChoiceField name="formulas" session={session} state={state} />
      <div>
        <ChoiceField name="palette" session={session} state={state} />
        <PalettePreview palette={state.settings.palette} />
      </div>
    </div>
  );
}

const previewedVerdicts = [
  'met',
  'floor',
  'below',
  'undetermined',
] as const satisfies VerdictRole[];

function PalettePreview({ palette }: { readonly palette: Settings['palette'] }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <ul
      className={styles.preview}
      aria-label={text('pane.settings.palette.preview')}
      data-palette={palette}
    >
      {previewedVerdicts.map((role) => {
        const { fill, colour } = lookOf(role, palette);
        return (
          <li
            key={role}
            className={styles.cell}
            style={{ backgroundColor: `#${fill ?? 'FFFFFF'}`, color: `#${colour}` }}
          >
            {symbolOf[role]} {text(`pane.settings.palette.${role}`)}
          </li>
        );
      })}
    </ul>
  );
}
