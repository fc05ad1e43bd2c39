/** Sentences of the page 各县汇总 of the workbench, fetched with it; their keys are its vocabulary. */
import type { Placeholders } from '../placeholders';

export const rollupPage = {
  'rollupPage.title': '各县汇总',
  'rollupPage.lead':
    '把市、省各县（市、区）的工作簿或统计系统导出的分校数据一起拖到这里，并排对照，写出汇总表。文件只在本机读取，不上传，也不改动。',
  'rollupPage.files': '选择各县的文件…',
  'rollupPage.folder': '选择文件夹…',
  'rollupPage.again': '重新选择文件…',
  'rollupPage.close': '返回',
  'rollupPage.reading': '正在读取 {{at}}/{{of}}：{{name}}',
  'rollupPage.stop': '停止',
  'rollupPage.none': '{{files}} 个文件中没有可汇总的县，原因见下。',
  'rollupPage.noFiles': '所选的内容中没有电子表格文件。',
  'rollupPage.fault': '汇总没有完成：{{detail}}',
  'rollupPage.download': '下载汇总表',
  'rollupPage.open': '在此打开汇总表',
  'rollupPage.file': '各县汇总.xlsx',
  'rollupPage.table': '{{stage}}各县（市、区）对照',
  'rollupPage.left': '没有计入的',
  'rollupPage.left.hint': '说明里的 --leave 是命令行的写法，在本页点【不要此文件】。',
  'rollupPage.leave': '不要此文件：{{file}}',
  'rollupPage.passedOver': '文件夹中另有 {{count}} 个不是电子表格的文件，没有读取。',
} as const;

export type RollupPageCode = keyof typeof rollupPage;
/** Names of the parameters in the sentence of a code. */
export type RollupPageParameters<Code extends RollupPageCode> = Placeholders<
  (typeof rollupPage)[Code]
>;
