/**
 * What the page 帮助 explains, in Chinese; the keys are its vocabulary. Kept apart from the pane's other
 * sentences, so that it is fetched with the page only.
 */
import type { Placeholders } from '../placeholders';

export const explanations = {
  'help.search': '搜索帮助',
  'help.search.hint': '指标、公式、用法',
  'help.search.clear': '清除',
  'help.search.found': '找到 {{count}} 条。',
  'help.search.none': '没有找到“{{wanted}}”。',
  'help.indicators': '{{standard}}的 {{count}} 项指标',
  'help.rules': '怎样计算和判定',
  'help.usage': '使用',
  'help.and': '、',

  'help.label.definition': '定义',
  'help.label.formula': '公式',
  'help.label.threshold': '标准',
  'help.label.limit': '差异系数',
  'help.label.clause': '依据',
  'help.label.example': '本县例',

  'help.definition.1': '平均每名学生有多少，单位：{{unit}}。小学、初中分别计算。',
  'help.definition.100': '平均每 100 名学生有多少，单位：{{unit}}。小学、初中分别计算。',
  'help.formula': '{{amount}} ÷ 在校生数{{times}}',
  'help.sum': '（{{sum}}）',
  'help.stage': '{{stage}}：{{told}}',
  'help.ways.or': '或 {{formula}}',
  'help.ways.note': '有几种算法的，取所需的列都找到的第一种。',
  'help.note.minus': '统计报表把“{{field}}”算在里面，所以减去。',
  'help.note.unit': '列名没有写单位的按{{unit}}读，× {{factor}} 换算成{{own}}。',
  'help.note.shared': '全校共用的，一贯制学校、完全中学按加权学生数分摊，见“一贯制学校怎样分摊”。',
  'help.note.arts': '“{{arts}}”列是“{{music}}”“{{art}}”的小计时只计一次，可在设置中指定。',
  'help.note.computers.teaching': '有“{{teaching}}”列时只计这一列，可在设置中改为全部计算机。',
  'help.note.computers.all': '按设置计全部计算机；没有“{{all}}”列时才计“{{teaching}}”。',
  'help.note.relaxed': '采用规程放宽情形“{{name}}”时，符合条件的学校另计：{{fields}}。',

  'help.threshold': '不低于 {{threshold}} {{unit}}',
  'help.threshold.floor': '不低于 {{threshold}} {{unit}}（其 {{percent}}% 为 {{floor}}）',
  'help.threshold.none': '国家没有规定单校标准。',
  'help.limit': '不超过 {{limit}}',
  'help.limit.none': '不单独判定，计入综合差异系数。',
  'help.byPack': '按省定标准“{{name}}”，与国家标准不同。',

  'help.example.notYet': '尚未测算。点“一键测算”后，这里用本县的数据演算。',
  'help.example.stale': '数据已改动，以下按上次测算的数据。',
  'help.example.school': '{{stage}}，第一所学校：{{school}}',
  'help.example.missing': '该校缺数据，算不出。',
  'help.example.term': '{{header}} {{entry}}',
  'help.example.termTimes': '{{header}} {{entry}} × {{factor}}',
  'help.example.go': '{{told}}：转到 {{sheet}}!{{cell}}',
  'help.example.added': '规程放宽情形另计 {{added}}',
  'help.example.amount': '数量：{{sum}} = {{amount}}',
  'help.example.shared':
    '数量：{{sum}} × {{own}} ÷ {{all}} = {{amount}}（按加权学生数分摊，本学段 {{own}}，全校 {{all}}）',
  'help.example.value':
    '指标值：{{amount}} ÷ {{students}}{{times}} = {{value}}，记作 {{printed}} {{unit}}',
  'help.example.met': '✓ 达到标准 {{threshold}}',
  'help.example.floor': '▲ 低于标准 {{threshold}}，达到其 {{percent}}%',
  'help.example.below': '✕ 低于标准 {{threshold}} 的 {{percent}}%',
  'help.example.cv': '{{stage}}差异系数：{{sd}} ÷ {{mean}} = {{cv}}',
  'help.example.cvLimit': '{{stage}}差异系数：{{sd}} ÷ {{mean}} = {{cv}}，标准不超过 {{limit}}',

  'help.cv': '差异系数（CV）',
  'help.cv.what': '各校之间的差距有多大，按学生数加权；越小越均衡，0 表示各校一样。',
  'help.cv.mean': 'X̄ = Σxᵢ ÷ ΣPᵢ',
  'help.cv.sd': 'S = √( Σ (Pᵢ ÷ P) × (Xᵢ − X̄)² )',
  'help.cv.cv': 'CV = S ÷ X̄',
  'help.cv.legend':
    'Pᵢ 是第 i 所学校的在校生数，P 是各校合计；xᵢ 是该校的数量，Xᵢ = xᵢ ÷ Pᵢ 是该校的指标值；X̄ 是全县平均值，S 是标准差。',
  'help.cv.population': '按总体计算，不减 1（教督〔2012〕3号）。',
  'help.cv.zero': '数量为 0 的学校计入；没有学生的学校不计入，并列出。',
  'help.cv.share':
    '某校的贡献 = (Pᵢ ÷ P) × (Xᵢ − X̄)² ÷ X̄²，各校之和等于 CV²。偏高、偏低的学校都会拉大差异。',
  'help.cv.each': '每项分别判定：{{limits}}。综合差异系数是各项的平均，只列出，不判定。',
  'help.cv.composite': '只判定综合差异系数，即 {{count}} 项的平均：{{limits}}。单项可以超过。',
  'help.cv.limit': '{{stage}}不超过 {{limit}}',
  'help.cv.example': '本县例：{{stage}}，{{indicator}}',
  'help.cv.exampleSchools': '{{schools}} 所学校，P = {{students}} 人',
  'help.cv.exampleMean': 'X̄ = {{mean}} {{unit}}',
  'help.cv.exampleSd': 'S = {{sd}} {{unit}}',
  'help.cv.exampleCv': 'CV = {{sd}} ÷ {{mean}} = {{cv}}',

  'help.other': '为什么别处算出的数不同',
  'help.other.what': '常见的几种算法，都不是规定的算法：',
  'help.other.unweighted': '直接用 STDEV ÷ AVERAGE：大校小校一样看待，而且除以 n − 1。',
  'help.other.meanOfMeans': '平均值取各校指标值的平均：应当是全县数量合计除以全县学生合计。',
  'help.other.rounded': '先把各校指标值四舍五入，再算差异：会带来误差，可能改变结论。',
  'help.other.withoutZeros': '去掉数量为 0 的学校：差异被算小了。',
  'help.other.table': '同一组数据的不同算法：{{stage}}，{{indicator}}',
  'help.other.way': '算法',
  'help.other.right': '规定的算法',
  'help.other.way.unweighted': 'STDEV ÷ AVERAGE',
  'help.other.way.meanOfMeans': '各校平均值的平均',
  'help.other.way.rounded': '先四舍五入',
  'help.other.way.withoutZeros': '去掉 0',
  'help.other.noZeros': '没有为 0 的学校',

  'help.school': '一所学校怎样算达标',
  'help.school.rule':
    '{{count}} 项指标至少 {{atLeast}} 项达到标准，其余各项不低于标准的 {{percent}}%，该校综合评估才达标。',
  'help.school.stages':
    '小学、初中分别判定；一贯制学校的小学部、初中部各算一所。所有学校都要达标。',
  'help.school.missing': '缺数据的学校记为数据不全，不算达标。',
  'help.school.example': '例：{{indicator}}的标准是 {{threshold}}，其 {{percent}}% 是 {{floor}}。',
  'help.school.none':
    '国家没有规定单校的资源标准；办学条件由各省规定，在“设置”的“省定标准”中加载。',
  'help.school.pack': '现在使用：{{name}}。',

  'help.sharing': '一贯制学校怎样分摊',
  'help.sharing.what':
    '学生、教师、班级按学段填报，不分摊。校舍、场地、设备、图书、计算机、多媒体教室是全校的，按加权学生数分摊。',
  'help.sharing.weights': '权数：小学 {{primary}}，初中 {{junior}}，高中 {{senior}}。',
  'help.sharing.formula': '某学段的份额 = 权数 × 学生数 ÷ 各学段（权数 × 学生数）之和',
  'help.sharing.example':
    '例：某九年一贯制学校小学 {{primary}} 人、初中 {{junior}} 人，图书 {{books}} 册。',
  'help.sharing.total': '{{primaryWeight}} × {{primary}} + {{juniorWeight}} × {{junior}} = {{all}}',
  'help.sharing.primary': '小学：{{books}} × {{own}} ÷ {{all}} = {{share}} 册',
  'help.sharing.junior': '初中：{{books}} × {{own}} ÷ {{all}} = {{share}} 册',
  'help.sharing.exact': '份额不取整，合起来等于全校的数。先取整的材料会差一点（如 9711、13515）。',

  'help.equal': '恰好等于怎么算',
  'help.equal.rule': '恰好等于标准、恰好是标准的 {{percent}}%、差异系数恰好等于限值，都算达到。',
  'help.equal.exact':
    '按填报的小数精确比较：1000 名学生、42 名教师就是 4.2；20000 名学生、901 名教师就是 4.505，恰好是 5.3 的 85%。',
  'help.equal.rounding':
    '一律用未舍入的数值判定。打印的位数会让人看错时，旁边注明“四舍五入后会改变结论”。',

  'help.data': '用什么数据',
  'help.data.record': '教育事业统计数据，以 9 月 1 日为准；辍学以学籍系统为准。',
  'help.data.blank': '空白不是 0。“无”“/”“—”按空白处理，并提醒。缺了数据，学校和学段记为数据不全。',
  'help.data.rows':
    '表头以下的每一行都有着落：学校、合计、分组、说明。合计等要有凭据：写明是合计，或各数等于旁边至少两所学校之和、平均。拿不准的行会问您，答复之前学段记为数据不全。',
  'help.data.tables':
    '每张表也有着落。其中的学校都已在别处计入的表不计入，以前年度或备份的表多数学校已在别处计入的也不计入；隐藏的表里另有学校的、与别的表不一致的等，没有把握就问您。见“列对应”的“计入哪些表”。',
  'help.data.text': '全角数字、千分位、带单位的数、文本格式的数，都按看到的数读取。',
  'help.data.out': '不计入的学校（特殊教育、幼儿园、停办的等）在“结果”里逐所列出原因。',

  'help.intake': '从统计报表取数',
  'help.intake.files':
    '点窗格上方的“从统计报表取数”，选择教育事业统计系统导出的文件或文件夹：分校数据（小学、初中、高中各一个文件），或各校的报表工作簿（教基、基础基），可以混选。',
  'help.intake.asks':
    '报表中有几个县或几个年份的，有独立使用的非学校产权校舍的，有不计校数的校区的，会请您选定；答案随工作簿保存。',
  'help.intake.blank':
    '报表中已填报的表，空单元格按 0；没有的表、两处说法不同的数，单元格空着，不当作 0。',
  'help.intake.list':
    '写入学校数据表（一行一所学校，“数据来源”列写明每个数的文件和单元格）和“取数清单”（文件、缺的数、说法不同的数、没有取用的行），然后点“一键测算”。',
  'help.intake.again':
    '再次取数按学校标识码更新，只改仍为上次所写的单元格；您改过、补填过的不覆盖，并逐个列出。',
  'help.intake.offline': '文件只在本机逐个读取，不上传，也不改动；读取中可以取消。',

  'help.writes': '写什么，不写什么',
  'help.writes.beside': '写：各学校表右侧空一列之后的指标、达标项数、综合评估和备注。',
  'help.writes.sheets':
    '写：名称以“{{prefix}}”开头的工作表，如差异系数、数据核查、综合结论、申报表、设置。',
  'help.writes.never': '不写：您填报的单元格、公式、格式，您的名称和其他工作表。',
  'help.writes.typed':
    '您在计算列里改过、填过的单元格也不写，在“核查”里指出；清空后再次测算，就写回结果。',
  'help.writes.yours': '说明、县级数据等您填的内容，再次测算时保留，随学校移动。',
  'help.writes.first': '第一次写入前列出将写入的单元格，同意后才写。',
  'help.writes.offline': '数据不离开本机，本加载项不联网。',

  'help.undo': '撤销',
  'help.undo.how': '每次写入后都可点“撤销本次写入”，恢复写入前的样子；可以一次一次往前撤销。',
  'help.undo.native':
    '在 Excel 里请勿用 Ctrl+Z 代替：它不把一次写入当作一步，有的版本只退回一部分，有的版本不退；写入以后，您在此之前的改动也可能不能再用 Ctrl+Z 退回。',
  'help.undo.kept': '写入后您又改过的单元格保留不变，并逐个列出。',
  'help.undo.until':
    '关闭 Excel 或重新打开窗格后，不能再撤销以前的写入；再点“一键测算”会更新结果。',

  'help.old': 'Excel 版本太旧怎么办',
  'help.old.needs': '需要 Excel 2021 或更新版本、Microsoft 365，或网页版 Excel。',
  'help.old.workbench':
    '用 Excel 2016、2019 或 WPS 的，可以在 Edge、Chrome 中打开“均衡测算工作台”，选择工作簿测算，再另存为新文件。网址请向安装本加载项的人员索取。',
  'help.old.safe': '原文件不会改动，也不会上传。',

  'help.selfTest': '自检：试一试本机的 Excel',
  'help.selfTest.found': '自检 测试 诊断 检测 故障 报告 版本 self-test',

  'help.about': '版本和依据',
  'help.about.version': '均衡测算 {{version}}',
  'help.about.source': '现在的标准：{{standard}}（{{source}}）。',
  'help.about.pack': '省定标准：{{name}}。',
} as const satisfies Readonly<Record<string, string>>;

export type HelpCode = keyof typeof explanations;

/** Names of the parameters in the sentence of a code. */
export type HelpParameters<Code extends HelpCode> = Placeholders<(typeof explanations)[Code]>;
