/** Sentences of the page 从统计报表取数, in Chinese, fetched with the page; their keys are its vocabulary. */
import type { Placeholders } from '../../placeholders';

export const intakePage = {
  'intakePage.intro':
    '选择教育事业统计系统导出的文件，可以混选：分校数据（小学、初中、高中各一个文件），或各校的报表工作簿（教基、基础基）。',
  'intakePage.private': '文件只在本机读取，不上传，也不改动。',
  'intakePage.sample': '用示例报表试试（云岭县，数据为虚构）',
  'intakePage.drop': '把文件或文件夹拖到这里',
  'intakePage.drop.now': '松开鼠标，读取这些文件',
  'intakePage.files': '选择文件…',
  'intakePage.folder': '选择文件夹…',
  'intakePage.more': '再加文件',
  'intakePage.more.hint': '与已读取的合在一起，例如补上另一学段或漏选的学校。',
  'intakePage.discard': '全部清除，重新选择',
  'intakePage.and': '、',
  'intakePage.comma': '，',
  'intakePage.count': '{{title}}（{{count}}）',

  'intakePage.reading': '正在读取 {{at}}/{{of}}：{{name}}',
  'intakePage.reading.said': '正在读取 {{of}} 个文件。',
  'intakePage.reading.cancel':
    '可点下方的“取消”：取消后，这一次选的文件都不计，此前读好的保留，工作簿不变。',

  'intakePage.asked': '请先回答',
  'intakePage.none': '没有取到学校',
  'intakePage.none.noFiles': '所选的内容中没有电子表格文件，请检查选择的文件夹。',
  'intakePage.none.why': '读取了 {{files}} 个文件，都没有取到学校，工作簿没有改动。原因见下。',
  'intakePage.schools': '取到 {{schools}} 所学校',
  'intakePage.of': '{{county}} {{year}}',
  'intakePage.year': '{{year}} 年',
  'intakePage.type': '{{type}} {{count}} 所',
  'intakePage.noType': '办学类型不明',
  'intakePage.used': '读取文件 {{files}} 个，其中 {{used}} 个有学校取用。',
  'intakePage.passedOver': '另有 {{passedOver}} 个锁定文件、非表格文件，没有读取。',
  'intakePage.blank': '缺的、说法不同的数，写入后单元格空着，测算时按数据不全处理，不会当作 0。',
  'intakePage.nothingOpen': '没有缺的数，也没有说法不同的数。',

  'intakePage.questions': '请回答',
  'intakePage.county': '取哪个县（统计三级）',
  'intakePage.county.choose': '请选择县',
  'intakePage.year.ask': '取哪一年',
  'intakePage.year.choose': '请选择年份',
  'intakePage.premises': '独立使用的非学校产权校舍，是否计入面积',
  'intakePage.premises.hint': '共同使用的一律不计。未回答前，有这类校舍的学校面积空着。',
  'intakePage.premises.owned': '不计入，只算学校产权',
  'intakePage.premises.ownedAndUsedAlone': '计入，学校产权加独立使用',
  'intakePage.campuses': '不计校数的校区、分校，归属哪所学校',
  'intakePage.campuses.hint':
    '报表中“是否计校数”为否。选定后，其人数和资源加到所选学校；不选的单独列为一所。',
  'intakePage.parent': '{{campus}} 归属',
  'intakePage.parent.none': '不归属，单独列为一所',
  'intakePage.parent.noneOf': '{{campus}}：不归属，单独列为一所',
  'intakePage.named': '{{name}}（{{code}}）',

  'intakePage.write.new': '写入工作表“{{sheet}}”（{{schools}} 所学校）',
  'intakePage.write.renew': '更新“{{sheet}}”：改 {{cells}} 个单元格，新增 {{added}} 所',
  'intakePage.write.list': '更新取数清单（学校数据没有变化）',
  'intakePage.write.done': '工作簿中已是这些数，不必再写。',
  'intakePage.write.open': '还有问题没有回答，也可以先写入，回答后再写一次。',
  'intakePage.write.how': '同时写入“数据来源”列和工作表“取数清单”。写入后可一键撤销。',

  'intakePage.written': '已写入工作簿',
  'intakePage.written.schools': '{{schools}} 所学校在工作表',
  'intakePage.written.list': '逐条说明在工作表',
  'intakePage.written.go': '转到工作表 {{sheet}}',
  'intakePage.written.next':
    '下一步：点窗格下方的“一键测算”。缺的数可在学校数据表中补填，再次取数时不会被覆盖。',

  'intakePage.part.files': '没有取用、需要留意的文件',
  'intakePage.part.missing': '缺的数',
  'intakePage.part.conflicts': '两处说法不同的数',
  'intakePage.part.doubts': '请核对',
  'intakePage.part.untold': '报表中没有的补充数据（指标不需要，要用的请自行填写）',
  'intakePage.part.left': '没有取用的行',
  'intakePage.part.changes': '与上次取数相比',
  'intakePage.file': '{{file}}：{{reason}}',
  'intakePage.missing': '{{form}}：{{count}} 所缺{{fields}}（{{reason}}）',
  'intakePage.untold': '{{form}}：{{fields}}（{{count}} 所）',
  'intakePage.missing.schools': '{{schools}}',
  'intakePage.missing.moreSchools': '{{schools}} 等 {{count}} 所',
  'intakePage.part.of': '{{school}}／{{part}}',
  'intakePage.conflict': '{{school}} {{field}}：{{told}}',
  'intakePage.told': '{{value}}（{{place}}）',
  'intakePage.semicolon': '；',
  'intakePage.doubt': '{{school}}：{{doubt}}',
  'intakePage.left': '{{school}}（{{place}}）：{{reason}}',
  'intakePage.row': '{{file}} › {{sheet}} 第 {{row}} 行',
  'intakePage.place': '{{file}} › {{sheet}}!{{cell}}',
  'intakePage.change.renewed': '{{school}} {{field}}：{{old}} → {{now}}',
  'intakePage.change.figure': '{{school}} {{field}}：{{old}}，{{change}}',
  'intakePage.change.typedOver': '{{school}} {{field}}：现填 {{old}}，报表为 {{now}}，{{change}}',
  'intakePage.change.school': '{{school}}：{{change}}',
  'intakePage.change.column': '{{field}}：{{change}}',
  'intakePage.change.tableMade': '另建学校数据表：{{change}}',
  'intakePage.change.tableMade.deleted': '原表已被删除',
  'intakePage.change.tableMade.broken': '原表的名称已失效，原表没有改动',
  'intakePage.change.tableMade.otherYear': '年份不同，原表没有改动',
  'intakePage.empty': '（空）',
  'intakePage.source': '数据来源',
} as const satisfies Readonly<Record<string, string>>;

export type IntakePageCode = keyof typeof intakePage;

/** Names of the parameters in the sentence of a code. */
export type IntakePageParameters<Code extends IntakePageCode> = Placeholders<
  (typeof intakePage)[Code]
>;
