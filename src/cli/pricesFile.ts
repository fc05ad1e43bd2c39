/** The file of `--prices`: 元 per thing, by indicator. Whatever is wrong in it is refused with its place. */
import { defaultPrices, readPrices, type Prices } from '../improvement/prices';
import { cliMessage } from './cliMessage';
import { CommandFailure, readInput, userPath } from './inputAndOutput';

/** @throws CommandFailure with the path of every fault */
export async function readPricesFile(told: string | null): Promise<Prices> {
  if (told === null) return defaultPrices;
  const path = userPath(told);
  const read = readPrices(parsed(new TextDecoder().decode(await readInput(path)), path));
  if ('prices' in read) return read.prices;
  const faults = read.faults
    .map(({ path: at, found }) => (found === '' ? at : `${at} = ${found}`))
    .join('；');
  throw new CommandFailure(2, cliMessage('cli.prices.invalid', { path, faults }));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const said = cliMessage('cli.prices.notJson', { path, detail });
    throw new CommandFailure(2, said, { cause: error });
  }
}
