/** Every sentence that `npm run package` says, in Chinese and in English. */

export type Language = 'zh-CN' | 'en-US';

export interface Said {
  readonly code: SaidCode;
  readonly params: Readonly<Record<string, string>>;
}

const chinese = {
  help: `用法：npm run package -- --base-url <网址> [选项]

把加载项打成一个压缩包，供单位内网部署：网站、清单、服务器配置示例、登记脚本和说明。

选项
  --base-url <网址>                网站的地址，例如 https://addin.example.cn/junheng(必填)
  --office-js public|cn|<路径>     office.js 的来源：微软公网(缺省)、世纪互联，或网站内自备副本的路径，
                                   例如 office/office.js
  --out <文件.zip>                 压缩包，缺省为 out/junheng-<版本>.zip
  --lang zh-CN|en-US               输出语言

退出码：0 已完成；64 用法有误；70 内部出错`,
  hint: '查看用法：npm run package -- --help',
  option: '选项有误：{{detail}}',
  language: '不支持语言“{{found}}”，请用 --lang zh-CN 或 --lang en-US。',
  noBaseUrl:
    '请用 --base-url 写明网站的地址，例如：npm run package -- --base-url https://addin.example.cn/junheng',
  'baseUrl.unreadable':
    '“{{found}}”不是网址。请写完整，例如：--base-url https://addin.example.cn/junheng',
  'baseUrl.notHttps': 'Office 只加载 https 网站，“{{found}}”不行。请给网站配好证书，改用 https://…',
  'baseUrl.account':
    '网址里不能有用户名和密码，它会写进发给每个人的清单。请去掉 @ 和它前面的部分。',
  'baseUrl.surplus': '“{{found}}”带有 ? 或 #。请只写到网站所在的文件夹。',
  'baseUrl.page': '“{{found}}”是一个文件。请只写到网站所在的文件夹，去掉最后的文件名。',
  'baseUrl.path': '“{{found}}”的路径里有不能用的字符。请只用英文字母、数字和 - _ . ~。',
  officeJs:
    '--office-js 须为 public、cn，或网站内的路径(例如 office/office.js)，现为“{{found}}”。路径不以 / 开头，不含 ..。',
  out: '--out 须为 .zip 文件，现为“{{found}}”。',
  'out.noFolder': '文件夹“{{folder}}”不存在。请先建好，或换一个 --out。',
  'out.write': '无法写入“{{out}}”({{detail}})。请检查权限，或先关闭该文件。',
  building: '正在构建网站…',
  written: '已生成：{{out}}({{size}} KB，{{files}} 个文件)',
  'written.address': '网站地址：{{baseUrl}}',
  'written.public': 'office.js：微软公网。用户的电脑须能访问 appsforoffice.microsoft.com。',
  'written.cn': 'office.js：世纪互联。用户的电脑须能访问 appsforoffice.cdn.partner.office365.cn。',
  'written.own': 'office.js：{{officeJs}}。压缩包里不含，请按部署指南自备。',
  'written.workbench': '网页工作台：{{baseUrl}}/workbench.html',
  'written.next': '下一步：解压，按其中的“读我.txt”部署。',
  failed: '未能生成，没有写入任何文件。请把以下内容发给开发者：\n{{detail}}',
} as const satisfies Readonly<Record<string, string>>;

export type SaidCode = keyof typeof chinese;

const english: Readonly<Record<SaidCode, string>> = {
  help: `Usage: npm run package -- --base-url <address> [options]

Makes one archive for a closed network: the site, the manifest, sample server configurations, scripts
that register the add-in, and the guides.

Options
  --base-url <address>             where the site will be, e.g. https://addin.example.cn/junheng (needed)
  --office-js public|cn|<path>     where office.js comes from: Microsoft's public network (default),
                                   21Vianet, or a copy of your own inside the site, e.g. office/office.js
  --out <file.zip>                 the archive; out/junheng-<version>.zip otherwise
  --lang zh-CN|en-US               language of the output

Exit codes: 0 done; 64 wrong usage; 70 a fault of ours`,
  hint: 'For help: npm run package -- --help',
  option: 'Wrong option: {{detail}}',
  language: 'No language "{{found}}": use --lang zh-CN or --lang en-US.',
  noBaseUrl:
    'Say with --base-url where the site will be, e.g. npm run package -- --base-url https://addin.example.cn/junheng',
  'baseUrl.unreadable':
    '"{{found}}" is no address. Write it in full, e.g. --base-url https://addin.example.cn/junheng',
  'baseUrl.notHttps':
    'Office loads https sites only, not "{{found}}". Give the site a certificate and write https://…',
  'baseUrl.account':
    "An address with a user name or password would go into everybody's manifest. Leave out the @ and what is before it.",
  'baseUrl.surplus': '"{{found}}" holds ? or #. Write no more than the folder of the site.',
  'baseUrl.page':
    '"{{found}}" is a file. Write no more than the folder of the site, without the file name.',
  'baseUrl.path':
    'The path of "{{found}}" holds characters that will not do. Use letters, digits and - _ . ~ only.',
  officeJs:
    '--office-js takes public, cn, or a path inside the site (e.g. office/office.js), not "{{found}}". A path begins without / and holds no ..',
  out: '--out takes a .zip file, not "{{found}}".',
  'out.noFolder': 'There is no folder "{{folder}}". Make it first, or change --out.',
  'out.write': '"{{out}}" cannot be written ({{detail}}). Check the permission, or close the file.',
  building: 'Building the site…',
  written: 'Written: {{out}} ({{size}} KB, {{files}} files)',
  'written.address': 'Address of the site: {{baseUrl}}',
  'written.public':
    "office.js: Microsoft's public network. The users' machines must reach appsforoffice.microsoft.com.",
  'written.cn':
    "office.js: 21Vianet. The users' machines must reach appsforoffice.cdn.partner.office365.cn.",
  'written.own':
    'office.js: {{officeJs}}. Not in the archive; the deployment guide says how to get it.',
  'written.workbench': 'Web workbench: {{baseUrl}}/workbench.html',
  'written.next': 'Next: unpack it and follow its README.txt.',
  failed: 'Nothing was made and no file written. Please send this to the developers:\n{{detail}}',
};

export const wordings: Readonly<Record<Language, Readonly<Record<SaidCode, string>>>> = {
  'zh-CN': chinese,
  'en-US': english,
};

export function say({ code, params }: Said, language: Language): string {
  return fill(wordings[language][code], params);
}

/** @throws when the text names something that `params` does not hold */
export function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`nothing to put in place of {{${name}}}`);
    return value;
  });
}
