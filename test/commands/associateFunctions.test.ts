/** Custom functions are known to a host that has them, compute on demand and say faults in words. */
import {
  associateFunctions,
  functionIds,
  functionsOfHost,
} from '../../src/commands/associateFunctions';

const load = () => import('../../src/commands/computedFunction');

class HostError extends Error {
  constructor(
    readonly code: string,
    readonly words?: string,
  ) {
    super(words);
  }
}

function host() {
  const known = new Map<string, (...given: unknown[]) => Promise<unknown>>();
  return {
    known,
    functions: {
      associate: (id: string, compute: (...given: unknown[]) => Promise<unknown>) => {
        known.set(id, compute);
      },
      Error: HostError as never,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  };
}

describe('custom functions', () => {
  it('are made known, each by its id, and compute', async () => {
    const { known, functions } = host();
    associateFunctions(functions, () => 'zh-CN', load);
    expect([...known.keys()]).toEqual([...functionIds]);
    expect(await known.get('MEAN')?.([[10], [30]], [[5], [5]], 100)).toBe(400);
  });

  it.each([
    ['zh-CN', '第 2 个学生数为 0'],
    ['en-US', 'Pupils 2 are 0'],
  ] as const)('say in %s which cell is at fault', async (language, words) => {
    const { known, functions } = host();
    associateFunctions(functions, () => language, load);
    const fault = known.get('CV.P')?.([[10], [30]], [[5], [0]]);
    await expect(fault).rejects.toMatchObject({
      code: '#VALUE!',
      words: expect.stringContaining(words) as string,
    });
    await expect(known.get('CV.P')?.([[0]], [[5]])).rejects.toMatchObject({ code: '#N/A' });
  });

  it('are absent where the host has none', () => {
    expect(functionsOfHost()).toBeNull();
    expect(() => associateFunctions(functionsOfHost(), () => 'zh-CN', load)).not.toThrow();
  });
});
