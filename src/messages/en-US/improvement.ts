import { sentencesOf } from '../placeholders';
import type { ImprovementMessageCode, ImprovementParameters } from '../zh-CN/improvement';

/** 差异分析 and 整改: refusals, what stands in the way of a plan, and the words of their sheets. */
export const improvement = sentencesOf<ImprovementMessageCode, ImprovementParameters>()({
  'transfers.unknownIndicator':
    'There is no indicator "{{indicator}}"; choose one of the standard.',
  'transfers.emptyStage':
    'No school of that stage is assessed, so nothing can be moved; check the school table and the scope.',
  'transfers.oneSchool': 'There is only one school of that stage, so nothing can be moved.',
  'transfers.notMovable':
    '"{{indicator}}" counts equipment, books or rooms, which stay by default; allow things to be moved if they can be.',
  'transfers.doesNotMove':
    '"{{indicator}}" is floor or ground area, which cannot be moved; use purchases.',
  'transfers.notBound': 'No column was found for "{{indicator}}"; choose one under Columns first.',
  'transfers.incomplete':
    '"{{indicator}}": data of {{count}} schools are incomplete ({{schools}}); complete them and try again.',
  'transfers.noLimit': '"{{indicator}}" has no limit of the CV; name one.',
  'transfers.unknownSchool':
    'There is no school "{{school}}" at that stage; check its name or code.',
  'transfers.blocked.limit':
    'There is too little of "{{indicator}}": no distribution brings the CV down to {{limit}}. More is needed.',
  'transfers.blocked.needs':
    'The other schools cannot give what all schools lack; add some, or let donors keep less.',
  'transfers.blocked.cap':
    'The greatest number of moves is reached while the CV is above {{limit}} or schools still fail; raise it.',
  'transfers.blocked.restrictions':
    'Locked schools, townships and what donors must keep leave too little to bring the CV down to {{limit}}; ease one of them.',
  'purchases.noSchools':
    'No school of the chosen stages is assessed; check the school table and the scope.',
  'purchases.notBound':
    'No column was found for "{{indicator}}", so purchases cannot be planned; choose one under Columns first.',
  'purchases.incomplete':
    'Data of {{count}} schools are incomplete ({{schools}}), so purchases cannot be planned; complete them and try again.',
  'purchases.blockedBySchool':
    '"{{school}}" lacks "{{indicator}}", which is not for sale: no plan can pass. Give it a price, or move some first.',
  'purchases.blockedByCv.primary':
    'Primary: the CV of "{{indicator}}" is above {{limit}}, and it is not for sale: no plan can pass. Give it a price, or move some first.',
  'purchases.blockedByCv.junior':
    'Junior secondary: the CV of "{{indicator}}" is above {{limit}}, and it is not for sale: no plan can pass. Give it a price, or move some first.',
  'renewal.noSolver': 'Purchases cannot be planned here.',
  'renewal.notKept': 'The workbook does not keep what was asked for.',
  'analysis.list': ', ',
  'analysis.above': '{{stage}} · {{indicator}}: CV {{cv}}, above {{limit}}.',
  'analysis.within': '{{stage}} · {{indicator}}: CV {{cv}}, within {{limit}}.',
  'analysis.aboveComposite':
    '{{stage}} · {{indicator}}: CV {{cv}}, above the composite limit of {{limit}}.',
  'analysis.withinComposite':
    '{{stage}} · {{indicator}}: CV {{cv}}, within the composite limit of {{limit}}.',
  'analysis.noCv': '{{stage}} · {{indicator}}: no CV ({{why}}).',
  'analysis.noCv.notBound': 'no matching column',
  'analysis.noCv.zeroMean': 'the county mean is 0, or there are no data',
  'analysis.incomplete': 'Only {{schools}} of {{of}} schools have data.',
  'analysis.causes': 'Mainly due to {{schools}}.',
  'analysis.cause.low': '{{school}} ({{share}}%, low)',
  'analysis.cause.high': '{{school}} ({{share}}%, high)',
  'analysis.cause.lowSmall': '{{school}} ({{share}}%, low, only {{students}} pupils)',
  'analysis.cause.highSmall': '{{school}} ({{share}}%, high, only {{students}} pupils)',
  'analysis.causeJoin': ' and ',
  'analysis.without': 'Without {{school}} it would be {{without}}.',
  'analysis.atMean': 'With {{school}} at the mean it would be {{atMean}}.',
  'analysis.direction.low': 'low',
  'analysis.direction.high': 'high',
  'analysis.title': '{{standard}}: what causes the CVs',
  'analysis.tab': '差异分析',
  'analysis.note':
    'Share: what a school adds to the squared CV; all schools add up to 100%. Units of value and mean stand with each indicator.',
  'analysis.stage': '{{stage}}: {{schools}} schools',
  'analysis.noStage': 'No {{stage}} school is assessed.',
  'analysis.column.school': 'School',
  'analysis.column.share': 'Share (%)',
  'analysis.column.direction': 'Direction',
  'analysis.column.students': 'Pupils',
  'analysis.column.value': 'Value',
  'analysis.column.mean': 'County mean',
  'analysis.column.cvWithout': 'CV without the school',
  'analysis.column.cvAtMean': 'CV with it at the mean',
  'analysis.column.township': 'Township',
  'analysis.indicator': '{{code}} {{name}} ({{unit}})',
  'analysis.unitNone': '—',
  'gaps.title': '{{standard}}: what schools lack',
  'gaps.tab': '缺口汇总',
  'gaps.note':
    'Lacking: the sum of what each school is short of the standard (amounts, not per pupil); people, rooms, computers and books are rounded up by school. Schools with several stages count by share.',
  'gaps.column.area': 'Area',
  'gaps.column.indicator': 'Indicator',
  'gaps.column.unit': 'Unit',
  'gaps.column.schools': 'Schools',
  'gaps.column.lacking': 'Schools that lack',
  'gaps.column.toThreshold': 'Lacking to the standard',
  'gaps.column.toFloor': 'Lacking to {{floor}}%',
  'gaps.column.surplus': 'Beyond the standard',
  'gaps.county': 'County',
  'gaps.locale.urban': 'Urban',
  'gaps.locale.town': 'Town',
  'gaps.locale.rural': 'Rural',
  'gaps.unit.people': 'people',
  'gaps.unit.rooms': 'rooms',
  'gaps.unit.computers': 'computers',
  'gaps.unit.books': 'books',
  'gaps.unit.squareMetres': 'm²',
  'gaps.unit.yuan': 'yuan',
  'gaps.none': 'The standard has no threshold for a single school: nothing to add up.',
  'plan.transfers.title': '{{standard}}: transfers',
  'plan.transfers.tab': '调配方案',
  'plan.transfers.heading': '{{stage}} · {{indicator}} (in {{unit}})',
  'plan.transfers.optimal':
    '{{total}} to be moved, the fewest that will do. CV from {{before}} to {{after}}, limit {{limit}}.',
  'plan.transfers.nothing': 'Nothing needs to be moved: CV {{before}}, limit {{limit}}.',
  'plan.transfers.infeasible':
    'There is no plan. The nearest to one: {{total}} to be moved, CV from {{before}} to {{after}}, limit {{limit}}.',
  'plan.transfers.unmet': 'Schools that still lack: {{schools}}',
  'plan.transfers.leftAlone': 'Resources that several stages share are not moved: {{schools}}',
  'plan.transfers.number': 'No.',
  'plan.transfers.from': 'From',
  'plan.transfers.to': 'To',
  'plan.transfers.amount': 'Amount',
  'plan.transfers.unit': 'Unit',
  'plan.purchases.title': '{{standard}}: purchases',
  'plan.purchases.tab': '购置方案',
  'plan.purchases.optimal': '{{cost}} yuan in all, proven to be the least.',
  'plan.purchases.feasible':
    '{{cost}} yuan in all; the least is not below {{bound}} yuan (at most {{gap}}% away).',
  'plan.purchases.feasibleOnly':
    '{{cost}} yuan in all; the plan passes but is not proven to be the cheapest.',
  'plan.purchases.nothing': 'Nothing needs to be bought: all schools and CVs pass.',
  'plan.purchases.infeasible': 'No plan can pass.',
  'plan.purchases.afterTransfers':
    'Worked out after the {{count}} plans of transfers that were adopted: what they make up for is not bought.',
  'plan.purchases.moreThanAsked':
    '基本均衡 judges the composite CV alone; this plan holds each CV within that limit, which is more than is asked, so it need not be the cheapest.',
  'plan.purchases.notPassing':
    'Assessed afresh with this plan, something still fails; please check.',
  'plan.purchases.byIndicator': 'By indicator',
  'plan.purchases.bySchool': 'By school',
  'plan.purchases.school': 'School',
  'plan.purchases.stage': 'Stage',
  'plan.purchases.indicator': 'Indicator',
  'plan.purchases.amount': 'Amount',
  'plan.purchases.unit': 'Unit',
  'plan.purchases.price': 'Price of one (yuan)',
  'plan.purchases.cost': 'Cost (yuan)',
  'plan.purchases.remark': 'Remark',
  'plan.purchases.shared': 'for the whole school',
  'plan.purchases.schools': 'Schools',
  'plan.purchases.total': 'Total',
  'plan.cvs': 'CVs before and after',
  'plan.cvs.before': 'Now',
  'plan.cvs.after': 'After',
  'plan.cvs.limit': 'Limit',
  'plan.cvs.composite': 'Composite CV',
});
