/** What an undo will leave alone is known before it, in one reading request. */
import { county, firstRun, table } from './excelFixture';

async function written() {
  const { excel, port } = county(5);
  await port.read({ sheets: 'all' });
  const undo = await port.apply(firstRun(5));
  return { excel, port, undo };
}

/** A cell that the run wrote on the county's sheet. */
const ours = firstRun(5).operations.flatMap((one) =>
  one.kind === 'write' && one.sheet === table ? [one.area] : [],
)[0];

describe('foreseeing an undo', () => {
  it('tells nothing where nothing was changed, and changes nothing', async () => {
    const { excel, port, undo } = await written();
    excel.resetCost();
    const before = JSON.stringify(excel.book.names);
    expect(await port.foresee([undo])).toEqual({ kept: [] });
    expect(JSON.stringify(excel.book.names)).toBe(before);
    expect(await port.undo(undo)).toEqual({ kept: [] });
  });

  it.each<[string, boolean]>([
    ['where it stood', false],
    ['after rows were inserted above', true],
  ])('tells the cells that the undo keeps, %s', async (_, inserted) => {
    const { excel, port, undo } = await written();
    await excel.setCell(table, ours?.row ?? 0, ours?.column ?? 0, '县里写的');
    if (inserted) await excel.insertRows(table, 0, 2);
    const foreseen = await port.foresee([undo]);
    expect(foreseen.kept).toHaveLength(1);
    expect(await port.undo(undo)).toEqual(foreseen);
  });

  it('leaves what a later write covers to that one', async () => {
    const { excel, port, undo } = await written();
    await port.read({ sheets: 'all' });
    const later = await port.apply({
      ...firstRun(5),
      operations: firstRun(5).operations.flatMap((one) =>
        one.kind === 'write'
          ? [{ ...one, values: one.values.map((row) => row.map((value) => value && `${value}′`)) }]
          : [],
      ),
    });
    expect(await port.foresee([undo, later])).toEqual({ kept: [] });
    await excel.setCell(table, ours?.row ?? 0, ours?.column ?? 0, '县里写的');
    expect((await port.foresee([undo, later])).kept).toHaveLength(1);
  });
});
