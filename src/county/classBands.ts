/** Class-size bands of the statistics forms, in their order; `to` is null where there is no end. */
export const classBands = [
  { field: 'classBand25', from: 1, to: 25 },
  { field: 'classBand30', from: 26, to: 30 },
  { field: 'classBand35', from: 31, to: 35 },
  { field: 'classBand40', from: 36, to: 40 },
  { field: 'classBand45', from: 41, to: 45 },
  { field: 'classBand50', from: 46, to: 50 },
  { field: 'classBand55', from: 51, to: 55 },
  { field: 'classBand60', from: 56, to: 60 },
  { field: 'classBand65', from: 61, to: 65 },
  { field: 'classBand66', from: 66, to: null },
] as const;

export type ClassBand = (typeof classBands)[number];
