/** Sentences of the page 县级数据, in English. */
import type { countyForm as chinese } from '../../zh-CN/pane/countyForm';

export const countyForm: Readonly<Record<keyof typeof chinese, string>> = {
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
  'pane.countyForm.fault.yesNo': 'Choose 是 (yes) or 否 (no).',
  'pane.countyForm.fault.conclusion': 'Choose 达标 (met) or 不达标 (not met).',
  'pane.countyForm.fault.grade': 'Choose a grade from Ⅰ to Ⅴ.',
  'pane.countyForm.fault.text': 'Enter words.',
  'pane.countyForm.section.facts': 'Facts (表Ⅰ)',
  'pane.countyForm.section.government': 'Government support (表Ⅳ)',
  'pane.countyForm.section.quality': 'Quality of education (表Ⅴ)',
  'pane.countyForm.section.recognition': 'Public recognition (表Ⅵ)',
  'pane.countyForm.section.veto': 'Vetoes',
  'pane.countyForm.section.precondition': 'Precondition',
  'pane.countyForm.section.growth': 'Three growths (表Ⅴ)',
  'pane.countyForm.section.satisfaction': 'Public satisfaction (表Ⅵ)',
  'pane.countyForm.section.basicVeto': 'Vetoes',
  'pane.countyForm.section.scores': 'Score of government work (表Ⅳ)',
};
