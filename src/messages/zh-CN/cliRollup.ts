/** Sentences of the command `rollup`; cli.ts takes them in. */
export const cliRollup = {
  'cli.usage.noCounties':
    '请写明各县的工作簿、分校数据或它们所在的文件夹，例如：rollup 各县文件夹 --out 汇总.xlsx',
  'cli.usage.outXlsx': '--out 须为 .xlsx 文件，现为“{{found}}”。',
  'cli.usage.name': '--name 有误：“{{found}}”。应写成 文件名=县名。',
  'cli.usage.noSuchFile':
    '--{{option}} 所说的文件“{{found}}”不在给出的文件中；请按结果中的文件名书写。',
  'cli.rollup.passedOver': '另有 {{passedOver}} 个锁定文件、非表格文件，没有读取',
  'cli.rollup.ownOutput': '“{{path}}”是上次写出的汇总，没有读取，将被替换',
  'cli.rollup.nothing': '读取了 {{files}} 个文件，没有一个县可以汇总。',
  'cli.rollup.heading': '{{standard}} 汇总：计入 {{counties}} 个县（市、区），年份：{{year}}',
  'cli.rollup.stage':
    '{{stage}}：{{counties}} 个县，校际均衡达标 {{met}}、不达标 {{notMet}}、数据不全 {{undetermined}}；学校 {{schools}} 所（部）',
  'cli.rollup.county': '  {{mark}} {{county}}：{{stages}}；数据状态：{{state}}{{notes}}',
  'cli.rollup.countyStage': '{{stage}}{{verdict}}',
  'cli.rollup.note': '；{{note}}',
  'cli.rollup.left': '没有计入的 {{count}}：',
  'cli.rollup.leftFile': '  {{file}}：{{reason}}',
  'cli.rollup.written': '汇总已写入：{{out}}',
  'cli.usage.provinceAlone': '--province 只与 --parquet 一起使用。',
  'cli.usage.parquet':
    '--parquet 须同时写明 --province 省名 和 --year 年份，数据集按它们分文件夹。',
  'cli.usage.plainName': '“{{found}}”要用作文件夹或文件的名称，不能含有 \\ / = : * ? " < > | %。',
  'cli.parquet.written': '数据集已写入：{{path}}（{{lines}} 行）',
  'cli.parquet.left': '没有写入数据集的县 {{count}} 个，在校生数不是整数：{{counties}}',
  'cli.parquet.doubled':
    '{{count}} 个县（{{counties}}）已在数据集的“{{path}}”中，没有写出；请用同一个 --region 替换该文件，或先移走它。',
} as const;
