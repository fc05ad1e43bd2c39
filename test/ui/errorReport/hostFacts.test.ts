import { hostFacts } from '../../../src/ui/errorReport/hostFacts';

/** An Office that knows ExcelApi and SharedRuntime up to these minor versions. */
function office(excel: number, runtime: number): object {
  const highest: Readonly<Record<string, number>> = { ExcelApi: excel, SharedRuntime: runtime };
  return {
    context: {
      diagnostics: { host: 'Excel', platform: 'Mac', version: '16.89' },
      requirements: {
        isSetSupported: (set: string, version: string) =>
          Number(version.split('.')[1]) <= (highest[set] ?? 0),
      },
    },
  };
}

function standIn(value: unknown): void {
  Object.defineProperty(globalThis, 'Office', { configurable: true, value });
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('what Office tells of itself', () => {
  it('is host, platform, version and the highest interfaces', () => {
    standIn(office(17, 1));
    expect(hostFacts()).toEqual({
      host: 'Excel',
      platform: 'Mac',
      version: '16.89',
      excelApi: '1.17',
      sharedRuntime: '1.1',
    });
    standIn(office(1, 0));
    expect(hostFacts()).toMatchObject({ excelApi: '1.1', sharedRuntime: null });
  });

  it('is nothing outside of Office, and in a host that does not tell', () => {
    expect(hostFacts()).toBeNull();
    standIn({});
    expect(hostFacts()).toBeNull();
    standIn({ context: {} });
    expect(hostFacts()).toBeNull();
  });
});
