/**
 * How the parts of a drawing look in light, dark and high contrast: tokens, and the system's own
 * colours where it forces them. No part tells something by its colour alone.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const forcedColoursQuery = '@media (forced-colors: active)';

export const useChartStyles = makeStyles({
  words: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    [forcedColoursQuery]: { fill: 'CanvasText' },
  },
  quiet: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '12px',
    fontFamily: tokens.fontFamilyBase,
    [forcedColoursQuery]: { fill: 'CanvasText' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** Words that cross lines keep a rim of the background. */
  rimmed: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    [forcedColoursQuery]: { stroke: 'Canvas' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: '1px',
    [forcedColoursQuery]: { stroke: 'GrayText' },
  },
  axis: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    [forcedColoursQuery]: { stroke: 'CanvasText' },
  },
  limit: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    [forcedColoursQuery]: { stroke: 'CanvasText' },
  },
  hollow: { fill: 'none' },
  point: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    [forcedColoursQuery]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  leader: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: '1px',
    [forcedColoursQuery]: { stroke: 'CanvasText' },
  },
  floorLimit: { strokeDasharray: '4 3' },
  plain: { fill: tokens.colorCompoundBrandBackground, [forcedColoursQuery]: { fill: 'Highlight' } },
  met: { fill: tokens.colorStatusSuccessForeground1, [forcedColoursQuery]: { fill: 'Highlight' } },
  floor: {
    fill: tokens.colorStatusWarningBackground3,
    [forcedColoursQuery]: { fill: 'Highlight' },
  },
  below: { fill: tokens.colorStatusDangerForeground3, [forcedColoursQuery]: { fill: 'Highlight' } },
  undetermined: {
    fill: tokens.colorNeutralForeground3,
    [forcedColoursQuery]: { fill: 'GrayText' },
  },
});
