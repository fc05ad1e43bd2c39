/** Every sentence that `npm start -- excel` says, in Chinese and in English. */
const wordings = {
  'zh-CN': {
    noExcel: '本系统没有桌面版 Excel，改用网页工作台：npm start',
    building: '正在构建加载项…',
    certificate:
      '正在准备本机的开发证书。第一次会询问是否信任“Developer CA for Microsoft Office Add-ins”，请选“是”；macOS 会要求输入登录密码。',
    opening: '正在打开 {{workbook}}。如果没有自动打开，请用 Excel 打开这个文件。',
    windows:
      '功能区会出现“均衡测算”选项卡。没有出现的，点：开始 › 加载项 › 更多加载项 › 开发人员加载项 › 均衡测算。\n用完后在这里按 Ctrl+C：停止网站，取消登记。',
    mac: '功能区会出现“均衡测算”选项卡。没有出现的，点：插入 › 我的加载项旁的箭头 › 均衡测算。\n用完后在这里按 Ctrl+C：停止网站，取消登记。',
    ended: '已停止网站并取消登记。',
    portTaken: '端口 3000 已被其他程序占用。请先停止那个程序，再运行一次。',
    failed: '未能启动：{{detail}}',
    option:
      '选项有误：{{detail}}\n用法：node scripts/excel.mjs [--office-js public|cn] [--lang zh-CN|en-US]',
  },
  'en-US': {
    noExcel: 'This system has no desktop Excel. Use the web workbench instead: npm start',
    building: 'Building the add-in…',
    certificate:
      'Preparing this machine\'s development certificate. The first time, you are asked whether to trust "Developer CA for Microsoft Office Add-ins": answer yes. macOS asks for your login password.',
    opening: 'Opening {{workbook}}. If it does not open by itself, open it in Excel.',
    windows:
      'The tab Junheng appears on the ribbon. If not: Home › Add-ins › More Add-ins › Developer Add-ins › Junheng.\nPress Ctrl+C here when done: it stops the site and takes the registration back.',
    mac: 'The tab Junheng appears on the ribbon. If not: Insert › the arrow beside My Add-ins › Junheng.\nPress Ctrl+C here when done: it stops the site and takes the registration back.',
    ended: 'The site was stopped and the registration taken back.',
    portTaken: 'Port 3000 is in use by another program. Stop that one, then run this again.',
    failed: 'Could not start: {{detail}}',
    option:
      'Wrong option: {{detail}}\nUsage: node scripts/excel.mjs [--office-js public|cn] [--lang zh-CN|en-US]',
  },
};

/**
 * @param {string} language
 * @returns {language is ExcelLanguage}
 */
export function isExcelLanguage(language) {
  return Object.hasOwn(wordings, language);
}

/** @typedef {keyof typeof wordings} ExcelLanguage */
/** @typedef {keyof (typeof wordings)['zh-CN']} ExcelWording */

/**
 * @param {ExcelLanguage} language
 * @param {ExcelWording} code
 * @param {Readonly<Record<string, string>>} params what stands in the sentence's `{{…}}`
 */
export function excelWords(language, code, params) {
  return wordings[language][code].replace(/\{\{(\w+)\}\}/g, (_, name) => String(params[name]));
}
