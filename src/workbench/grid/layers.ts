/**
 * What lies above what in the grid. Of frozen cells the earlier lies above the later, so that merges
 * and long texts may reach over their neighbours.
 */
export const layers = {
  frozenCell: 1_000,
  rowHead: 2_000,
  frozenRows: 3_000,
  columnHeads: 4_000,
} as const;
