/** Words of the reports in Word: 自评报告, 整改方案, 整改报告, 自查报告. Their heads are in src/reports/. */
import type { ReportRefusalCode, ReportRefusalParameters } from '../../reports/makeReport';
import type { ReportMessageCode, ReportParameters } from '../../reports/messages';
import { sentencesOf } from '../placeholders';

export const reports = sentencesOf<
  ReportMessageCode | ReportRefusalCode,
  ReportParameters & ReportRefusalParameters
>()({
  'report.title.county': '{{county}}{{name}}',
  'report.title.school': '{{school}}{{name}}',
  'report.county.blank': '＿＿＿＿县（市、区）',
  'report.source': 'Basis: {{standard}} ({{source}}). ',
  'report.pack': "Province's standard: {{pack}}.",
  'report.noPack': "No province's standard is in use.",
  'report.code': 'Check code: {{code}}',
  'report.draft':
    'Note: this draft is made from the results; every figure comes from the data with the same check code. Edit the text freely; where a figure has to change, correct the data and make the draft again.',
  'report.verdict': 'Assessed by {{standard}}; overall: {{verdict}}.',
  'report.verdictWord.met': 'met',
  'report.verdictWord.notMet': 'not met',
  'report.verdictWord.undetermined': 'data incomplete',
  'report.incomplete': 'data incomplete',
  'report.dash': '——',
  'report.stop': ': ',
  'report.yes': 'yes',
  'report.no': 'no',
  'report.direction.low': 'low',
  'report.direction.high': 'high',
  'report.partly': '{{text}} (data incomplete, {{schools}} of {{of}} schools)',
  'report.factsTable': 'Facts of the county',
  'report.attendance': 'Attendance',
  'report.attendance.note':
    'Dropouts are those of the 学籍 system; retention is as the county entered it.',
  'report.school.facts': '{{school}}; type: {{type}}; township: {{township}}; locale: {{locale}}.',
  'report.school.stage': '{{stage}}: {{students}} pupils.',
  'report.blank.practice':
    '(Please fill in: what was done to lead, to fund, to improve conditions, to train teachers and to raise quality.)',
  'report.blank.schoolPractice':
    '(Please fill in: what the school did for its management, conditions, teachers and teaching.)',
  'report.block':
    '{{block}}: {{verdict}}. Of {{of}} items {{met}} are met, {{notMet}} not met, {{undetermined}} with incomplete data.',
  'report.block.notMet': 'Not met: {{items}}.',
  'report.block.undetermined': 'Data incomplete: {{items}}.',
  'report.itemsTable': '{{block}}: the items',
  'report.schools.met':
    '{{stage}}: of {{of}} schools {{met}} pass, {{notMet}} do not, {{undetermined}} have incomplete data.',
  'report.years': 'Year by year',
  'report.years.changed':
    '{{stage}}: of {{of}} CVs known in both years, {{fell}} fell against {{last}}, {{rose}} rose and {{same}} stayed.',
  'report.years.kept': '{{text}}.',
  'report.years.table': 'CVs and verdicts of two years',
  'report.years.trend': 'The years',
  'report.chart.cv': '{{stage}}: coefficients of variation',
  'report.chart.cvSeries': 'Coefficient of variation',
  'report.chart.limit': 'Limit {{limit}}',
  'report.chart.school': '{{stage}}: the indicators',
  'report.chart.reached': 'In % of the standard',
  'report.chart.reachedMean': "In % of the county's mean",
  'report.chart.standard': 'Standard (100%)',
  'report.chart.meanLine': "County's mean (100%)",
  'report.chart.floor': '{{floor}}% of the standard',
  'report.chart.progress': 'Progress',
  'report.chart.rows': 'Problems',
  'report.others': 'Other items of the county that are not met or have incomplete data: {{items}}.',
  'report.locale.table': '{{stage}}: city, town and country',
  'report.ratio': 'City : town : country',
  'report.groupMean': '{{group}} {{mean}} {{unit}}',
  'report.locale.greatest':
    '{{stage}}: the gap between locales is greatest in {{indicator}}: {{list}}; {{high}} has {{times}} times as much as {{low}}.',
  'report.locale.zero':
    '{{stage}}: the gap between locales is greatest in {{indicator}}: {{list}}; {{low}} has none.',
  'report.locale.one': '{{stage}}: all schools are in one locale ({{group}}); nothing to compare.',
  'report.locale.none': '{{stage}}: no school states its locale; data incomplete.',
  'report.groups.unknown':
    '{{stage}}: {{count}} schools do not state their place and are not compared below; data incomplete.',
  'report.groups.noMeans':
    '{{stage}}: no school has data on these indicators; data incomplete: {{indicators}}.',
  'report.township.table': '{{stage}}: townships',
  'report.township.greatest':
    '{{stage}}: the gap between townships is greatest in {{indicator}}: {{high}} {{highMean}} {{unit}}, {{low}} {{lowMean}} {{unit}}, {{times}} times as much.',
  'report.township.zero':
    '{{stage}}: the gap between townships is greatest in {{indicator}}: {{high}} {{highMean}} {{unit}}, {{low}} {{lowMean}} {{unit}}.',
  'report.township.below':
    '{{stage}}, {{indicator}}: the mean of {{count}} townships is below the standard: {{list}}.',
  'report.township.one': '{{stage}}: all schools are in {{group}}; nothing to compare.',
  'report.township.none': '{{stage}}: no school states its township; data incomplete.',
  'report.spread.within':
    '{{stage}}: the coefficients of {{count}} indicators are within their limits, the greatest being {{indicator}} ({{cv}}).',
  'report.spread.withinMean':
    '{{stage}}: the coefficients of {{count}} indicators are within the limit of their mean, the greatest being {{indicator}} ({{cv}}).',
  'report.spread.unknown':
    '{{stage}}: coefficients that cannot be computed, data incomplete: {{indicators}}.',
  'report.spread.partly':
    '{{stage}}: coefficients over the schools that have data only, data incomplete: {{indicators}}.',
  'report.spread.open':
    '{{stage}}: schools lack their pupils, or rows or tables are not explained yet; the coefficients rest on incomplete data.',
  'report.spread.compositeAbove':
    '{{stage}}: the mean coefficient {{cv}} is above its limit {{limit}}.',
  'report.spread.compositeWithin':
    '{{stage}}: the mean coefficient {{cv}} is within its limit {{limit}}.',
  'report.spread.compositeUnknown': '{{stage}}: the mean coefficient has incomplete data.',
  'report.spread.school':
    '{{stage}}, {{indicator}}: the coefficient {{cv}} is above its limit {{limit}}; this school makes up {{share}}% of it ({{direction}}).',
  'report.spread.schoolNone':
    '{{stage}}: no coefficient is above its limit because of this school.',
  'report.inside.misses': '{{stage}}: {{schools}} schools miss {{count}} items, listed below.',
  'report.inside.none': '{{stage}}: nothing is missed.',
  'report.inside.missing': '{{stage}}: data incomplete, not to be judged yet: {{list}}.',
  'report.inside.missingOf': '{{indicator}} ({{count}} schools)',
  'report.inside.noRule':
    "{{stage}}: there is no standard for single schools (no province's conditions are loaded); whether schools pass is not known, data incomplete.",
  'report.inside.table': 'Schools and what they miss',
  'report.inside.items': 'Items of the county name {{count}} schools, listed below.',
  'report.inside.itemsTable': 'Schools named by items of the county',
  'report.item': '{{name}}: {{value}}; required: {{requirement}}; {{verdict}}.',
  'report.quality.locale':
    'The county data hold no quality of education by locale: data incomplete.',
  'report.quality.township':
    'The county data hold no quality of education by township: data incomplete.',
  'report.quality.basic': 'This standard assesses no quality of education: data incomplete.',
  'report.quality.schoolsNone':
    'The differences between schools in the national monitoring meet what is required.',
  'report.quality.insideNone': 'No item of quality is missed.',
  'report.quality.school':
    'There are no data on this school’s quality of education: data incomplete.',
  'report.blank.quality':
    '(Please fill in from the monitoring of quality and the management of schools.)',
  'report.school.table': 'Figures of the school',
  'report.school.locale':
    '{{stage}}, {{indicator}}: {{value}} {{unit}} here, below the mean of: {{list}}.',
  'report.school.township':
    '{{stage}}, {{indicator}}: {{value}} {{unit}} here, below the mean of {{township}}, {{mean}} {{unit}}.',
  'report.school.noValue': '{{stage}}, {{indicator}}: data incomplete.',
  'report.school.none': '{{school}}: nothing is below the mean.',
  'report.measures.none':
    'The workbook holds no chosen plan of transfers or purchases. Choose one under Remedies and write it, then make this draft again.',
  'report.measures.unmade': 'A plan that was chosen cannot be made from the present data: {{why}}',
  'report.measures.moves': '{{count}} transfers, from schools with more to schools with less.',
  'report.measures.buys':
    '{{count}} purchases of equipment, books and rooms, about {{cost}} × 10,000 yuan.',
  'report.measures.build': '{{count}} buildings and grounds, about {{cost}} × 10,000 yuan.',
  'report.measures.staff': '{{count}} additions of teachers.',
  'report.measures.movesTable': 'Transfers',
  'report.measures.buysTable': 'Purchases',
  'report.measures.buildTable': 'Buildings and grounds',
  'report.measures.staffTable': 'Teachers to add',
  'report.measures.yearsTable': 'By year',
  'report.measures.noYear': 'open',
  'report.measures.own':
    '(Please add other measures. Years come from the deadlines of the problem ledger; fill in those that are open.)',
  'report.blank.measure': '(Please fill in what will be done.)',
  'report.blank.next': '(Please fill in: other steps and their dates.)',
  'report.blank.evidence': '(Please fill in the evidence and its archive box.)',
  'report.blank.reason': '(Please fill in why it is not done.)',
  'report.blank.result': '(Please fill in what came of it.)',
  'report.blank.guarantee1':
    'Leadership: the head of the county government answers for the whole, each unit for its part; they meet regularly.',
  'report.blank.guarantee2':
    'Funds: what is needed stands in the yearly budget, is used for nothing else and is paid in time.',
  'report.blank.guarantee3':
    'Supervision: each line of the ledger is followed up and closed; units that are late are named and answer for it.',
  'report.duties.table': 'Duties',
  'report.duty.leading': 'Leading group',
  'report.duty.teachers': 'Teachers',
  'report.duty.teaching': 'Teaching and research',
  'report.duty.moral': 'Moral education, safety, health, left-behind children',
  'report.duty.building': 'Building works and repairs',
  'report.duty.culture': 'Campus culture',
  'report.duty.monitoring': 'Distance education, dropouts, monitoring of quality',
  'report.duty.archive': 'Archives',
  'report.ledger.table': 'Who answers for each problem, by when (from 均衡_问题台账)',
  'report.ledger.none':
    'The workbook has no 均衡_问题台账, so nobody is named for the problems yet. Make the plans of schools and the ledger first.',
  'report.ledger.empty': 'The ledger holds no problem.',
  'report.ledger.notFiled': 'blank',
  'report.ledger.counts':
    'The ledger has {{rows}} lines: {{done}} done, {{underWay}} under way, {{open}} open; by the present data {{meets}} are met.',
  'report.problem.title': '{{number}}. {{about}}',
  'report.problem.standing': '{{name}}, {{value}} of {{standard}}',
  'report.problem.gap': ', gap {{gap}}',
  'report.item.unknown': '{{name}}: data incomplete; required: {{requirement}}.',
  'report.chart.codes': 'In the chart {{list}}.',
  'report.chart.codeOf': '{{code}} is {{name}}',
  'report.problem.from': '{{problem}}. Source: {{source}}.',
  'report.source.none': 'blank',
  'report.result.change': 'Before {{before}}, now {{now}}. ',
  'report.result.same': 'Now {{now}}, as the ledger has it. ',
  'report.result.met': 'The data meet it now, to be closed. ',
  'report.result.gone': 'The present data have nothing of the kind: data incomplete. ',
  'report.result.ledger': 'By the ledger: {{state}}. ',
  'report.result.unmeasured': 'The present data are incomplete. {{told}}',
  'report.reason.done': 'Done.',
  'report.reason': ' Due: {{deadline}}.',
  'report.reason.noDeadline': ' Due: blank.',
  'report.conditions.note':
    'Note: check each line against the statistics forms and on the spot before signing.',
  'report.sign.school': 'Head:　　　　　　(school seal)',
  'report.sign.county': '(seal of the county government)',
  'report.sign.date': 'Date:　　　　　　',
  'report.column.number': 'No.',
  'report.column.item': 'Item',
  'report.column.value': 'Value or conclusion',
  'report.column.requirement': 'Required',
  'report.column.verdict': 'Met',
  'report.column.indicator': 'Indicator',
  'report.column.urban': 'City',
  'report.column.town': 'Town',
  'report.column.rural': 'Country',
  'report.column.lowest': 'Lowest township',
  'report.column.highest': 'Highest township',
  'report.column.mean': 'Mean',
  'report.column.times': 'Times',
  'report.column.school': 'School',
  'report.column.stage': 'Stage',
  'report.column.now': 'Now',
  'report.column.standard': 'Standard',
  'report.column.gap': 'Gap',
  'report.column.detail': 'What there is',
  'report.column.own': 'School',
  'report.column.countyMean': 'County mean',
  'report.column.from': 'From',
  'report.column.to': 'To',
  'report.column.amount': 'Amount',
  'report.column.cost': 'Cost (10,000 yuan)',
  'report.column.year': 'Year',
  'report.column.problem': 'Problem',
  'report.column.unit': 'Responsible',
  'report.column.person': 'Person',
  'report.column.deadline': 'Due',
  'report.column.duty': 'Duty',
  'report.column.count': 'Measures',
  'report.column.data': 'Data',
  'report.column.met': 'Met',
  'report.column.remark': 'Remark',
  'report.column.name': 'Name',
  'report.column.figure': 'Figure',
  'reports.refused.schoolNeeded': '自查报告 needs a school (its code or name).',
  'reports.refused.noSchool': 'There is no school “{{school}}”; check its code or name.',
  'reports.refused.leftOut':
    '“{{school}}” is not assessed ({{reason}}), so there is nothing to report on it.',
  'reports.refused.several':
    'Several schools are called “{{school}}”; name one by its code: {{codes}}.',
  'reports.refused.noLedger':
    'The workbook has no “{{sheet}}”, whose lines 整改报告 tells. Make the plans of schools and the ledger, fill the ledger in, then make the report.',
});
