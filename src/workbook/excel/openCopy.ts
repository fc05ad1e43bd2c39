/**
 * A copy of the workbook as it stands, opened as a new, unsaved one beside it: the file's bytes as the
 * host hands them out, given back to it. Changes nothing.
 */
import { WorkbookFailure, type Patience } from '../port';
import { demandSupport } from './host';
import { failureOf } from './failures';
import { Waiting } from './waiting';

/** The most that the host hands out at once. */
const sliceBytes = 4_194_304;
/** What is turned into text at once; a multiple of three, so that the pieces join. */
const pieceBytes = 32_766;

/** Whether this Excel hands out its file and opens another. */
export function copiesItself(): boolean {
  return (
    typeof Office !== 'undefined' &&
    Office.context.requirements.isSetSupported('CompressedFile') &&
    Office.context.requirements.isSetSupported('ExcelApi', '1.8')
  );
}

/** @throws WorkbookFailure */
export async function openCopy(patience?: Patience): Promise<void> {
  demandSupport();
  try {
    await new Waiting(patience).until(async () =>
      Excel.createWorkbook(base64Of(await fileBytes())),
    );
  } catch (error) {
    throw failureOf(error);
  }
}

async function fileBytes(): Promise<readonly Uint8Array[]> {
  const file = await officeAnswer<Office.File>((answer) =>
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize: sliceBytes },
      answer,
    ),
  );
  try {
    const slices: Uint8Array[] = [];
    // One after the other: Excel hands out no two at a time.
    for (let at = 0; at < file.sliceCount; at += 1) {
      const slice = await officeAnswer<Office.Slice>((answer) => file.getSliceAsync(at, answer));
      slices.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return slices;
  } finally {
    // Of open files Excel holds two at most.
    file.closeAsync();
  }
}

/** One of Office's calls that answer to a function. */
function officeAnswer<T>(
  call: (answer: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookFailure({ kind: 'host', detail: error.message }));
    });
  });
}

function base64Of(slices: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const slice of slices) {
    bytes.set(slice, end);
    end += slice.length;
  }
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  }
  return text;
}
