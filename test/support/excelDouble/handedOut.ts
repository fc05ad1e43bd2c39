/** The workbook's own file as Office hands it out, in slices, and new workbooks made from one. */
import { asHost, DoubleError } from './engine';

/** Excel holds so many files open at once. */
const mostOpen = 2;
const mostBytes = 4_194_304;

export class FilesDouble {
  readonly opened: string[] = [];
  open = 0;
  private file: Uint8Array | null = null;

  readonly document: Pick<Office.Document, 'getFileAsync'> = {
    getFileAsync: asHost(
      (
        type: string,
        { sliceSize }: { readonly sliceSize: number },
        answer: (result: unknown) => void,
      ) => {
        const { file } = this;
        if (
          type !== 'compressed' ||
          sliceSize > mostBytes ||
          file === null ||
          this.open >= mostOpen
        ) {
          answer({
            status: 'failed',
            error: { code: 5001, message: 'An internal error has occurred.' },
          });
          return;
        }
        this.open += 1;
        answer({ status: 'succeeded', value: this.handedOut(file, sliceSize) });
      },
    ),
  };

  handOut(file: Uint8Array | null): void {
    this.file = file;
  }

  create(base64?: string): Promise<void> {
    if (!base64 || base64.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(base64)) {
      return Promise.reject(new DoubleError('InvalidArgument'));
    }
    this.opened.push(base64);
    return Promise.resolve();
  }

  private handedOut(file: Uint8Array, sliceSize: number): unknown {
    let busy = false;
    return {
      size: file.length,
      sliceCount: Math.ceil(file.length / sliceSize),
      getSliceAsync: (index: number, answer: (result: unknown) => void) => {
        if (busy) throw new DoubleError('GeneralException', 'a slice is being handed out');
        busy = true;
        setTimeout(() => {
          busy = false;
          const data = [...file.subarray(index * sliceSize, (index + 1) * sliceSize)];
          answer({ status: 'succeeded', value: { data, index, size: data.length } });
        });
      },
      closeAsync: () => {
        this.open -= 1;
      },
    };
  }
}
