/** Sentences of `assess --last-year`; cli.ts takes them in. */
export const cliYears = {
  'cli.usage.answer.former':
    '--former 有误：“{{found}}”。应写成 今年的学校=上年的学校（几所用、分开）或 今年的学校=new。',
  'cli.usage.answer.gone': '--gone 有误：“{{found}}”。应写成 上年的学校=closed。',
  'cli.years.tooMany': '--last-year 最多给 9 个往年的工作簿（连今年共十年），现为 {{found}} 个。',
  'cli.years.noLastYear': '--{{option}} 只与 --last-year 一起使用。',
  'cli.years.sameYear':
    '{{sources}} 是同一年的数据，只能给一个；年份不对的写明年份，例如 --last-year 文件.xlsx=2024。',
  'cli.years.notEarlier':
    '{{sources}} 不早于本工作簿的 {{now}} 年；年份不对的写明年份，例如 --last-year 文件.xlsx=2024，或用 --year 写明本工作簿的年份。',
  'cli.years.whichYear':
    '看不出“{{source}}”是哪一年的数据（标题、工作表名、文件名中都没有年份），请写成 --last-year {{source}}=2024 的样子。',
  'cli.years.whichYearNow':
    '看不出本工作簿是哪一年的数据（标题、工作表名、文件名中都没有年份），请用 --year 写明，例如 --year 2025。',
  'cli.years.refused': '往年的“{{source}}”不能对比：{{refusal}}',
  'cli.years.carryRefused':
    '工作簿设有保护，不能写入沿用的内容；请取消保护，或在 --carry 中去掉 {{part}}。',
  'cli.years.changes': '变动超过 {{percent}}% 的 {{count}} 处；趋势共 {{years}} 年。',
  'cli.years.carry':
    '上年的工作簿中可以沿用 {{part}} {{count}} 项（{{items}}），沿用请加 --carry {{part}}',
  'cli.years.carried': '已沿用上年工作簿的 {{part}} {{count}} 项（{{items}}）',
  'cli.years.carryLeft':
    '上年工作簿的 {{part}} 中有 {{count}} 项今年已另有内容，未覆盖（{{items}}）',
  'cli.years.carriedAside': '输出另存为单独的工作簿，其中没有沿用的 {{parts}}。',
} as const;
