/** What =JUNHENG.CV.P and its sisters say where they have no result; `{{place}}` counts cells from 1. */
import type { Language } from '../standards/message';
import type { FaultCode } from '../assessment/sheetFunctions';

export const faultWords: Readonly<Record<Language, Readonly<Record<FaultCode, string>>>> = {
  'zh-CN': {
    size: '两个区域的单元格个数不同，请选同样多的行。',
    amount: '第 {{place}} 个资源量不是数字或为负数，请改成数字。',
    pupils: '第 {{place}} 个学生数不是数字或为负数，请改成数字。',
    noPupils: '第 {{place}} 个学生数为 0，不能计算，请去掉这一行。',
    number: '人数和标准须是不小于 0 的数字。',
    per: '每多少名学生须是大于 0 的数字，例如 1 或 100。',
    stage: '学段请写“小学”“初中”或“高中”。',
    nothing: '区域里没有数据。',
    zeroMean: '平均值为 0，没有差异系数。',
    otherStage: '该学段没有学生，没有份额。',
  },
  'en-US': {
    size: 'The two areas have different numbers of cells: choose as many rows in both.',
    amount: 'Amount {{place}} is no number, or negative: enter a number.',
    pupils: 'Pupils {{place}} are no number, or negative: enter a number.',
    noPupils: 'Pupils {{place}} are 0, which cannot be weighed: leave the row out.',
    number: 'Pupils and threshold are numbers of 0 or more.',
    per: 'Per so many pupils is a number above 0, such as 1 or 100.',
    stage: 'The stage is primary, junior or senior.',
    nothing: 'The areas hold no data.',
    zeroMean: 'The mean is 0, so that there is no CV.',
    otherStage: 'The stage has no pupils, and no share.',
  },
};
