/** Paragraphs, formulas and small tables of the explanations. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useHelpStyles = makeStyles({
  line: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  note: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  formula: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  school: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  entries: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    listStyleType: 'none',
  },
  label: { fontWeight: tokens.fontWeightSemibold, marginBlockStart: tokens.spacingVerticalS },
  facts: { margin: 0 },
  fact: { margin: 0 },
});
