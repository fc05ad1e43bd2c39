/**
 * Microsoft's own client library (npm @microsoft/office-js, unmodified): its `Excel`, talking to
 * whatever answers its requests. Loaded once, as a page does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asHost } from '../excelDouble/engine';
import type { Answer, Wire } from './wire';

/** What the library makes global. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly GenericEventRegistration: { s_genericEventRegistrations: object };
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: object) => void;
  };
  readonly OSF: {
    readonly DDA: { readonly RichApi: { executeRichApiRequestAsync: ExecuteRequest } };
  };
}

type ExecuteRequest = (message: readonly unknown[], callback: (result: object) => void) => void;

/** The one that Excel on the web loads; those of Windows and the Mac speak the same. */
const script = join('node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.debug.js');

/** Where a page keeps it: it cannot be loaded twice, whoever loads the module that does it. */
const page = asHost<Record<string, unknown> & { officeLibrary?: Library }>(globalThis);

/** The library, speaking to `answer` from now on; listeners of an earlier workbook hear nothing more. */
export function libraryOver(answer: (wire: Wire) => Promise<Answer>): Library {
  const library = (page.officeLibrary ??= loadLibrary());
  library.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // Where the library leaves JavaScript.
  library.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, callback) => {
    const wire = { body: String(message[4]), flags: Number(message[6]) };
    void answer(wire).then((given) =>
      callback(
        'body' in given
          ? { status: 'succeeded', value: { data: [200, [], given.body] } }
          : { status: 'failed', error: given },
      ),
    );
  };
  return library;
}

function loadLibrary(): Library {
  const { Excel: excel, Office: office } = page;
  // Else it takes them for its own.
  delete page['Excel'];
  delete page['Office'];
  page['window'] ??= page;
  page['navigator'] ??= { userAgent: 'Mozilla/5.0' };
  page['location'] ??= { href: 'https://localhost:3000/taskpane.html', search: '', hash: '' };
  page['document'] ??= {
    getElementsByTagName: () => [],
    createElement: () => ({}),
    URL: '',
    cookie: '',
  };
  // As a script of a page: what it declares is global.
  (0, eval)(readFileSync(script, 'utf8'));
  const { Excel: made, OfficeExtension, OSF } = page;
  Object.assign(page, { Excel: excel, Office: office });
  return asHost({ Excel: made, OfficeExtension, OSF });
}
