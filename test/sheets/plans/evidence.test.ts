/** 佐证材料（档案盒） of 均衡_问题台账: a box of the archive list is proposed, and what the county writes stays. */
import { workbookOf } from '../forms/county';
import { linesOf, rowsWhere, typed, written } from './county';

const ledger = '均衡_问题台账';
const county = workbookOf([
  { primary: 480 },
  { primary: 400, changes: { 运动场地面积: 1500, 小学县级及以上骨干教师数: 1 } },
]);
const evidenceHeader = '佐证材料\n（档案盒）';

function evidenceOf(snapshot: ReturnType<typeof workbookOf>, thing: string) {
  const column = linesOf(snapshot, ledger)[2]?.indexOf(evidenceHeader) ?? -1;
  const [line] = rowsWhere(
    snapshot,
    ledger,
    (each) => each[2] === '第2学校' && String(each[5]).includes(thing),
  );
  if (!line) throw new Error(`no line of ${thing}`);
  return line[column];
}

// box 七 生均体育场地面积 holds the papers on sports grounds; none holds those on 骨干教师
it('proposes the box whose papers show it, and none where no box is about it', () => {
  const { after } = written(county, {}, ['ledger']);
  expect(evidenceOf(after, '体育运动场馆')).toBe('生均体育场地面积');
  expect(evidenceOf(after, '骨干教师')).toBeNull();
});

it('leaves what the county wrote', () => {
  const { after } = written(county, {}, ['ledger']);
  const row = linesOf(after, ledger).findIndex(
    (each) => each[2] === '第2学校' && String(each[5]).includes('体育运动场馆'),
  );
  const column = linesOf(after, ledger)[2]?.indexOf(evidenceHeader) ?? -1;
  const told = typed(after, ledger, { row, column }, '七号盒第2件');
  expect(evidenceOf(written(told, {}, ['ledger']).after, '体育运动场馆')).toBe('七号盒第2件');
});
