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
  /** A workbook of a kind that cannot be read here: .xlsb, XML 2003, a web page, Numbers. */
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
