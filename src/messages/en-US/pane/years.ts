/** Year on year on the page 结果, in English. */
import type { years as chinese } from '../../zh-CN/pane/years';

export const years: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.years': 'Year on year',
  'pane.years.none':
    'Choose last year’s workbook to compare with it; choose several years for a trend, too.',
  'pane.years.choose': 'Choose earlier workbooks',
  'pane.years.again': 'Choose again',
  'pane.years.whichYear': 'Where no year is named, say which it is:',
  'pane.years.yearOf': 'Year of {{source}}',
  'pane.years.yearNow': 'Year of this workbook',
  'pane.years.go': 'Compare',
  'pane.years.unreadable': '“{{source}}” cannot be compared: {{why}}',
  'pane.years.sameYear': '{{sources}} are of the same year; choose one of them.',
  'pane.years.notEarlier':
    '{{sources}} is not before the year of this workbook; choose workbooks of earlier years.',
  'pane.years.tooMany': 'At most 9 earlier workbooks at a time (ten years with this one).',
  'pane.years.against': '{{now}} against {{last}} ({{source}}); {{years}} years in all.',
  'pane.years.questions': 'To be confirmed, not compared until answered',
  'pane.years.was': 'It was {{school}}',
  'pane.years.isNew': 'New school',
  'pane.years.mergedInto': 'Merged into {{school}}',
  'pane.years.isClosed': 'Closed',
  'pane.years.schools': 'Changes of schools',
  'pane.years.noChanges':
    'Nothing was renamed, merged, split, opened or closed, and nothing changed by more than {{percent}}%.',
  'pane.years.change': '{{what}}: {{last}} → {{now}} ({{share}})',
  'pane.years.pupils': 'Pupils',
  'pane.years.answered': 'Answers enter the comparison with the next calculation.',
  'pane.years.trend.limit': 'The line is the limit, {{limit}}; the table has all CVs.',
  'pane.years.trend.retention': 'Bars begin at {{from}}%; the line is the standard, {{limit}}%.',
  'pane.years.trend.large': 'Classes of 56 pupils and more.',
  'pane.years.carry': 'Take over from last year',
  'pane.years.carry.settings': 'Choices of rules and outputs',
  'pane.years.carry.pack': 'Provincial rules',
  'pane.years.carry.answers': 'Answers about tables, columns, rows and schools',
  'pane.years.carry.remarks': 'Explanations of checks',
  'pane.years.carry.county': 'County data',
  'pane.years.carry.ledger': 'Open lines of the ledger',
  'pane.years.carry.part': '{{part}} ({{count}})',
  'pane.years.carry.items': 'Which: {{part}}',
  'pane.years.carry.left': 'Left, since something else stands there this year: {{count}}',
  'pane.years.carry.nothing': '{{part}}: nothing to take over',
  'pane.years.carry.hint':
    'Only what is still empty is filled; nothing of this year is overwritten. Bring county data and explanations up to this year afterwards.',
  'pane.years.carry.go': 'Take over what is chosen',
};
