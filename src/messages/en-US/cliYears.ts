/** Sentences of `assess --last-year`; cli.ts takes them in. */
export const cliYears = {
  'cli.usage.answer.former':
    '--former is wrong: “{{found}}”. Write school of this year=schools of last year (several parted by 、) or school of this year=new.',
  'cli.usage.answer.gone': '--gone is wrong: “{{found}}”. Write school of last year=closed.',
  'cli.years.tooMany':
    '--last-year takes at most 9 earlier workbooks (ten years with this one); {{found}} were given.',
  'cli.years.noLastYear': '--{{option}} is used only together with --last-year.',
  'cli.years.sameYear':
    '{{sources}} are of the same year; give one of them, or say the year: --last-year file.xlsx=2024.',
  'cli.years.notEarlier':
    '{{sources}} is not before this workbook’s year {{now}}; say the year (--last-year file.xlsx=2024), or that of this workbook with --year.',
  'cli.years.whichYear':
    'Nothing tells of which year “{{source}}” is (no year in its titles, sheets or file name): write --last-year {{source}}=2024 or the like.',
  'cli.years.whichYearNow':
    'Nothing tells of which year this workbook is (no year in its titles, sheets or file name): say it with --year, such as --year 2025.',
  'cli.years.refused': 'The earlier “{{source}}” cannot be compared: {{refusal}}',
  'cli.years.carryRefused':
    'The workbook is protected, so that what is taken over cannot be written; take the protection off, or leave {{part}} out of --carry.',
  'cli.years.changes': '{{count}} changes above {{percent}}%; the trend has {{years}} years.',
  'cli.years.carry':
    'Of last year’s workbook {{count}} {{part}} could be taken over ({{items}}): add --carry {{part}}',
  'cli.years.carried': 'Taken over from last year’s workbook: {{count}} {{part}} ({{items}})',
  'cli.years.carryLeft':
    'Of last year’s {{part}} {{count}} were left, since something else stands there this year ({{items}})',
  'cli.years.carriedAside':
    'The outputs are in a workbook of their own, without what was taken over of {{parts}}.',
} as const;
