/**
 * A run that is asked for again while it waits or is under way is the same run, whoever asks: two
 * clicks, or a click in the pane and one in the ribbon, write once and are taken back as one.
 */
export type Recalculate = (options: { readonly agreed: boolean }) => Promise<void>;

/**
 * @param perform begins a run when its turn comes, and calls `begun` then
 * @param editedSince whether somebody has edited since the run under way read the workbook
 */
export function asOneRun(
  perform: (agreed: boolean, begun: () => void) => Promise<void>,
  editedSince: () => boolean,
): Recalculate {
  let standing: { agreed: boolean; begun: boolean; ended: Promise<void> } | null = null;
  return ({ agreed }) => {
    // Who has agreed meanwhile wants more than the run that is going to ask.
    const serves = standing !== null && (standing.agreed || !agreed);
    if (standing && serves && !(standing.begun && editedSince())) return standing.ended;
    const own = { agreed, begun: false, ended: Promise.resolve() };
    standing = own;
    own.ended = perform(agreed, () => (own.begun = true)).finally(() => {
      if (standing === own) standing = null;
    });
    return own.ended;
  };
}
