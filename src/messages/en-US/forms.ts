/** What we say on the official tables (申报表); their own wording stays Chinese. */
import type { FormMessageCode, FormParameters } from '../../sheets/forms/messages';
import { sentencesOf } from '../placeholders';
import { formWording } from '../formWording';

export const forms = sentencesOf<FormMessageCode, FormParameters>()({
  ...formWording,
  'form.data':
    'Data: national education statistics as of 1 September; dropouts from the 学籍 system.',
  'form.source': 'Standard: {{standard}} ({{source}}).',
  'form.pack': 'Province: {{pack}}.',
  'form.pack.unchecked': "Province: {{pack}} (to be checked against the province's document).",
  'form.noPack': 'No provincial rule pack is used.',
  'form.relaxations': '规程放宽情形 in use: {{list}}.',
  'form.relaxation': '{{name}} (basis: {{basis}})',
  'form.noRelaxations': 'No 规程放宽情形 is in use.',
  'form.code': 'Check code: {{code}}',
  'form.shade.quality':
    'Dark: below {{floor}}% of the threshold. Light: missed, but at {{floor}}% of it.',
  'form.shade.basic': 'Dark: the item is missed. A school that passes has a 1, another nothing.',
  'form.shade.verdict': 'Dark: not met.',
  'form.shade.cv': 'Dark: the CV is above its limit.',
  'form.footer.page': 'Page {page} of {pages}',
  'form.note.only': 'Note: {{note}}',
  'form.note.first': 'Notes: 1. {{note}}',
  'form.note.next': '　　　{{number}}. {{note}}',
  'form.note.thresholds':
    'Thresholds (小学/初中; one figure where they are the same): {{list}}. A school passes with at least {{atLeast}} of {{of}} met and every other at {{floor}}% of its threshold.',
  'form.note.limits.each':
    'Limits of each CV: {{limits}}; 综合 is the mean of the CVs and is not judged.',
  'form.note.limits.composite': 'Limits of the composite CV (the mean of the CVs): {{limits}}.',
  'form.note.undetermined':
    '{{stage}}: {{count}} schools have incomplete data and are not counted as met.',
  'form.note.missingValues':
    '{{stage}}: indicators with missing values (schools in brackets): {{list}}.',
  'form.note.notBound': '{{stage}}: no column was found for {{list}}.',
  'form.note.incompleteStage':
    '{{stage}}: schools whose pupils are missing or invalid are not in this table. Complete them and write it again.',
  'form.note.openStage':
    '{{stage}} is incomplete: schools, rows or tables are still to be explained (see 均衡_数据核查); make this table again afterwards.',
  'form.note.noConditions':
    "{{stage}}: no provincial 办学条件 yet. Load the province's rule pack and write the table again.",
  'form.note.rule': '{{stage}}: {{rule}}.',
  'form.note.ruleOfBoth': 'Primary and junior: {{rule}}.',
  'form.note.openPass':
    'The pack gives no pass mark, so schools cannot be judged; enter it from the province’s document.',
  'form.note.factsMissing': 'Blank for want of a usable entry: {{items}}.',
  'form.note.factsPartial': 'Some schools have no usable entry, so there is no total: {{items}}.',
  'form.note.facts':
    'Schools, teaching points, classes, pupils and teachers are counted from the school tables; the rest is entered county data, special schools and staff also from the school tables where not entered.',
  'form.note.item': 'Item {{number}}: {{notes}}.',
  'form.note.named': '{{name}}: {{notes}}.',
  'form.note.rounding':
    '{{stage}} {{item}}: the CV is {{actual}}; its printed decimals would turn the verdict.',
  'form.note.recognition': 'Both rates, of questionnaires and of visits, must reach 85%.',
  'form.note.satisfaction':
    'Of the valid questionnaires at least 85% must be satisfied; the rates are computed from the counts.',
  'form.note.funds':
    'Appropriation and revenue are converted from 万元 of the county data to 千元; growth is computed from the entered figures.',
  'form.note.titleUnseen':
    'The title of this form was not seen in an original: check it against the province’s document.',
  'form.note.verdict': '{{what}}: {{verdict}}.',
});
