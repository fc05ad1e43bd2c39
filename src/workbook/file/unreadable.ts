/** Why a file cannot be opened as a workbook. */
export type UnreadableKind =
  /** Some other kind of file, whatever its name says. */
  | 'notAWorkbook'
  /** Half a file, or one whose inside is broken. */
  | 'damaged'
  /** A password is needed to open it. */
  | 'encrypted'
  /** Zero bytes. */
  | 'empty'
  /** Saved by Excel 95 or older. */
  | 'excel95'
  /** A web page without a table: one of frames, or a web archive. */
  | 'webPage'
  /** Plain text whose lines nothing parts into columns. */
  | 'text'
  /** A workbook of another kind that cannot be read here: .xlsb, Numbers. */
  | 'unsupported'
  /** It would unpack to more than memory holds. */
  | 'tooLarge';

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly kind: UnreadableKind,
    options?: ErrorOptions,
  ) {
    super(kind, options);
  }
}
