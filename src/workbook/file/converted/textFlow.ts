/** Text as a page shows it: white space is one space, and lines break where elements say so. */
export class TextFlow {
  private readonly done: string[] = [];
  private line = '';

  write(text: string, keepsSpace = false): void {
    if (keepsSpace) {
      const [first = '', ...others] = text.split('\n');
      this.line += first;
      for (const line of others) {
        this.breakLine();
        this.line += line;
      }
    } else {
      this.line += text.replaceAll(/[ \t\n\f\r]+/g, ' ');
    }
  }

  breakLine(): void {
    this.done.push(this.line);
    this.line = '';
  }

  /** Ends the line that has something in it. */
  endLine(): void {
    if (this.line.trim() !== '') this.breakLine();
    else this.line = '';
  }

  /** The lines so far, without empty ones at the ends; begins anew. */
  take(): string[] {
    const lines = [...this.done, this.line].map((line) =>
      line.replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ').trim(),
    );
    this.done.length = 0;
    this.line = '';
    while (lines.at(-1) === '') lines.pop();
    const first = lines.findIndex((line) => line !== '');
    return first < 0 ? [] : lines.slice(first);
  }
}
