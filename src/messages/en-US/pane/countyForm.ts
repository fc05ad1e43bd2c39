/** Sentences of the page 县级数据, in English. */
import type { countyForm as chinese } from '../../zh-CN/pane/countyForm';

export const countyForm: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.countyForm.introNew':
    '{{of}} entries. Fill them in here, and the sheet 均衡_县级数据 is made as they are written; or make it first and fill it in there.',
  'pane.countyForm.intro':
    '{{entered}} of {{of}} entered. Write them into the sheet when done, or fill in the sheet itself:',
  'pane.countyForm.note': '{{term}}: conclusion in brief',
  'pane.countyForm.open': '(not entered)',
  'pane.countyForm.unit': '{{term}} ({{unit}})',
  'pane.countyForm.points': 'of {{points}}',
  'pane.countyForm.typed': 'Typed and not written yet',
  'pane.countyForm.write': 'Write {{count}}',
  'pane.countyForm.drop': 'Discard',
  'pane.countyForm.year.0': 'Base year',
  'pane.countyForm.year.1': 'Year 1',
  'pane.countyForm.year.2': 'Year 2',
  'pane.countyForm.year.3': 'Year 3',
  'pane.countyForm.fault.number': 'Enter 0 or a positive number, digits only, without a unit.',
  'pane.countyForm.fault.percent': 'Enter a percentage from 0 to 100, such as 95.5.',
  'pane.countyForm.fault.yesNo': 'Choose one of the two words of the list.',
  'pane.countyForm.fault.conclusion': 'Choose one of the two words of the list.',
  'pane.countyForm.fault.grade': 'Choose a grade from Ⅰ to Ⅴ.',
  'pane.countyForm.fault.text': 'Enter words.',
  'pane.countyForm.section.facts': 'Facts (table I)',
  'pane.countyForm.section.government': 'Government support (table IV)',
  'pane.countyForm.section.quality': 'Quality of education (table V)',
  'pane.countyForm.section.recognition': 'Public recognition (table VI)',
  'pane.countyForm.section.veto': 'Vetoes',
  'pane.countyForm.section.precondition': 'Precondition',
  'pane.countyForm.section.attendance': 'Attendance',
  'pane.countyForm.section.growth': 'Three growths (table V)',
  'pane.countyForm.section.satisfaction': 'Public satisfaction (table VI)',
  'pane.countyForm.section.basicVeto': 'Vetoes',
  'pane.countyForm.section.scores': 'Score of government work (table IV)',
};
