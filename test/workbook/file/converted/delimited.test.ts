import { openFile } from '../../../../src/workbook/file';
import { gb18030, utf16, utf8 } from '../../../support/convertedFiles';
import { firstGrid, sheetsOf } from './reading';

const text = '学校,人数\r\n城关镇,12\r\n';
const cells = [
  ['学校', '人数'],
  ['城关镇', 12],
];

describe('text in columns', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16 with a mark', utf16(text)],
    ['tabs', gb18030(text.replaceAll(',', '\t'))],
    ['semicolons', utf8(text.replaceAll(',', ';'))],
    ['a word for the delimiter', utf8(`sep=,\n${text}`)],
    ['lines that end in carriage returns', utf8(text.replaceAll('\r\n', '\r'))],
    ['empty lines behind', utf8(`${text}\r\n\r\n`)],
  ])('in %s', async (_, bytes) => {
    expect(await firstGrid(bytes)).toEqual(cells);
  });

  it('学校 alone is GB18030, though its bytes are valid UTF-8', async () => {
    const bytes = gb18030('学校,1\n学校,2\n');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toMatch(/^ѧУ/);
    expect(await firstGrid(bytes)).toEqual([
      ['学校', 1],
      ['学校', 2],
    ]);
  });

  it('the file names the sheet', async () => {
    const [sheet] = await sheetsOf(utf8(text), '/数据/某县 初中[2024].csv');
    expect(sheet?.name).toBe('某县 初中_2024_');
  });

  it('what parts the most lines evenly is the delimiter; a Chinese comma is none', async () => {
    expect(await firstGrid(utf8('标题，一\n甲;1,5;2\n乙;2,25;3\n丙;3;4\n'))).toEqual([
      ['标题，一', null, null],
      ['甲', '1,5', 2],
      ['乙', '2,25', 3],
      ['丙', 3, 4],
    ]);
    // codes with a tab behind them, for Excel
    expect(await firstGrid(utf8('码,校,数\n321\t,甲,1\n322\t,乙,2\n'))).toEqual([
      ['码', '校', '数'],
      ['321', '甲', 1],
      ['322', '乙', 2],
    ]);
  });

  it('fields in quotation marks hold delimiters, line breaks and quotation marks', async () => {
    expect(await firstGrid(utf8('"在校生数\r\n(人)","a,b","say ""x""",1\n'))).toEqual([
      ['在校生数\n(人)', 'a,b', 'say "x"', 1],
    ]);
  });

  it('codes stay text, whatever keeps them', async () => {
    expect(
      await firstGrid(utf8('="00123",\'0012,0123,1234567890123456789,"1,234",12.5%,=1+1\n')),
    ).toEqual([['00123', '0012', '0123', '1234567890123456789', 1234, 0.125, '=1+1']]);
  });

  it('a quotation mark within a text swallows no rows', async () => {
    expect(await firstGrid(utf8('校\t数\n"双师"课堂\t1\n"甲"\t2\n乙\t3\n'))).toEqual([
      ['校', '数'],
      ['"双师"课堂', 1],
      ['甲', 2],
      ['乙', 3],
    ]);
    const torn = utf8('a,"b\nc",d\n"e,f,g\nh,i,j\n');
    await expect(openFile(torn)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it.each([
    ['lines without columns', utf8('通知，请于周五前报送。\n谢谢，再见。\n'), 'text'],
    ['bytes that are no text', Uint8Array.from([...utf8('a,b\n1,'), 0xff]), 'damaged'],
    ['more columns than a sheet has', utf8(`${'1,'.repeat(20_000)}\n`), 'tooLarge'],
  ])('%s: refused', async (_, bytes, kind) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ name: 'UnreadableFile', kind });
  });
});
