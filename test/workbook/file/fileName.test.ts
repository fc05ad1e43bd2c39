/** The name of a file: the stage of a wide export of which no sheet and no title says it. */
import fc from 'fast-check';
import { understand } from '../../../src/app/understand';
import { openFile } from '../../../src/workbook/file';
import { statisticsCounties } from '../../support/statistics/county';
import { wideSheet } from '../../support/statistics/wideWriter';
import { workbookBytes } from '../../support/workbooks';

const bothStages = statisticsCounties({ least: 4, most: 6 }).filter(
  ({ schools }) => schools.filter(({ byStage }) => byStage.junior).length > 1,
);
const [county] = fc.sample(bothStages, { seed: 3, numRuns: 1 });

async function tablesOf(name: string | undefined) {
  if (!county) throw new Error('a sample has one');
  const { grid, merges } = wideSheet(county, 'junior');
  const sheets = [{ name: 'Sheet1', values: grid?.values ?? [], merges: merges ?? [] }];
  const workbook = await openFile(workbookBytes({ sheets }), name === undefined ? {} : { name });
  const { binding } = understand(await workbook.read({ sheets: 'all' }), {});
  return binding.ledger.map(({ stage, state }) => `${stage ?? '?'} ${state}`);
}

it('says the stage, whatever the folder is called', async () => {
  expect(await tablesOf('/小学/2025年分校数据_初中.xlsx')).toEqual(['junior counted']);
  expect(await tablesOf('C:\\小学\\2025年分校数据_初中.xlsx')).toEqual(['junior counted']);
});

it('leaves it to be asked for where it names none', async () => {
  expect(await tablesOf('分校数据.xlsx')).toEqual(['? refused']);
  expect(await tablesOf(undefined)).toEqual(['? refused']);
});
