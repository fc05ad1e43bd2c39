/**
 * How the parts of a drawing look in light, dark and high contrast: tokens, and the system's own
 * colours where it forces them. No part tells something by its colour alone.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const forced = '@media (forced-colors: active)';

export const useChartStyles = makeStyles({
  words: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: 'CanvasText' },
  },
  quiet: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    [forced]: { fill: 'CanvasText' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** Words that cross lines keep a rim of the background. */
  rimmed: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    [forced]: { stroke: 'Canvas' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: '1px',
    [forced]: { stroke: 'GrayText' },
  },
  axis: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    [forced]: { stroke: 'CanvasText' },
  },
  limit: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    [forced]: { stroke: 'CanvasText' },
  },
  hollow: { fill: 'none' },
  point: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    [forced]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  leader: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1px',
    [forced]: { stroke: 'CanvasText' },
  },
  floorLimit: { strokeDasharray: '4 3' },
  plain: { fill: tokens.colorCompoundBrandBackground, [forced]: { fill: 'Highlight' } },
  met: { fill: tokens.colorStatusSuccessForeground1, [forced]: { fill: 'Highlight' } },
  floor: { fill: tokens.colorStatusWarningBackground3, [forced]: { fill: 'Highlight' } },
  below: { fill: tokens.colorStatusDangerForeground3, [forced]: { fill: 'Highlight' } },
  undetermined: { fill: tokens.colorNeutralForeground3, [forced]: { fill: 'GrayText' } },
});
