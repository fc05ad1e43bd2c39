/** Sentences of the command line. */
import type { Placeholders } from '../placeholders';
import { cliImport } from './cliImport';
import { cliRollup } from './cliRollup';
import { cliYears } from './cliYears';

export const cli = {
  ...cliImport,
  ...cliRollup,
  ...cliYears,
  'cli.help': `用法: npm run --silent junheng -- <命令> <工作簿.xlsx> [选项]
      npm run --silent junheng -- import <文件或文件夹>… --out <工作簿.xlsx> [选项]
      npm run --silent junheng -- rollup <文件或文件夹>… --out <工作簿.xlsx> [选项]

命令
  assess   识别、核查、测算,并把结果写入副本(--out)
  check    只核查数据
  bind     列出每一列的识别结果
  tables   写出申报表(--out)
  inputs   写出县级数据填报表 均衡_县级数据(--out),填好后再 assess 或 tables
  province 列出在用的省定标准(JSON);--out 写成工作表 均衡_省定标准,可在表上填写、修改
  analyse  差异分析:每项超标的差异系数由哪些学校造成(--out 写入工作表)
  transfers --stage primary|junior --indicator <指标>
           最少的校际调配(教师;加 --move-things 也可调配设备、图书、教室)
  purchases
           全部达标所需的最低费用购置方案
  plans    写出一校一策、问题台账和档案目录(--out)
  archives 写出供打印的档案盒内目录、学校办学条件达标情况表和档案盒标签,另附档案目录(--out)
           (可加 --schools 学校甲,学校乙;不加为全部学校)
  report   --kind 自评报告|整改方案|整改报告|自查报告 --out <报告.docx>
           Word 报告草稿(自查报告须加 --school)
  import   从统计系统导出的分校数据、教基和基础基报表取数,写成学校数据表(--out)
  rollup   把一个市或省的各县放在一起对照:工作簿、分校数据都可以,写入新的工作簿(--out)

选项
  --standard quality-2017|basic-2012   优质均衡或基本均衡(缺省: 工作簿中的设置,否则优质均衡)
  --out <文件.xlsx>                    写有结果的副本;原文件不变
  --settings <文件.json>               口径设置与省定标准
  --table '小学=count|whole|split|leaveOut|lastYear|join:师资'    一张表是什么
  --column '小学!校名=name'、'小学!$F=students@primary'   一列是什么
  --row '小学!合计24所=total|school|group|note'       一行是什么(按代码、首个文字或 #行号)
  --parent '子校代码=所属学校代码'                    不计校数的校区、教学点并入哪所学校
  --same '某某小学=different|merge|one'               出现两次的学校
           (以上五项可多次;名称中的 , = ! 写两遍)
  --former '今年的学校=上年的学校|new'、--gone '上年的学校=closed'
                                       年度对比时学校怎样对应(几所用、分开;可多次)
  --county <统计三级>                  表中或报表中有几个县时,算哪一个
  --formulas                           assess:结果列和差异系数写成公式(附结果),可逐格核对
  --json                               只输出 JSON
  --lang zh-CN|en-US                   输出语言

assess 的选项
  --last-year <往年工作簿>[=2024]      与往年对比;可给 1–9 个(或本工作簿中往年的工作表,用逗号分开),多个时写出趋势
  --year 2025                          本工作簿的年份(缺省: 标题、表名或文件名中的年份)
  --carry settings,pack,answers,remarks,county,ledger|all
                                       沿用最近一年的口径、省定标准、回答、说明、县级数据、未销号的台账;已有的不覆盖(缺省: 只列出)

transfers 的选项
  --limit 0.5                          差异系数限值(缺省: 标准的限值)
  --goal cv|all                        只求差异系数达标,或各校该项也达标(缺省 all)
  --lock <学校>                        不参与调配的学校(可多次)
  --donor-floor threshold|floor|none   调出学校至少保留:标准、标准的 85%、不限(缺省 threshold)
  --within township                    只在同一乡镇内调配
  --cap <n>                            最多调配的数量
purchases 的选项
  --stage primary|junior               只算一个学段(缺省: 两个学段)
  --prices <文件.json>                 单价(元);不能购置的写 null
  --time-limit <秒>                    求解时间(缺省 10)
plans 的选项
  --schools 甲校,乙校                  只写这些学校(缺省: 不达标的学校)
report 的选项
  --kind <报告>                        自评报告、整改方案、整改报告(全县)、自查报告(一所学校)
  --school <码或校名>                  自查报告写哪所学校
  --out <报告.docx>                    写出的 Word 文件;工作簿不变
import 的选项
  --into <工作簿.xlsx>                 写入该工作簿的副本,再次取数时按学校标识码更新(缺省: 新建)
  --year 2025                          报表有几个年份时,取哪一年(2025 即 2025/2026 学年初)
  --parent '子校代码=所属学校代码'     不计校数的校区,人数和资源加到哪所学校(可多次)
  --premises owned|ownedAndUsedAlone   校舍面积只算学校产权,或加上独立使用的
  --county、--settings、--json、--lang 同上
rollup 的选项
  --by county|file                     按“统计三级”分县,没写明的每个工作簿一个县;或每个文件一个县(缺省 county)
  --year 2025                          汇总哪一年(缺省: 多数文件的年份);其他年份的不计入并列出
  --leave <文件>                       不计入的文件(可多次),例如同一个县的旧文件
  --name '<文件>=<县名>'               文件是哪个县的(可多次)
  --region 昆明市                      印在各表上的市、省名称
  --parquet <文件夹> --province 云南省 --year 2025
                                       另写(或只写)数据集,每校每学段一行,按年、省分文件夹
  --standard、--settings、--parent、--premises、--json、--lang 同上

退出码: 0 已完成;1 已完成,有逻辑校验错误(import: 有缺的数、
        两处说法不同的数,或有没能读懂的文件、工作表、行;rollup: 也指有文件没有计入);
        2 无法测算(import: 没有取到学校,或须指明县、年份;rollup: 没有一个县可汇总);64 用法有误`,
  'cli.usage.answer.table':
    '--table 有误：“{{found}}”。应写成 表名=count、whole（全校数）、split（已分学段）、leaveOut、lastYear 或 join:另一张表。',
  'cli.usage.answer.column':
    '--column 有误：“{{found}}”。应写成 表名!表头=字段 或 表名!$列=字段，学段写在 @ 后，例如 小学!$F=students@primary。',
  'cli.usage.answer.row':
    '--row 有误：“{{found}}”。应写成 表名!代码或首个文字=total、school、group 或 note，或 表名!#行号=…。',
  'cli.usage.answer.parent': '--parent 有误：“{{found}}”。应写成 子校代码=所属学校代码。',
  'cli.usage.answer.same':
    '--same 有误：“{{found}}”。应写成 学校名称或代码=different、merge 或 one。',
  'cli.answer.row': "命令行：--row '{{table}}!{{row}}=school|total|group|note'",
  'cli.answer.table': "命令行：--table '{{table}}=count|leaveOut|lastYear|join:…'",
  'cli.answer.same': "命令行：--same '{{key}}=different|merge|one'",
  'cli.ledger.heading': '工作簿中的表：{{tables}} 张',
  'cli.usage.hint': '查看用法：npm run --silent junheng -- --help',
  'cli.usage.option': '选项有误：{{detail}}',
  'cli.usage.language': '不支持语言“{{found}}”，请用 --lang zh-CN 或 --lang en-US。',
  'cli.usage.noCommand':
    '请写明命令：assess、check、bind、tables、inputs、province、analyse、transfers、purchases、plans、report、import、rollup 之一。',
  'cli.usage.command':
    '没有命令“{{found}}”，可用的命令是 assess、check、bind、tables、inputs、province、analyse、transfers、purchases、plans、report、import、rollup。',
  'cli.usage.surplus': '多余的参数“{{found}}”；一次只处理一个工作簿，文件名含空格时请加引号。',
  'cli.usage.standard':
    '没有标准“{{found}}”，请用 --standard quality-2017 或 --standard basic-2012。',
  'cli.usage.out': '{{name}} 不写文件，请去掉 --out。',
  'cli.usage.outName': '--out 须为 .xlsx 或 .xlsm 文件，现为“{{found}}”。',
  'cli.usage.noWorkbook': '请写明要处理的工作簿，例如：{{name}} 学校基本情况.xlsx',
  'cli.usage.ontoInput': '--out 指向原工作簿“{{path}}”；原文件不会被改写，请另取文件名。',
  'cli.failed.noFile': '找不到文件“{{path}}”，请检查路径和文件名。',
  'cli.failed.folder': '“{{path}}”是文件夹，请给出其中的工作簿文件。',
  'cli.failed.read': '无法读取“{{path}}”，请检查文件权限，或先在其他程序中关闭它。',
  'cli.failed.write': '无法写入“{{path}}”，请检查文件夹权限，或先在 Excel 中关闭该文件。',
  'cli.unreadable.notAWorkbook':
    '“{{path}}”不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  'cli.unreadable.damaged':
    '“{{path}}”已损坏或不完整，请重新复制原文件，或在 Excel 中“打开并修复”后另存。',
  'cli.unreadable.encrypted': '“{{path}}”设有打开密码，请在 Excel 中去掉密码后另存再试。',
  'cli.unreadable.empty': '“{{path}}”是空文件(0 字节)，请重新复制原文件。',
  'cli.unreadable.excel95':
    '“{{path}}”由 Excel 95 或更早版本保存，不能读取，请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试。',
  'cli.unreadable.webPage':
    '“{{path}}”是网页，其中没有可以读取的表格(框架网页和 .mht 网页归档也不能读取)，请在 Excel 或 WPS 中打开，另存为 .xlsx 后再试。',
  'cli.unreadable.text':
    '“{{path}}”是文本文件，其中没有用制表符、逗号或分号分开的列，不能读取，请在 Excel 或 WPS 中整理成表，另存为 .xlsx 后再试。',
  'cli.unreadable.unsupported':
    '“{{path}}”的格式不能读取，请在 Excel 或 WPS 中另存为 .xlsx 后再试。',
  'cli.unreadable.tooLarge':
    '“{{path}}”过大，不能读取；请删去与学校数据无关的工作表，以及误填在最后几行、最后几列的内容，或另存为 .xlsx 后再试。',
  'cli.settings.notJson': '设置文件“{{path}}”不是 JSON: {{detail}}',
  'cli.settings.invalid': '设置文件“{{path}}”的“{{at}}”有误：{{detail}}',
  'cli.stage.primary': '小学',
  'cli.stage.junior': '初中',
  'cli.verdict.met': '达标',
  'cli.verdict.notMet': '不达标',
  'cli.verdict.undetermined': '数据不全',
  'cli.assess.heading': '{{standard}} 资源配置测算',
  'cli.assess.stage': '{{stage}}：{{schools}} 所(部)，校际均衡 {{verdict}}',
  'cli.assess.noStage': '{{stage}}：没有可测算的学校',
  'cli.assess.notBound': '未找到对应列',
  'cli.assess.indicator': '{{name}}：全县平均 {{mean}}，差异系数 {{cv}}',
  'cli.assess.limit': ' (限值 {{limit}})',
  'cli.assess.notJudged': ' (只列出，不评定)',
  'cli.assess.roundingSensitive': ' [按显示位数判断会相反，实为 {{exact}}]',
  'cli.assess.drivers': '，主要由{{drivers}}造成',
  'cli.assess.driver.low': '{{school}}(贡献 {{share}}%，偏低)',
  'cli.assess.driver.high': '{{school}}(贡献 {{share}}%，偏高)',
  'cli.assess.composite': '综合差异系数 {{cv}}',
  'cli.province.none': '没有省定标准。请用 --settings 给出，例如 assets/packs/example.json',
  'cli.province.stands': '工作簿中已有“均衡_省定标准”，不覆盖；请在表上修改，或先删除该表',
  'cli.province.faults': '“均衡_省定标准”有误：\n{{faults}}',
  'cli.assess.schools':
    '学校综合评估达标 {{met}}/{{schools}} 所 ({{share}}%)，数据不全 {{open}} 所',
  'cli.assess.allOpen': '学校综合评估：{{schools}} 所均为数据不全',
  'cli.assess.noRule':
    '学校综合评估：{{schools}} 所均为数据不全。没有省定办学条件，请用 --settings 的 pack 载入本省的省定标准',
  'cli.assess.ruleOpen': '{{verdict}}（标准待定）',
  'cli.assess.excluded': '未纳入测算的学校 {{schools}} 所：',
  'cli.old':
    '工作簿中已不是最新的内容：{{list}}。请用 assess、tables 等命令重新写出，或在 Excel 中点“一键测算”。',
  'cli.assess.nothingWritten': '未指定 --out，结果没有写入文件。',
  'cli.step.reading': '正在读取工作簿……',
  'cli.step.computing': '正在测算……',
  'cli.step.writing': '正在写入副本并逐格核对……',
  'cli.assess.written': '结果已写入：{{out}}',
  'cli.assess.written.webPage':
    '结果已写入：{{out}}。原文件其实是网页，不能原样保存：这是新的 .xlsx，含读入的各单元格和结果；字体、颜色等外观没有保留，原文件不变。',
  'cli.assess.written.xml2003':
    '结果已写入：{{out}}。原文件是 Excel 2003 的 XML 表格，不能原样保存：这是新的 .xlsx，含读入的各单元格和结果；公式已换成其结果(没有结果的除外)，字体、颜色等外观没有保留，原文件不变。',
  'cli.assess.written.text':
    '结果已写入：{{out}}。原文件是文本(如 CSV)，放不下结果：这是新的 .xlsx，含读入的各单元格和结果；原文件不变。',
  'cli.usage.extension':
    '原工作簿须另存为 .{{extension}}，请把 --out“{{path}}”的扩展名改为 .{{extension}}。',
  'cli.failed.internal': '程序内部出错，没有写入任何结果。请把以下内容发给开发者:\n{{detail}}',
  'cli.assess.aside': '{{why}}，为免损坏，结果单独写入：{{path}}；{{out}} 与原工作簿完全相同。',
  'cli.assess.asideOnly': '{{why}}，结果单独写入：{{path}}。',
  'cli.aside.differences': '原工作簿中有保存后无法原样保留的内容({{differences}})',
  'cli.aside.foreign': '{{format}} 格式只能读取，不能原样保存',
  'cli.aside.protectedWorkbook': '工作簿结构受保护，不能新建工作表(可在“审阅 › 保护工作簿”中取消)',
  'cli.aside.protectedSheet':
    '工作表“{{sheet}}”受保护，其中的测算结果不能更新(可在“审阅 › 撤销工作表保护”中取消)',
  'cli.aside.place': '计算列的位置不能写入({{detail}})',
  'cli.usage.noOut': '{{name}} 写入副本，请用 --out 指定文件，例如：--out 结果.xlsx',
  'cli.kept':
    '有 {{count}} 个单元格是您填写的，原样保留，该处结果没有写入：{{places}}。移到表外后再生成一次即可。',
  'cli.tables.written': '已写入申报表：{{sheets}}',
  'cli.county.heading': '综合结论：{{verdict}}',
  'cli.county.block': '{{mark}} {{name}}: {{verdict}}',
  'cli.county.item': '{{mark}} {{name}}: {{verdict}}',
  'cli.findings.counts': '数据核查：逻辑校验错误 {{errors}} 条，经验校验提示 {{warnings}} 条',
  'cli.findings.error': '错误',
  'cli.findings.warning': '提示',
  'cli.more': '…… 另有 {{more}} 条',
  'cli.bind.table': '工作表“{{sheet}}” 表“{{table}}” {{stage}}，第 {{first}}–{{last}} 行',
  'cli.bind.mode.byType': '按办学类型拆分学段',
  'cli.bind.mode.perRow': '按“学段”列',
  'cli.bind.mode.primary': '小学',
  'cli.bind.mode.junior': '初中',
  'cli.bind.source.own': '已确认的名称',
  'cli.bind.source.county': '工作簿中的名称',
  'cli.bind.source.header': '表头',
  'cli.usage.notFor': '{{name}} 没有选项 --{{option}}，请去掉。',
  'cli.usage.choice': '--{{option}} 只能是 {{choices}}，现为“{{found}}”。',
  'cli.usage.needs': '{{name}} 须写明 {{option}}。',
  'cli.usage.number.limit': '--limit 须为大于 0 的数，例如 0.5，现为“{{found}}”。',
  'cli.usage.number.cap': '--cap 须为 0 或正整数，现为“{{found}}”。',
  'cli.usage.number.time-limit': '--time-limit 须为 0 或正数(秒)，现为“{{found}}”。',
  'cli.prices.notJson': '价格文件“{{path}}”不是 JSON: {{detail}}',
  'cli.prices.invalid':
    '价格文件“{{path}}”有误：{{faults}}；价格须为 0 或正数(元)，不能购置的写 null。',
  'cli.analyse.heading': '{{standard}} 差异分析',
  'cli.analyse.allWithin': '{{stage}}：没有超过限值的差异系数。',
  'cli.transfers.indicator': '所选标准没有指标“{{indicator}}”，请用：{{known}}',
  'cli.purchases.progress': '目前最低 {{cost}} 元，下限 {{bound}} 元',
  'cli.purchases.line': '{{school}}({{of}}) {{name}} +{{amount}}，{{cost}} 元',
  'cli.usage.outWord': 'report 的 --out 须为 .docx 文件，现为“{{found}}”。',
  'cli.usage.noWord': '{{name}} 写出 Word 文件，请用 --out 指定，例如：--out 自评报告.docx',
  'cli.usage.reportSchool':
    '自查报告须写明学校，例如：--school 2133000001（学校标识码）或 --school 某某小学。',
  'cli.usage.reportNoSchool': '{{kind}}是全县的报告，请去掉 --school；一所学校的是自查报告。',
  'cli.report.written': '{{name}}已写入：{{out}}（核对码：{{code}}）',
  'cli.plans.written': '已写入：{{sheets}}',
  'cli.plans.school': '没有学校“{{school}}”，请核对 --schools 中的学校名称。',
} as const;

export type CliMessageCode = keyof typeof cli;

/** Names of the parameters in the sentence of a code. */
export type CliParameters<Code extends CliMessageCode> = Placeholders<(typeof cli)[Code]>;
