/**
 * What each check says: the rule, what is there, what is expected, what to do. Clauses without a
 * full stop, so that faces can show them apart or as one sentence.
 */
import { wordsOfFindings } from '../findingWords';

export const findings = wordsOfFindings({
  // 逻辑校验
  blank: {
    title: '未填',
    found: '“{{column}}”未填',
    expected: '测算需要这一项，没有的应填 0',
    remedy: '请补填；整列以空白表示 0 的，可把该列设为“空白即 0”',
  },
  notANumber: {
    title: '非数字',
    found: '“{{column}}”填的是“{{found}}”',
    expected: '应填数字',
    remedy: '请改为数字，没有的填 0',
  },
  twoNumbers: {
    title: '两个数',
    found: '“{{column}}”一格里填了用空格隔开的数字“{{found}}”',
    expected: '一格只填一个数；千位之间用逗号或不隔开',
    remedy: '是一个数的，请去掉中间的空格；是两个数的，请分填到各自的单元格',
  },
  errorValue: {
    title: '错误值',
    found: '“{{column}}”显示 {{found}}',
    expected: '应为数字',
    remedy: '请改正公式或直接填写数字',
  },
  notCalculated: {
    title: '公式未计算',
    found: '“{{column}}”的公式未计算，文件里没有可信的计算结果',
    expected: '测算要用公式的计算结果',
    remedy: '请用 Excel 或 WPS 打开这个文件，保存后再试；手动重算的，先按 F9',
  },
  negative: {
    title: '负数',
    found: '“{{column}}”为 {{found}}',
    expected: '应为 0 或正数',
    remedy: '请核对后改正',
  },
  partAboveWhole: {
    title: '分项大于总数',
    found: '“{{part}}”合计 {{partValue}}，大于“{{whole}}”{{wholeValue}}',
    expected: '分项合计应不大于总数',
    remedy: '请核对分项和总数，改正其中有误的数据',
  },
  pupilsWithoutTeachers: {
    title: '有学生无教师',
    found: '{{stage}}有学生 {{students}} 人，没有专任教师',
    expected: '有学生的学段应有专任教师',
    remedy: '请核对在校生数和专任教师数',
  },
  pupilsWithoutClasses: {
    title: '有学生无班级',
    found: '{{stage}}有学生 {{students}} 人，没有班级',
    expected: '有学生的学段应有班级',
    remedy: '请核对在校生数和班级数',
  },
  teachersWithoutPupils: {
    title: '有教师无学生',
    found: '{{stage}}有专任教师 {{teachers}} 人，没有学生',
    expected: '有专任教师的学段应有学生',
    remedy: '请核对在校生数和专任教师数',
  },
  classesWithoutPupils: {
    title: '有班级无学生',
    found: '{{stage}}有班级 {{classes}} 个，没有学生',
    expected: '有班级的学段应有学生',
    remedy: '请核对在校生数和班级数',
  },
  pupilsMissing: {
    title: '在校生数未填',
    found: '{{stage}}在校生数未填',
    expected: '计入测算的学校应填在校生数',
    remedy: '请补填，补填前该校该学段不计入；确无学生的填 0',
  },
  vocationalHost: {
    title: '职业学校附设班的办学条件不明',
    found:
      '办学类型为“{{type}}”，设有小学或初中附设班；职业学校学生没有折算权数，全校的办学条件不能分摊',
    expected: '附设班应有自己使用的校舍、场地、设备、图书等数',
    remedy:
      '请为附设班另加一行，办学类型写“附设小学班”或“附设初中班”，填写其学生、教师和使用的办学条件，并从这一行去掉这些学生',
  },
  seniorPupilsMissing: {
    title: '高中在校生数未填',
    found: '办学类型为“{{type}}”，高中在校生数未填',
    expected: '设有高中的学校应填高中在校生数，全校共用的资源才能分摊到各学段',
    remedy:
      '请补填；补填前该校的校舍、场地、设备、图书等不分摊，相应指标数据不全。确无高中学生的填 0',
  },
  sisterPupilsMissing: {
    title: '缺其他学段的在校生数',
    found: '办学类型为“{{type}}”，没有读到该校的{{stage}}在校生数',
    expected: '分校数据中校舍、场地、设备是全校的，要按各学段在校生数分摊',
    remedy:
      '请把同一批导出的{{stage}}分校数据也放进本工作簿，或用“从统计报表取数”（命令行 import）一并取数；已有该校而机构编码写得不同的，请改为一致；之前该校的这些指标数据不全',
  },
  stageUnknown: {
    title: '学段不明',
    found: '学段填的是“{{found}}”',
    expected: '应为小学或初中',
    remedy: '请填写学段，填写前该校不计入',
  },
  duplicateCode: {
    title: '学校标识码重复',
    found: '标识码 {{code}} 与 {{other}} 相同',
    expected: '同一学段内每所学校的标识码应不相同',
    remedy: '请改正标识码，重复填报的请删去一行',
  },
  classBandsSum: {
    title: '班额分布与班级数不符',
    found: '{{stage}}各班额段班级合计 {{found}} 个，班级数为 {{classes}} 个',
    expected: '各班额段班级数之和应等于班级数',
    remedy: '请核对各班额段的班级数和班级数',
  },
  classBandsImpossible: {
    title: '班额分布与学生数不符',
    found: '{{stage}}在校生 {{students}} 人，按班额分布应为 {{range}}',
    expected: '在校生数应与班额分布相符',
    remedy: '请核对各班额段的班级数和在校生数',
  },
  largestClassImpossible: {
    title: '最大班额不可能',
    found: '{{stage}}最大班额 {{found}} 人，按在校生数、班级数和班额分布应为 {{range}}',
    expected: '最大班额应与在校生数、班级数和班额分布相符',
    remedy: '请核对最大班额',
  },
  roomAreasInvalid: {
    title: '面积无法识别',
    found: '“{{column}}”填的是“{{found}}”',
    expected: '应逐间填写面积，如“96、100”',
    remedy: '请改为各间面积，没有的填 0',
  },
  roomsAboveAll: {
    title: '教室间数大于总数',
    found: '“{{column}}”为 {{found}} 间，“{{list}}”只列出 {{rooms}} 间',
    expected: '达到面积要求的教室应不多于教室总数',
    remedy: '请核对教室间数和各间面积',
  },
  retentionAbove100: {
    title: '巩固率大于 100%',
    found: '三年巩固率为 {{found}}%',
    expected: '应不大于 100%',
    remedy: '请核对毕业生、转入、转出、三年前初一在校生和死亡学生数',
  },

  // 经验校验
  gap: {
    title: '漏填',
    found: '“{{column}}”为空',
    expected: '同列其他学校已填写',
    remedy: '请补填；确实没有的填 0',
  },
  readAsBlank: {
    title: '按空白处理',
    found: '“{{column}}”填的是“{{found}}”，按空白处理',
    expected: '应填数字，空白不等于 0',
    remedy: '没有的请填 0，不清楚的请补填',
  },
  zeroPupils: {
    title: '在校生数为 0',
    found: '{{stage}}在校生数为 0，未计入测算',
    expected: '计入测算的学校应有学生',
    remedy: '请核对；确无学生的请写说明',
  },
  fraction: {
    title: '应为整数',
    found: '“{{column}}”为 {{found}}',
    expected: '人数、间数、台数、个数应为整数',
    remedy: '请核对后改正或写说明',
  },
  equipmentRange: {
    title: '仪器设备值异常',
    found: '生均教学仪器设备值 {{perPupil}} 元',
    expected: '一般在 50 元至 100000 元之间',
    remedy: '请核对单位是万元还是元',
  },
  yearChange: {
    title: '与上年变动大',
    found: '{{indicator}}为 {{found}}，{{year}} 年为 {{last}}，变动 {{change}}',
    expected: '与上年相比变动一般不超过 {{limit}}%',
    remedy: '请核对两年的数，有误的改正，属实的写说明',
  },
  outlier: {
    title: '偏离多数学校',
    found: '{{indicator}}为 {{found}}，本学段中位数为 {{median}}',
    expected: '一般与本学段多数学校接近',
    remedy: '请核对后改正或写说明',
  },
  classSize: {
    title: '平均班额异常',
    found: '{{stage}}平均班额 {{found}} 人',
    expected: '一般在 15 人至 66 人之间',
    remedy: '请核对在校生数和班级数',
  },
  pupilTeacherRatio: {
    title: '生师比异常',
    found: '{{stage}}每名专任教师平均负担 {{found}} 名学生',
    expected: '师生比一般在 1:5 至 1:35 之间',
    remedy: '请核对在校生数和专任教师数',
  },
  artsSubtotal: {
    title: '艺术教师为小计',
    found:
      '表“{{table}}”中各校{{schools}}艺术教师数都等于音乐、美术教师数之和，已按小计处理，不重复计算',
    expected: '艺术教师数不应与音乐、美术教师数重复计算',
    remedy: '艺术教师另计的，请在设置中改为“单独计算”',
  },
  duplicateName: {
    title: '学校名称重复',
    found: '学校名称与 {{other}} 相同',
    expected: '同一学段内学校名称一般不相同',
    remedy: '请核对是否重复填报',
  },
  zeroAmount: {
    title: '指标为 0',
    found: '{{indicator}}为 0',
    expected: '一般应大于 0',
    remedy: '请核对；确为 0 的请写说明',
  },
  stageNotOfType: {
    title: '学段与办学类型不符',
    found: '办学类型为“{{type}}”，却有{{stage}}学生',
    expected: '学段应与办学类型相符',
    remedy: '请核对办学类型和在校生数',
  },
  stageMissingFromType: {
    title: '缺少应有学段',
    found: '办学类型为“{{type}}”，没有{{stage}}学生',
    expected: '该类学校一般有{{stage}}学生',
    remedy: '请核对办学类型和在校生数',
  },
  takenAsSplit: {
    title: '按已分学段的数计算',
    found: '办学类型为“{{type}}”，本表只有{{stage}}',
    expected: '自制的分学段表中，校舍、场地、设备等应是{{stage}}学段的数',
    remedy: '请确认没有填全校的数；填的是全校数的，请在“列对应”中把本表选为“全校数”',
  },
  attachedClasses: {
    title: '附设班',
    found: '办学类型为“{{type}}”，有{{stage}}学生，按附设班处理',
    expected: '附设班按学段另作一行，与本校按加权学生数分摊办学条件',
    remedy: '请核对办学类型和在校生数',
  },
  singleStageOfMixedType: {
    title: '只有一个学段',
    found: '办学类型为“{{type}}”，只有{{stage}}学生，按{{stage}}学校计算',
    expected: '该类学校一般不止一个学段',
    remedy: '请核对其他学段的在校生数',
  },
  factorSlip: {
    title: '疑似差 {{factor}} 倍',
    found: '“{{column}}”为 {{found}}，与其他学校约差 {{factor}} 倍',
    expected: '生均值一般与本学段多数学校接近',
    remedy: '请核对单位和小数点',
  },
  ownershipUnknown: {
    title: '举办者类型不明',
    found: '举办者类型为“{{found}}”，按计入处理',
    expected: '应为 1–10 的代码，或公办、民办',
    remedy:
      '请补填或改正举办者类型；所用标准不计某些举办者的学校时(如基本均衡)，填了而不能识别的，改正前该学段数据不全',
  },
  typeUnknown: {
    title: '办学类型不明',
    found: '办学类型为“{{found}}”，按计入处理',
    expected: '应为小学、小学教学点、初级中学、九年一贯制学校等',
    remedy: '请补填或改正办学类型',
  },
  notASchool: {
    title: '不计校数',
    found: '是否计校数为“否”，未单独计入',
    expected: '不计校数的校区、教学点应并入所属学校',
    remedy: '请把本行数据并入所属学校',
  },
  nameMissing: {
    title: '学校名称未填',
    found: '学校名称未填',
    expected: '每所学校应有名称',
    remedy: '请补填学校名称；不是学校的行请移出数据区',
  },
  fundsRange: {
    title: '公用经费异常',
    found: '“{{column}}”生均 {{perPupil}} 元',
    expected: '一般在 50 元至 100000 元之间',
    remedy: '请核对单位是万元还是元',
  },

  // 县级数据
  countyInputInvalid: {
    title: '县级数据无法识别',
    found: '“{{input}}”填的是“{{found}}”',
    expected: '应填{{expected}}',
    remedy: '请改正，改正前按未填处理',
  },
  countyInputNegative: {
    title: '县级数据为负数',
    found: '“{{input}}”为 {{found}}',
    expected: '应为 0 或正数',
    remedy: '请核对后改正',
  },
  countyPartAboveWhole: {
    title: '县级分项大于总数',
    found: '“{{part}}”{{partValue}}，大于“{{whole}}”{{wholeValue}}',
    expected: '分项应不大于总数',
    remedy: '请核对分项和总数，改正其中有误的数据',
  },
  countyRetentionAbove100: {
    title: '全县巩固率大于 100%',
    found: '全县初中三年巩固率为 {{found}}%',
    expected: '应不大于 100%',
    remedy: '请核对毕业班、转入、转出、三年前初一在校生和死亡学生数',
  },
  countyInputFormer: {
    title: '这一行不再采用',
    found: '“{{input}}”填有“{{found}}”，这一行不再采用',
    expected: '现在按人数、份数或按学段的数判断',
    remedy: '请在表中填写：{{now}}；没有这些行的，加一行，在“项目”栏写上名称。确认后可删除这一行',
  },
  countyReadAsBlank: {
    title: '县级数据按未填处理',
    found: '“{{input}}”填的是“{{found}}”，按未填处理',
    expected: '没有的应填 0',
    remedy: '没有的请填 0，不清楚的请补填',
  },
  countyFraction: {
    title: '县级数据应为整数',
    found: '“{{input}}”为 {{found}}',
    expected: '人数、个数、所数、份数应为整数',
    remedy: '请核对后改正或写说明',
  },

  // 全县
  severalCounties: {
    title: '有几个县的学校',
    found: '“统计三级”一列有：{{counties}}',
    expected: '一次测算一个县（市、区）',
    remedy: '请选择要测算的县；选择之前各学段为数据不全。命令行：--county {{first}}',
  },
  zeroMean: {
    title: '全县为 0',
    found: '{{stage}}所有学校的{{indicator}}都是 0，无法计算差异系数',
    expected: '至少有一所学校大于 0',
    remedy: '请核对该项数据',
  },
  oneSchool: {
    title: '只有一所学校',
    found: '{{stage}}只有一所学校{{schools}}，差异系数为 0',
    expected: '差异系数一般由两所以上学校计算',
    remedy: '请核对是否还有学校未列入',
  },
  emptyStage: {
    title: '没有学校',
    found: '{{stage}}没有可计入的学校{{schools}}',
    expected: '每个学段至少有一所学校',
    remedy: '请核对是否有表或学校未列入；确无该学段的不必处理',
  },

  // 列对应
  fieldNotBound: {
    title: '未找到对应列',
    found: '没有找到“{{field}}”对应的列，无法计算：{{indicators}}',
    expected: '表中应有“{{field}}”一列',
    remedy: '请增加该列，或把已有列的表头改为“{{field}}”',
  },
  ambiguousColumn: {
    title: '列有歧义',
    found: '“{{field}}”有两列都可对应：{{first}}；{{second}}',
    expected: '应只有一列对应',
    remedy: '请改其中一列的表头，改正前相关指标不计算',
  },
  oldTitle: {
    title: '旧职称名称',
    found: '“{{column}}”是改革前的职称名称，没有采用',
    expected: '应写明正高级、副高级或中级',
    remedy: '请按现行职称等级修改表头',
  },
  pupilsUnconfirmed: {
    title: '在校生数待确认',
    found: '“{{column}}”暂按在校生数处理，尚未确认',
    expected: '应有“在校生数”一列',
    remedy: '请确认该列是不是在校生数：在“列对应”中选定，或把表头改为“在校生数”',
  },
  unitUnclear: {
    title: '单位不明',
    found: '“{{column}}”没有写单位，表上方写的是“{{line}}”，无法确定用哪个单位，该列没有采用',
    expected: '金额只用一个单位（元、千元或万元），面积用平方米',
    remedy: '请在该列表头写明单位，或在“列对应”中选定',
  },
  roomSizeUnstated: {
    title: '教室面积未注明',
    found: '“{{column}}”没有注明面积，按“{{field}}”处理',
    expected: '表头应注明音乐教室 96 平方米、美术教室 90 平方米及以上',
    remedy: '请确认所填教室都达到面积要求，并在表头注明',
  },
  brokenName: {
    title: '名称失效',
    found: '名称“{{name}}”指向 {{refersTo}}，已改按表头识别',
    expected: '名称应指向表中一列',
    remedy: '请在名称管理器中改正或删除该名称',
  },
  nameLength: {
    title: '名称行数不符',
    found: '名称“{{name}}”有 {{found}} 行，同表其他名称有 {{expected}} 行，已改按表头识别',
    expected: '同一张表的名称应包含相同的行',
    remedy: '请在名称管理器中改正该名称的范围',
  },
  nameWidth: {
    title: '名称多于一列',
    found: '名称“{{name}}”多于一列，已改按表头识别',
    expected: '一个名称应只包含一列',
    remedy: '请在名称管理器中改正该名称的范围',
  },
  countyNameBroken: {
    title: '县级数据名称失效',
    found: '名称“{{name}}”指向 {{refersTo}}，不是单元格',
    expected: '应指向填有“{{input}}”的一个单元格',
    remedy: '请在名称管理器中改正或删除该名称，或在“均衡_县级数据”中填写',
  },
  countyNameWide: {
    title: '县级数据名称多于一格',
    found: '名称“{{name}}”指向多个单元格（{{refersTo}}）',
    expected: '应只指向填有“{{input}}”的一个单元格',
    remedy: '请在名称管理器中改正该名称的范围，或在“均衡_县级数据”中填写',
  },
  countyColumnLost: {
    title: '县级数据缺“值”列',
    found: '名称“{{name}}”所指的“值”列已被删除',
    expected: '“均衡_县级数据”应有“值”列',
    remedy: '请撤销删除；不能撤销的，删除该工作表后重新生成',
  },
  countyInputTwice: {
    title: '县级数据重复',
    found: '“{{input}}”在两处的数值不同：{{first}}、{{second}}，两处都未采用',
    expected: '同一项数据只应有一处',
    remedy: '请保留正确的一处，删除另一处的数据或名称',
  },
  outputNameLost: {
    title: '结果位置丢失',
    found: '名称“{{name}}”不再指向结果所在位置',
    expected: '结果的名称应指向其列或工作表',
    remedy: '不必处理，测算时重新写入；旧位置留下的内容可以删去',
  },
  outputNameForeign: {
    title: '结果名称指向您的数据',
    found: '名称“{{name}}”指向的单元格认不出是本软件写入的',
    expected: '结果的名称只应指向写入结果的单元格，旁边的“状态”列用来辨认',
    remedy:
      '这些单元格保持原样，不再更新，结果另写一处，名称随之改正；其中旧的结果，不需要的请删去',
  },
  pageMoved: {
    title: '结果表被移到学校表旁',
    found: '名称“{{name}}”所指的结果被剪切到了学校表所在的工作表',
    expected: '结果表应在单独的工作表上；移来的内容保持原样，不再更新，生成时另写一张',
    remedy: '移来的内容不需要的，请删去；需要的，请注意它是旧的结果',
  },
  formulaDiffers: {
    title: '公式结果与测算不符',
    found:
      '“{{column}}”列有 {{cells}} 个公式的结果与本次测算不同，首个为 {{found}}，测算为 {{computed}}',
    expected: '公式应与测算得出同一数值；行、列、学段或口径改变后，旧公式可能不再适用',
    remedy: '本次测算已重写这些公式；如经常出现，请检查表中插入的行、合并的学校和口径设置',
  },
  cellOfYours: {
    title: '结果区内有您填写的内容',
    found: '“{{column}}”列有 {{cells}} 个单元格不是本软件写入的，首个为“{{found}}”',
    expected: '结果列只放测算结果；您填写的内容已原样保留，没有覆盖',
    remedy: '请把它移到别处，再测算一次，此处的结果就会写入',
  },
  pageUntold: {
    title: '结果表的记录丢失',
    found: '工作表“均衡_设置”已删除或其中的写入记录已清空，无法分辨“{{page}}”中哪些内容是您填写的',
    expected: '结果表与写入记录应同时保留',
    remedy: '旧表已原样保留，结果另写在新的工作表；请核对后删去旧表',
  },
  pageCellOfYours: {
    title: '结果表内有您填写的内容',
    found: '“{{page}}”有 {{cells}} 个单元格不是本软件写入的：{{places}}',
    expected: '这张表由本软件填写；您填写的内容已原样保留，没有覆盖，该处的结果没有写入',
    remedy: '请把它移到表外或别的工作表，再测算或生成一次，此处的结果就会写入',
  },
  schoolTwice: {
    title: '同一学校出现两次',
    found: '“{{school}}”与 {{other}} 是同一代码，或名称和在校生数都相同',
    expected: '同一学段内每所学校只应出现一次',
    remedy: '请删去重复的一行；或在“列对应”中选择：两所不同的学校、合并、只算一行',
  },
  closedWithPupils: {
    title: '停办学校仍有学生',
    found: '本行写有停办或撤销，但在校生数为 {{students}} 人，没有计入',
    expected: '停办的学校应没有在校生',
    remedy: '请核对：仍在办学的请去掉“停办”字样，已停办的请清空在校生数',
  },
  rowsBelow: {
    title: '表外另有学校',
    found: '表的命名范围之外还有 {{rows}} 所学校（{{schools}}），第一所在 {{first}}，没有计入',
    expected: '所有学校应在表的范围内',
    remedy:
      '请把名称的引用范围扩到这些行，或在“列对应”中说明它们是不是学校；说明之前本学段为数据不全',
  },
  rowsTakenIn: {
    title: '已并入新增的学校',
    found: '表的范围之外新增的 {{rows}} 所学校（{{schools}}）已计入，第一所在 {{first}}',
    expected: '所有学校都应计入',
    remedy: '请核对；不是学校的请在“列对应”中说明',
  },
  totalDiffers: {
    title: '合计与各校之和不符',
    found: '“{{found}}”的“{{column}}”为 {{total}}，各校之和为 {{sum}}',
    expected: '合计应等于各校之和',
    remedy: '请核对是合计未更新，还是少了或多了学校；测算不使用合计行',
  },
  rowTotalWithCode: {
    title: '是合计还是学校',
    found: '这一行写有合计类的字样，又有学校代码、类型或校名：{{shown}}',
    expected: '合计行不应有代码和类型，学校不应叫合计',
    remedy: '请在“列对应”中说明这一行是什么；说明之前本学段为数据不全',
  },
  rowLikeTotal: {
    title: '疑似合计行',
    found: '这一行各数等于旁边几所学校之和：{{shown}}',
    expected: '合计行不计入，学校要计入',
    remedy: '请在“列对应”中说明这一行是合计还是学校；说明之前本学段为数据不全',
  },
  rowScopeOrSchool: {
    title: '是小计还是学校',
    found: '这一行像是一类学校或一个乡镇的小计，但各数与旁边学校之和对不上：{{shown}}',
    expected: '小计不计入，学校要计入',
    remedy: '请在“列对应”中说明这一行是小计还是学校；说明之前本学段为数据不全',
  },
  rowUnnamed: {
    title: '有数无名的行',
    found: '这一行有数据，没有学校名称和代码：{{shown}}',
    expected: '每所学校应有名称，合计行应写明合计',
    remedy: '请补填学校名称，或在“列对应”中说明这一行是什么；说明之前本学段为数据不全',
  },
  rowNotPlain: {
    title: '不能确定是学校',
    found: '其他学校有代码、类型或校名，这一行都没有：{{shown}}',
    expected: '每一行应能看出是不是学校',
    remedy: '请补填学校代码或办学类型，或在“列对应”中说明这一行是什么；说明之前本学段为数据不全',
  },
  rowUnexplained: {
    title: '看不懂的行',
    found: '不能确定这一行是不是学校：{{shown}}',
    expected: '每一行应能看出是学校、合计、分组还是说明',
    remedy: '请在“列对应”中说明这一行是什么；说明之前本学段为数据不全',
  },
  tableRefused: {
    title: '有表没有计入',
    found: '表“{{table}}”{{schools}}没有计入：{{reason}}',
    expected: '每张学校表都应计入、并入或说明不计入',
    remedy:
      '请在“列对应”中选择这张表是计入、不计入、上年数据还是并入别的表；说明之前有关学段为数据不全',
  },
  tableLeftOut: {
    title: '有表不计入',
    found: '表“{{table}}”{{schools}}不计入：{{reason}}',
    expected: '同一所学校只应计入一次',
    remedy: '请核对；要计入的请在“列对应”中改选',
  },
  wholeOrSplit: {
    title: '全校数还是分学段的数',
    found: '“{{school}}”在表“{{table}}”和表“{{other}}”中的校舍、场地、设备等相同',
    expected: '应说明填的是全校的数（按在校生数分摊），还是已经分好学段的数',
    remedy:
      "请在“列对应”中为这两张表选择“全校数”或“已分学段”；选择之前有关学段为数据不全。命令行：--table '{{table}}=whole|split'",
  },
  joinAmbiguous: {
    title: '并表时学校不唯一',
    found: '并入的表“{{table}}”中“{{school}}”对应多行，没有取数',
    expected: '每所学校应只对应一行',
    remedy: '请补填学校代码，或使名称不重复',
  },
  joinContradiction: {
    title: '两张表的数不一致',
    found: '“{{school}}”的“{{field}}”在 {{first}} 与 {{second}} 不一致，按前者计算',
    expected: '同一所学校的同一项数据应一致',
    remedy: '请核对后改正其中一处',
  },
  joinUnknownSchool: {
    title: '并入的表中有别的学校',
    found: '“{{school}}”只在表“{{table}}”中，有在校生数的表中没有',
    expected: '两张表的学校应相同',
    remedy: '请核对学校代码和名称，或补上这所学校的在校生数',
  },
  totalRowBound: {
    title: '范围内有合计行',
    found: '表的范围内有合计行“{{found}}”，没有计入',
    expected: '表的范围应只包含学校',
    remedy: '请把合计行移出表的范围',
  },
  settingIgnored: {
    title: '设置无法识别',
    found: '设置“{{setting}}”填的是“{{found}}”，已改用默认值',
    expected: '应为可选的值',
    remedy: '请在窗格的设置中重新选择',
  },
  packSheetFault: {
    title: '省定标准有误',
    found: '省定标准“{{path}}”：{{reason}}，整张表未采用',
    expected: '应按表上的列和可选的词填写',
    remedy: '请在“均衡_省定标准”改正后重新测算',
  },
  packFieldKnown: {
    title: '本省数据项与系统数据项同名',
    found: '本省数据项“{{field}}”就是系统的“{{known}}”，学校表里的这一列按系统数据项读取',
    expected: '系统已有的数据项不必写在本省数据项中',
    remedy: '请在用到它的项目里改写“{{known}}”，并在本省数据项中删去这一行',
  },
  packSheetBeforeSettings: {
    title: '省定标准有两份',
    found:
      '“均衡_省定标准”写的是“{{pack}}”，“均衡_设置”里存的是“{{kept}}”，内容不同；以工作表“均衡_省定标准”为准',
    expected: '一个工作簿只用一份省定标准',
    remedy:
      '应当用设置里那一份的，请删去工作表“均衡_省定标准”后重新测算；否则请在“均衡_设置”清空“省定标准”一行',
  },
  packNeverJudges: {
    title: '省定标准不能得出结论',
    found: '省定标准“{{pack}}”待定的内容太多，{{stages}}的学校填什么都没有综合评估结论',
    expected: '应按本省文件填写待定的标准、项目或合格分',
    remedy: '请在“均衡_省定标准”或省定标准文件中填写待定项',
  },
  farRows: {
    title: '远处有数据',
    found: '{{places}}有内容（{{cells}}个单元格），离表格太远，没有读入；读入的是{{read}}',
    expected: '学校应紧接在表格里，否则会漏算',
    remedy: '是学校的，请移到表格里；不是的，请删除这些单元格或移到别的工作表',
  },
  farCells: {
    title: '远处的单元格',
    found: '{{places}}有零星内容（{{cells}}个单元格），离表格太远，没有读入；读入的是{{read}}',
    expected: '表格以外很远处不应有内容',
    remedy: '请看一下是否误填；没有用的请删除，原文件中的内容不会改动',
  },
  oldResultsLeft: {
    title: '旧结果留在表旁',
    found:
      '表“{{table}}”右侧还有以前写入的结果（{{cell}} 起），其名称已丢失，不会再更新；新结果已写到工作表“{{sheet}}”',
    expected: '表旁只应有按现有数据测算的结果',
    remedy: '请核对后删去这些旧结果列，再测算一次，结果就写回表旁',
  },
  placeTaken: {
    title: '结果另写一页',
    found: '表“{{table}}”右侧$t(finding.placeTaken.reason.{{reason}})，结果已写到工作表“{{sheet}}”',
    expected: '结果列应写在表的右侧空白处',
    remedy: '不必处理；如要写在表旁，请腾出右侧的列后再测算',
  },
});

/** Why computed columns could not stand beside their table. */
export const placeReasons = {
  'finding.placeTaken.reason.values': '已有内容',
  'finding.placeTaken.reason.merge': '有合并单元格',
  'finding.placeTaken.reason.table': '有 Excel 表格',
  'finding.placeTaken.reason.protected': '受保护',
} as const;

/** A finding as one sentence. */
export const findingSentence = {
  'finding.sentence': '{{found}}；{{expected}}。{{remedy}}。',
} as const;
