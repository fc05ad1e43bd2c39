/** Sentences of the workbench, the spreadsheet beside the pane, in Chinese; their keys are its vocabulary. */
import type { Placeholders } from '../placeholders';

export const workbench = {
  'workbench.title': '均衡测算工作台',
  'workbench.titleWith': '{{file}} - 均衡测算工作台',
  'workbench.toolbar': '文件',
  'workbench.open': '打开…',
  'workbench.open.hint': '打开 .xlsx、.xlsm、.xls、.ods 工作簿，或 .csv、网页、XML 表格',
  'workbench.intake': '从统计报表取数…',
  'workbench.intake.hint': '从教育事业统计系统导出的分校数据、学校报表生成学校数据表',
  'workbench.rollup': '各县汇总…',
  'workbench.rollup.hint': '把市、省各县的工作簿或导出数据并排对照，写出汇总表',
  'workbench.download': '下载结果',
  'workbench.download.hint': '下载为“{{file}}”；原文件不变',
  'workbench.download.nothing': '还没有可下载的内容，请先打开工作簿或放入示例数据',
  'workbench.noFile': '未打开工作簿',
  'workbench.sampleName': '示例',
  'workbench.unsaved': '有未下载的改动',
  'workbench.opening': '正在打开“{{file}}”…',
  'workbench.saving': '正在生成文件…',
  'workbench.drop': '松开鼠标，打开工作簿；多个文件则从中取数',
  'workbench.start.heading': '打开学校数据工作簿，开始测算',
  'workbench.start.lead':
    '适合使用 WPS、Excel 2016/2019 或其他系统的电脑：在左侧看表、改数，在右侧核查、测算，最后下载写有结果的工作簿。',
  'workbench.start.open': '打开工作簿…',
  'workbench.start.sample': '用示例数据试算',
  'workbench.start.drop':
    '也可以把工作簿拖到本页任意位置；统计系统导出的多个文件或文件夹，一起拖来即可取数。',
  'workbench.start.formats':
    '支持 .xlsx、.xlsm；.xls、.ods 只能读取，结果另存为新文件；.csv 文本和系统导出的网页表格、XML 表格存为 .xlsx。',
  'workbench.start.private': '数据只在本机处理，不上传；原文件不会被改动。',
  'workbench.formula.name': '单元格',
  'workbench.formula.content': '{{cell}} 的内容',
  'workbench.formula.bar': '编辑栏',
  'workbench.grid': '工作表“{{sheet}}”',
  'workbench.grid.hint':
    '方向键移动，直接输入可改数，F2 修改，回车确认，Esc 取消，Tab 离开表格，Ctrl+Z 撤销改数。',
  'workbench.grid.cell': '{{cell}} {{content}}',
  'workbench.grid.empty': '空',
  'workbench.grid.revealed': '已选中 {{sheet}}!{{cell}}，{{content}}',
  'workbench.grid.all': '全选',
  'workbench.tabs': '工作表',
  'workbench.tabs.hidden': '显示隐藏的工作表({{count}})',
  'workbench.tabs.isHidden': '{{sheet}}(隐藏)',
  'workbench.status': '状态栏',
  'workbench.status.average': '平均值：{{value}}',
  'workbench.status.count': '计数：{{value}}',
  'workbench.status.sum': '求和：{{value}}',
  'workbench.status.protected': '本表受保护，不能在此修改',
  'workbench.status.readOnlyFormat': '此格式只能查看和测算，不能在此修改',
  'workbench.status.noCells': '这是图表工作表，在此不显示；下载的文件中照旧保留',
  'workbench.status.rules': '有 {{count}} 条条件格式在此不显示，下载的文件中照旧保留',
  'workbench.status.drawings': '图表、图片在此不显示，下载的文件中照旧保留',
  'workbench.status.options': '（可选：{{options}}）',
  'workbench.notice.dismiss': '关闭提示',
  'workbench.notice.unreadable.notAWorkbook':
    '“{{file}}”不是电子表格文件。请选择 .xlsx 文件；其他格式请先用 WPS 或 Excel 另存为 .xlsx。',
  'workbench.notice.unreadable.damaged':
    '“{{file}}”已损坏或不完整，打不开。请重新复制原文件，或用 WPS、Excel 打开修复后另存。',
  'workbench.notice.unreadable.encrypted':
    '“{{file}}”设有打开密码。请先在 WPS 或 Excel 中去掉密码，另存后再打开。',
  'workbench.notice.unreadable.empty': '“{{file}}”是空文件(0 字节)。请重新复制原文件。',
  'workbench.notice.unreadable.excel95':
    '“{{file}}”由 Excel 95 或更早版本保存，不能读取。请用 WPS 或 Excel 另存为 .xlsx 后再打开。',
  'workbench.notice.unreadable.webPage':
    '“{{file}}”是网页，其中没有可以读取的表格(框架网页和 .mht 网页归档也不能读取)。请用 WPS 或 Excel 另存为 .xlsx 后再打开。',
  'workbench.notice.unreadable.text':
    '“{{file}}”是文本文件，其中没有用制表符、逗号或分号分开的列，不能读取。请用 WPS 或 Excel 整理成表，另存为 .xlsx 后再打开。',
  'workbench.notice.unreadable.unsupported':
    '“{{file}}”的格式不能读取。请用 WPS 或 Excel 另存为 .xlsx 后再打开。',
  'workbench.notice.unreadable.tooLarge':
    '“{{file}}”过大，打不开。请删去与学校数据无关的工作表后再打开。',
  'workbench.notice.unfetched': '读取“{{file}}”失败。请检查文件是否被移动或正被占用，再打开一次。',
  'workbench.notice.foreign':
    '“{{file}}”是 {{format}} 格式，只能读取：可以核查、测算，但不能在此改数，结果会单独下载为一个新工作簿。要把结果写进原表，请先用 WPS 或 Excel 另存为 .xlsx。',
  'workbench.notice.converted.webPage':
    '“{{file}}”其实是网页(系统导出时常用 .xls 作扩展名)，已按表格读入，可以改数、核查、测算。下载时存为新的 .xlsx，含各单元格和结果；字体、颜色等外观没有保留。',
  'workbench.notice.converted.xml2003':
    '“{{file}}”是 Excel 2003 的 XML 表格，已读入，可以改数、核查、测算。下载时存为新的 .xlsx，含各单元格和结果；公式已换成其结果(没有结果的除外)，字体、颜色等外观没有保留。',
  'workbench.notice.converted.text':
    '“{{file}}”是文本(如 CSV)，已按列读入，可以改数、核查、测算。请先看一眼汉字和各列是否正确。下载时存为新的 .xlsx，含各单元格和结果。',
  'workbench.notice.formula':
    '此处不能写公式，请填写数值或文字。公式请在 WPS 或 Excel 中写好，再打开本文件。',
  'workbench.notice.noRoom': '粘贴的内容超出工作表的范围，没有写入。',
  'workbench.notice.protected':
    '工作表“{{sheet}}”受保护，没有改动。请先在 WPS 或 Excel 中撤销工作表保护。',
  'workbench.notice.readOnly':
    '此格式只能查看和测算，没有改动。请用 WPS 或 Excel 另存为 .xlsx 后再打开。',
  'workbench.notice.inTheWay':
    '{{detail}} 是合并单元格的一部分，或与其他单元格共用一个公式，不能单独改动。请在 WPS 或 Excel 中修改。',
  'workbench.notice.tooLong': '文字过长(超过 32767 个字)，没有写入。',
  'workbench.notice.uncalculated':
    '有 {{count}} 个公式用到刚改的数，但在此不能重算，已标为“未计算”：{{places}}。请直接填写数值，或在 WPS、Excel 中打开下载的文件，由它重算。',
  'workbench.notice.kept': '以下单元格后来又被改动，保留不变：{{places}}。',
  'workbench.notice.downloaded': '已下载“{{file}}”。原文件没有改动。',
  'workbench.notice.aside': '{{why}}，为免损坏，只把结果单独下载为“{{file}}”。原文件没有改动。',
  'workbench.notice.nothingAside': '{{why}}，只能单独下载结果；现在还没有结果，请先点“一键测算”。',
  'workbench.notice.saveFailed': '生成文件时出错，没有下载：{{detail}}。您的数据仍在本页，请重试。',
  'workbench.aside.differences': '原工作簿中有保存后无法原样保留的内容({{differences}})',
  'workbench.aside.foreign': '{{format}} 格式只能读取，不能原样保存',
  'workbench.aside.protectedWorkbook':
    '工作簿结构受保护，不能新建工作表(可在“审阅 › 保护工作簿”中取消)',
  'workbench.aside.protectedSheet':
    '工作表“{{sheet}}”受保护，其中的测算结果不能更新(可在“审阅 › 撤销工作表保护”中取消)',
  'workbench.aside.place': '计算列的位置不能写入({{detail}})',
  'workbench.discard.title': '有未下载的改动',
  'workbench.discard.question':
    '“{{file}}”中的改动和测算结果还没有下载。打开别的工作簿后，这些内容将丢失。',
  'workbench.discard.download': '先下载',
  'workbench.discard.open': '不下载，继续打开',
  'workbench.discard.stay': '取消',
  'workbench.undrawn':
    '此工作表无法显示({{detail}})。已填写和测算的内容没有丢失：可以查看其他工作表，或点“下载结果”保存。',
  'workbench.comma': '、',
  'workbench.colon': '：',
  'workbench.more': '等',
} as const;

export type WorkbenchCode = keyof typeof workbench;

/** Names of the parameters in the sentence of a code. */
export type WorkbenchParameters<Code extends WorkbenchCode> = Placeholders<
  (typeof workbench)[Code]
>;
