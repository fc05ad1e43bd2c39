/** Sentences of the page 列对应, in Chinese; their keys are its vocabulary. */
export const binding = {
  'pane.binding': '列对应',
  'pane.binding.tables': '{{count}} 个学校表',
  'pane.binding.found': '找到 {{count}} 个学校表：{{sheets}}。核对列对应后点“一键测算”。',
  'pane.binding.refused': '还不能测算，请先处理下面的问题。',
  'pane.binding.asks': '计入 {{count}} 个学校表：{{sheets}}。还有问题要回答。',
  'pane.binding.and': '、',
  'pane.binding.reading': '正在读取工作簿…',
  'pane.binding.unread': '尚未读取工作簿。',
  'pane.binding.reread': '重新读取',
  'pane.binding.reread.hint': '在工作表上改了表头、行列或名称后，点“重新读取”。',

  // 首次使用
  'pane.binding.welcome': '开始使用',
  'pane.binding.welcome.none': '当前工作簿中没有找到学校表。',
  'pane.binding.welcome.sample': '用示例数据试算',
  'pane.binding.welcome.sample.hint':
    '在新的工作表中放入一个虚构县的学校数据，看看结果是什么样。随时可撤销。',
  'pane.binding.welcome.intake.hint':
    '从教育事业统计系统导出的文件直接生成学校数据表，不必手工录入。',
  'pane.binding.welcome.own': '使用我的表',
  'pane.binding.welcome.own.hint': '用本县的学校数据表，或先把表复制到这个工作簿。',
  'pane.binding.welcome.needs': '学校表应当：',
  'pane.binding.welcome.needs.rows': '一行一所学校；',
  'pane.binding.welcome.needs.columns': '表头有“学校名称”和“在校生数”；',
  'pane.binding.welcome.needs.stages':
    '一贯制学校分学段填，如“小学在校生数”“初中在校生数”，或小学、初中各一张表；',
  'pane.binding.welcome.needs.others': '专任教师、校舍、设备等列有几列算几列，顺序不限。',
  'pane.binding.welcome.needs.extra': '标题、合计行、空行和附注不必删除，原表不会改动。',
  'pane.binding.welcome.ready': '表头改好后点“重新读取”。表头用词不同的，在下面指出两列即可：',

  // 学校表
  'pane.binding.rows': '{{rows}} 行',
  'pane.binding.columns': '{{columns}} 列已对应',
  'pane.binding.toCheck': '{{columns}} 列待核对',
  'pane.binding.mode.byType': '按学段分列，自动拆分',
  'pane.binding.mode.perRow': '按“学段”列',
  'pane.binding.stage': '学段',
  'pane.binding.stage.changed': '“{{sheet}}”已按{{stage}}处理。',
  'pane.binding.county': '按工作簿名称对应 {{columns}} 列，请核对一次。',
  'pane.binding.extension.below': '下方还有 {{rows}} 所学校未纳入。',
  'pane.binding.extension.above': '上方还有 {{rows}} 所学校未纳入。',
  'pane.binding.extension.around': '上方、下方还有 {{rows}} 所学校未纳入。',
  'pane.binding.extension.include': '纳入',
  'pane.binding.extension.included': '已纳入 {{rows}} 所学校。',
  'pane.binding.extension.go': '转到第 {{first}} 行',
  'pane.binding.offerBlank': '{{columns}}多为空白：空白即 0？',
  'pane.binding.offerBlank.more': '{{columns}} 等 {{count}} 列',
  'pane.binding.offerBlank.accept': '空白按 0 计',
  'pane.binding.offerBlank.accepted': '{{count}} 列的空白已按 0 计。',
  'pane.binding.askStage': '“{{table}}”是哪个学段？',

  // 各列
  'pane.binding.group.check': '需要核对（{{count}}）',
  'pane.binding.group.unused': '未采用的数字列（{{count}}）',
  'pane.binding.group.all': '各列（{{count}}）',
  'pane.binding.group.rest': '其余各列（{{count}}）',
  'pane.binding.clear': '各列含义明确，没有需要核对的列。',
  'pane.binding.go': '{{letters}} · {{header}}（转到该列）',
  'pane.binding.path': ' › ',
  'pane.binding.noHeader': '（无表头）',
  'pane.binding.samples': '如 {{samples}}',
  'pane.binding.samples.none': '没有数据',
  'pane.binding.blanks': '空白 {{blanks}} 格',
  'pane.binding.dot': ' · ',
  'pane.binding.staged': '{{stage}}{{field}}',
  'pane.binding.inUnit': '{{field}}（{{unit}}）',
  'pane.binding.likely': '可能是“{{field}}”，请核对',
  'pane.binding.ambiguous': '与另一列都可对应“{{field}}”，请选定一列',
  'pane.binding.unused': '未采用；是测算所需数据的，请指定字段',
  'pane.binding.none': '不参与测算',
  'pane.binding.source.own': '已登记名称',
  'pane.binding.source.county': '工作簿名称 {{name}}',
  'pane.binding.source.exact': '表头一致',
  'pane.binding.source.near': '表头相近',
  'pane.binding.is': '是“{{field}}”',
  'pane.binding.isOf': '{{letters}} 列是“{{field}}”',
  'pane.binding.change': '更正',
  'pane.binding.changeOf': '更正 {{letters}} 列',
  'pane.binding.choose': '指定字段',
  'pane.binding.chooseOf': '指定字段：{{letters}} 列',
  'pane.binding.corrected': '{{letters}} 列已对应为“{{field}}”。',
  'pane.binding.correctedNone': '{{letters}} 列已设为不对应任何字段。',
  'pane.binding.blankIsZero': '空白即 0',
  'pane.binding.blankIsZeroOf': '{{header}} 空白即 0',

  // 指定字段
  'pane.binding.field': '{{letters}} 列的字段',
  'pane.binding.field.placeholder': '输入关键字或从列表选择',
  'pane.binding.field.list': '字段列表',
  'pane.binding.field.none': '不对应任何字段',
  'pane.binding.field.nothing': '没有含“{{query}}”的字段',
  'pane.binding.field.candidates': '可能的字段',
  'pane.binding.field.school': '学校信息',
  'pane.binding.field.people': '学生、班级和教师',
  'pane.binding.field.resources': '校舍、设备和经费',
  'pane.binding.field.unit': '单位',
  'pane.binding.field.unit.header': '按表头；未写明的按{{unit}}',
  'pane.binding.confirm': '确定',
  'pane.binding.cancel': '取消',

  // 未找到的列
  'pane.binding.missing': '未找到对应列（{{count}}）',
  'pane.binding.missing.of': '“{{sheet}}”未找到的列',
  'pane.binding.missing.indicators': '无法计算：{{indicators}}',
  'pane.binding.missing.ambiguous': '有多列都可对应：{{first}}；{{second}}',
  'pane.binding.pick': '在表上选',
  'pane.binding.pickFor': '在表上选“{{field}}”的列',
  'pane.binding.pick.how':
    '请在工作表“{{sheet}}”上点选“{{field}}”所在的列，点其中一格即可，再点“采用所选列”。',
  'pane.binding.pick.take': '采用所选列',

  // 所选单元格
  'pane.binding.taken.nothing': '没有取到所选单元格。请先在工作表上点选，再点一次。',
  'pane.binding.taken.otherSheet':
    '现在选中的是“{{sheet}}”{{address}}，不在工作表“{{wanted}}”上。请到“{{wanted}}”上选。',
  'pane.binding.taken.otherTable':
    '选中的 {{address}} 属于同一工作表的另一张表。请在第 {{first}}–{{last}} 行之间选。',
  'pane.binding.taken.outside': '选中的 {{address}} 不在这张表内。请在 {{from}}–{{to}} 列之间选。',
  'pane.binding.taken.severalColumns': '选中了 {{address}} 共 {{columns}} 列。请只选一列。',
  'pane.binding.taken.longHeader':
    '选中了 {{rows}} 行。表头一般是 1–6 行，请只选表头所在的行，不要选整列或数据。',
  'pane.binding.taken.aboveHeader':
    '选中的 {{address}} 与表头行重叠或在其上方。请选表头下面的学校各行。',
  'pane.binding.taken.wholeColumn': '选中了整列。请只选学校所在的行，从第一所学校到最后一所学校。',

  // 手工指定
  'pane.binding.byHand': '手工指定表头行和学校行',
  'pane.binding.byHand.why': '没有找到的表，或行列认错的表，可在这里指定。',
  'pane.binding.byHand.header': '第 1 步：在表上选中表头所在的行（各级表头都选上），再点：',
  'pane.binding.byHand.rows': '第 2 步：选中学校所在的行，从第一所到最后一所，不含合计行，再点：',
  'pane.binding.byHand.takeHeader': '取为表头行',
  'pane.binding.byHand.takeRows': '取为学校行',
  'pane.binding.byHand.retakeHeader': '重取表头行',
  'pane.binding.byHand.retakeRows': '重取学校行',
  'pane.binding.byHand.taken': '{{sheet}}!{{first}}–{{last}} 行（共 {{rows}} 行）',
  'pane.binding.byHand.apply': '按此识别',
  'pane.binding.byHand.found': '已按所选行识别“{{sheet}}”，请核对列对应。',
  'pane.binding.byHand.notFound':
    '所选表头中没有认出“学校名称”和“在校生数”。请核对表头行；表头用词不同的，用“指给我看”指出这两列。',

  // 名称
  'pane.binding.names': '失效的名称（{{count}}）',
  'pane.binding.name.broken': '名称“{{name}}”已失效，所指的列可能被删除或移走。现在改按表头识别。',
  'pane.binding.name.length':
    '名称“{{name}}”有 {{found}} 行，同表其他列有 {{expected}} 行，范围可能被改动。现在改按表头识别。',
  'pane.binding.name.width': '名称“{{name}}”包含多列，分不清是哪一列。现在改按表头识别。',
  'pane.binding.name.output':
    '{{count}} 个结果名称已失效，多因结果列被删除。不必处理，再次测算时重新写入；旧位置留下的内容可删去。',
  'pane.binding.name.input':
    '名称“{{name}}”应指向填有“{{input}}”的一个单元格，现在不是，该项没有取到数。',
  'pane.binding.name.lost':
    '“均衡_县级数据”的“值”列已被删除。请撤销删除；不能撤销的，删除该工作表后重新生成。',
  'pane.binding.name.own':
    '“修复”会去掉这个名称，按表头识别，下次测算时重新登记。您的数据不会改动。',
  'pane.binding.name.county':
    '这是本县自建的名称：请在“公式”选项卡的“名称管理器”中改正其“引用位置”或删除，再点“重新读取”。',
  'pane.binding.name.repair': '修复',
  'pane.binding.name.repairOf': '修复名称 {{name}}',
  'pane.binding.name.repairAll': '全部修复（{{count}}）',
  'pane.binding.name.repaired': '已去掉失效的名称“{{name}}”，改按表头识别。',

  'pane.binding.notes': '其他提示（{{count}}）',
} as const satisfies Readonly<Record<string, string>>;
