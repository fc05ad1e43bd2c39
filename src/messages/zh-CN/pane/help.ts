/**
 * Sentences of the error report and the frame of the page 帮助, in Chinese; their keys are its vocabulary.
 * What the page explains stands in ../explanations.ts, fetched with the page.
 */
export const help = {
  'pane.copy.done': '已复制。',
  'pane.copy.refused': '此处不允许使用剪贴板。',
  'pane.boundary.title': '窗格出错，无法继续显示。',
  'pane.boundary.safe': '工作簿没有因此改动。',
  'pane.boundary.reload': '重新加载',
  'pane.error.title': '错误报告',
  'pane.error.intro':
    '本加载项不联网，不会自动发送任何内容。需要帮助时，请复制下面的文字，自行发给提供本加载项的人员。其中不含学校名称和填报数据。',
  'pane.error.copy': '复制',
  'pane.error.version': '均衡测算 {{version}}',
  'pane.error.host': '运行环境：{{host}}，{{platform}}，版本 {{version}}',
  'pane.error.noHost': '运行环境：浏览器（没有 Office 信息）',
  'pane.error.apis': '接口：ExcelApi {{excel}}，SharedRuntime {{runtime}}',
  'pane.error.none': '无',
  'pane.error.browser': '网页组件：{{agent}}',
  'pane.error.language': '界面语言：{{language}}',
  'pane.error.standard': '评估标准：{{standard}}',
  'pane.error.kind': '错误类型：{{kind}}',
  'pane.error.detail': '说明：{{detail}}',
  'pane.error.unrestored': '未能恢复的单元格：{{count}} 处',
  'pane.error.stack': '位置：',
} as const satisfies Readonly<Record<string, string>>;
