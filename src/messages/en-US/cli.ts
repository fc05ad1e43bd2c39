import type { CliMessageCode } from '../zh-CN/cli';
import { cliImport } from './cliImport';
import { cliRollup } from './cliRollup';
import { cliYears } from './cliYears';

/** Sentences of the command line. */
export const cli: Readonly<Record<CliMessageCode, string>> = {
  ...cliImport,
  ...cliRollup,
  ...cliYears,
  'cli.help': `Usage: npm run --silent junheng -- <command> <workbook.xlsx> [options]
       npm run --silent junheng -- import <file or folder>… --out <workbook.xlsx> [options]
       npm run --silent junheng -- rollup <file or folder>… --out <workbook.xlsx> [options]

Commands
  assess   bind, check, compute, and write the results into a copy (--out)
  check    check the entries only
  bind     list how each column was understood
  tables   write the official tables (--out)
  inputs   write the sheet 均衡_县级数据 to be filled in (--out), then assess or tables
  province prints the province's rules in force (JSON); --out writes them as the sheet 均衡_省定标准, to be filled in there
  analyse  which schools cause each CV above its limit (--out writes sheets)
  transfers --stage primary|junior --indicator <id>
           the fewest moves between schools (teachers; with --move-things equipment, books, rooms)
  purchases
           the cheapest purchases with which everything passes
  plans    write 一校一策, 问题台账 and 档案目录 (--out)
  archives write pages for the archive boxes, 学校办学条件达标情况表 and labels, with 档案目录 (--out)
           (--schools A,B for some schools; all without it)
  report   --kind 自评报告|整改方案|整改报告|自查报告 --out <report.docx>
           a draft in Word (also: self-assessment, rectification-plan, rectification-report,
           school-check, which needs --school)
  import   take figures from exports of the statistics system (分校数据, 教基, 基础基) into a
           table of schools (--out)
  rollup   put the counties of a city or province side by side, from their workbooks and
           exports, in a workbook of its own (--out)

Options
  --standard quality-2017|basic-2012   优质均衡 or 基本均衡 (default: the workbook's setting, else quality-2017)
  --out <file.xlsx>                    the copy with the results; the input is never changed
  --settings <file.json>               settings and the province's pack
  --table 'table=count|whole|split|leaveOut|lastYear|join:other'    what a table is
  --column 'sheet!header=name', 'sheet!$F=students@primary'   what a column is
  --row 'sheet!code or first text=total|school|group|note', 'sheet!#14=…'   what a row is
  --parent 'code=code of its school'      where a campus that is no school of its own belongs
  --same 'school=different|merge|one'     a school that stands twice
           (each may be given several times; a , = or ! inside a name is doubled)
  --former 'school now=school last year|new', --gone 'school last year=closed'
                                       what became of schools between two years (several parted by 、; repeatable)
  --county <统计三级>                  which county, where a table or the exports are of several
  --formulas                           assess: result columns and CVs as formulas with their results
  --json                               print JSON only
  --lang zh-CN|en-US                   language of the output

Options of assess
  --last-year <earlier workbook>[=2024]
                                       compare with earlier years: 1 to 9 workbooks (or sheets of this one, parted by commas)
  --year 2025                          year of this workbook (default: that of its titles, sheets or file name)
  --carry settings,pack,answers,remarks,county,ledger|all
                                       take over from the latest of them; what stands is kept (default: only listed)

Options of transfers
  --limit 0.5                          limit of the CV (default: that of the standard)
  --goal cv|all                        the CV alone, or the schools' rule on the indicator, too (default all)
  --lock <school>                      neither gives nor receives (may be repeated)
  --donor-floor threshold|floor|none   what donors keep: the threshold, 85% of it, anything (default threshold)
  --within township                    inside a township only
  --cap <n>                            greatest number moved
Options of purchases
  --stage primary|junior               one stage only (default: both)
  --prices <file.json>                 prices in yuan; null for what cannot be bought
  --time-limit <s>                     seconds to search (default 10)
Options of plans
  --schools a,b                        these schools only (default: those that fail)
Options of report
  --kind <kind>                        which paper; all but 自查报告 (school-check) are of the county
  --school <code or name>              whose 自查报告
  --out <report.docx>                  the file of Word; the workbook is never changed
Options of import
  --into <workbook.xlsx>               a copy of it takes the table; a second import renews it by code
                                       (default: a new workbook)
  --year 2025                          which year, where they are of several (2025: from autumn 2025)
  --parent 'code=code of its school'   to which school a campus is added (may be repeated)
  --premises owned|ownedAndUsedAlone   whether premises used alone but not owned count
  --county, --settings, --json, --lang as above
Options of rollup
  --by county|file                     by 统计三级, a workbook that names none being a county; or each file
                                       a county (default county)
  --year 2025                          of which year (default: that of most files); others are left out
  --leave <file>                       not to be counted (may be repeated), such as a county's old file
  --name '<file>=<county>'             of which county a file is (may be repeated)
  --region <name>                      the city or province, on the sheets
  --parquet <folder> --province <name> --year 2025
                                       also (or only) a data set: a line per school and stage, in folders
                                       by year and province
  --standard, --settings, --parent, --premises, --json, --lang as above

Exit codes: 0 computed; 1 computed, with error findings (import: figures missing or told in two ways,
            or a file, sheet or row that could not be understood; rollup: or a file was left out);
            2 could not compute (import: no school found, or county or year to be named; rollup: no county); 64 wrong usage`,
  'cli.usage.answer.table':
    '--table is wrong: “{{found}}”. Write table=count, whole (amounts of whole schools), split (by stage already), leaveOut, lastYear or join:other table.',
  'cli.usage.answer.column':
    '--column is wrong: “{{found}}”. Write table!header=field or table!$column=field, with the stage behind @, e.g. 小学!$F=students@primary.',
  'cli.usage.answer.row':
    '--row is wrong: “{{found}}”. Write table!code or first text=total, school, group or note, or table!#row=….',
  'cli.usage.answer.parent':
    '--parent is wrong: “{{found}}”. Write code of the campus=code of its school.',
  'cli.usage.answer.same':
    '--same is wrong: “{{found}}”. Write name or code of the school=different, merge or one.',
  'cli.answer.row': "Command line: --row '{{table}}!{{row}}=school|total|group|note'",
  'cli.answer.table': "Command line: --table '{{table}}=count|leaveOut|lastYear|join:…'",
  'cli.answer.same': "Command line: --same '{{key}}=different|merge|one'",
  'cli.ledger.heading': 'Tables in the workbook: {{tables}}',
  'cli.usage.hint': 'For usage: npm run --silent junheng -- --help',
  'cli.usage.option': 'Wrong option: {{detail}}',
  'cli.usage.language': 'Unknown language "{{found}}"; use --lang zh-CN or --lang en-US.',
  'cli.usage.noCommand':
    'Name a command: assess, check, bind, tables, inputs, province, analyse, transfers, purchases, plans, report, import or rollup.',
  'cli.usage.command':
    'There is no command "{{found}}"; use assess, check, bind, tables, inputs, province, analyse, transfers, purchases, plans, report, import or rollup.',
  'cli.usage.surplus':
    'Surplus argument "{{found}}": one workbook at a time; quote names with spaces.',
  'cli.usage.standard': 'Unknown standard "{{found}}"; use quality-2017 or basic-2012.',
  'cli.usage.out': '{{name}} writes no file; leave out --out.',
  'cli.usage.outName': '--out must be an .xlsx or .xlsm file, not "{{found}}".',
  'cli.usage.noWorkbook': 'Name the workbook, for example: {{name}} schools.xlsx',
  'cli.usage.ontoInput':
    '--out is the input "{{path}}" itself, which is never changed; choose another name.',
  'cli.failed.noFile': 'There is no file "{{path}}"; check path and name.',
  'cli.failed.folder': '"{{path}}" is a folder; name the workbook in it.',
  'cli.failed.read':
    'Cannot read "{{path}}"; check its permissions, or close it in other programs.',
  'cli.failed.write':
    'Cannot write "{{path}}"; check the folder\'s permissions, or close the file in Excel.',
  'cli.unreadable.notAWorkbook':
    '"{{path}}" is no Excel workbook; save it as .xlsx in Excel or WPS.',
  'cli.unreadable.damaged':
    '"{{path}}" is damaged or incomplete; copy it again, or use "Open and Repair" in Excel.',
  'cli.unreadable.encrypted':
    '"{{path}}" has a password to open; remove it in Excel and save again.',
  'cli.unreadable.empty': '"{{path}}" is an empty file (0 bytes); copy the original again.',
  'cli.unreadable.excel95':
    '"{{path}}" was saved by Excel 95 or older and cannot be read; open it in Excel or WPS and save it as .xlsx.',
  'cli.unreadable.webPage':
    '"{{path}}" is a web page without a table that can be read (pages of frames and .mht archives cannot be read either); open it in Excel or WPS and save it as .xlsx.',
  'cli.unreadable.text':
    '"{{path}}" is text without columns that tabs, commas or semicolons part, and cannot be read; make a table of it in Excel or WPS and save it as .xlsx.',
  'cli.unreadable.unsupported':
    '"{{path}}" has a format that cannot be read; save it as .xlsx in Excel or WPS.',
  'cli.unreadable.tooLarge':
    '"{{path}}" is too large to be read; remove sheets that have nothing to do with the schools and entries typed into the last rows or columns by mistake, or save it as .xlsx.',
  'cli.settings.notJson': 'The settings file "{{path}}" is not JSON: {{detail}}',
  'cli.settings.invalid': 'The settings file "{{path}}" is wrong at "{{at}}": {{detail}}',
  'cli.stage.primary': 'Primary',
  'cli.stage.junior': 'Junior secondary',
  'cli.verdict.met': 'met',
  'cli.verdict.notMet': 'not met',
  'cli.verdict.undetermined': 'incomplete data',
  'cli.assess.heading': '{{standard}}: resources',
  'cli.assess.stage': '{{stage}}: {{schools}} schools, balance {{verdict}}',
  'cli.assess.noStage': '{{stage}}: no school to assess',
  'cli.assess.notBound': 'no matching column',
  'cli.assess.indicator': '{{name}}: county mean {{mean}}, CV {{cv}}',
  'cli.assess.limit': ' (limit {{limit}})',
  'cli.assess.notJudged': ' (shown, not judged)',
  'cli.assess.roundingSensitive': ' [the printed digits would say otherwise; it is {{exact}}]',
  'cli.assess.drivers': ', mainly {{drivers}}',
  'cli.assess.driver.low': '{{school}} ({{share}}%, low)',
  'cli.assess.driver.high': '{{school}} ({{share}}%, high)',
  'cli.assess.composite': 'composite CV {{cv}}',
  'cli.province.none':
    'No rules of a province. Give some with --settings, such as assets/packs/example.json',
  'cli.province.stands':
    'The workbook has a sheet 均衡_省定标准, which is not written over; change it there, or delete it first',
  'cli.province.faults': 'Faults on 均衡_省定标准:\n{{faults}}',
  'cli.assess.schools':
    'schools that pass: {{met}} of {{schools}} ({{share}}%), incomplete data: {{open}}',
  'cli.assess.allOpen': 'overall verdict of schools: incomplete data in all {{schools}}',
  'cli.assess.noRule':
    'overall verdict of schools: incomplete data in all {{schools}}. There are no conditions of the province: give its rules as pack of --settings',
  'cli.assess.ruleOpen': '{{verdict}} (rule not complete)',
  'cli.assess.excluded': 'Schools left out, {{schools}}:',
  'cli.old':
    'Out of date in this workbook: {{list}}. Write it again with assess, tables …, or with 一键测算 in Excel.',
  'cli.assess.nothingWritten': 'No --out was given: the results were not written to a file.',
  'cli.step.reading': 'Reading the workbook …',
  'cli.step.computing': 'Computing …',
  'cli.step.writing': 'Writing the copy and checking it cell by cell …',
  'cli.assess.written': 'Results written to: {{out}}',
  'cli.assess.written.webPage':
    'Results written to: {{out}}. The input is in truth a web page, which cannot be saved as it was: this is a new .xlsx with the cells that were read and the results, without its fonts and colours; the input is unchanged.',
  'cli.assess.written.xml2003':
    'Results written to: {{out}}. The input is an XML spreadsheet of Excel 2003, which cannot be saved as it was: this is a new .xlsx with the cells that were read and the results, formulas replaced by their results where they have one, without its fonts and colours; the input is unchanged.',
  'cli.assess.written.text':
    'Results written to: {{out}}. The input is text, such as CSV, which cannot hold the results: this is a new .xlsx with the cells that were read and the results; the input is unchanged.',
  'cli.usage.extension':
    'The workbook has to be saved as .{{extension}}; change the ending of --out "{{path}}".',
  'cli.failed.internal':
    'Something went wrong inside the program; no result was written. Please send this to the developers:\n{{detail}}',
  'cli.assess.aside':
    '{{why}}. To keep it whole, the results are in a workbook of their own: {{path}}; {{out}} is identical to the input.',
  'cli.assess.asideOnly': '{{why}}: the results are in a workbook of their own: {{path}}.',
  'cli.aside.differences':
    'The workbook holds things that would not survive saving ({{differences}})',
  'cli.aside.foreign': '{{format}} files are only read, not saved',
  'cli.aside.protectedWorkbook':
    "The workbook's structure is protected, so no sheet can be added (Review › Protect Workbook)",
  'cli.aside.protectedSheet':
    'The sheet "{{sheet}}" is protected, so its results cannot be updated (Review › Unprotect Sheet)',
  'cli.aside.place': 'The place of the computed columns refuses writes ({{detail}})',
  'cli.usage.noOut': '{{name}} writes a copy; name it with --out, for example: --out result.xlsx',
  'cli.kept':
    'Cells with your own entries were kept, so no result was written there ({{count}}): {{places}}. Move them beside the table and write again.',
  'cli.tables.written': 'Official tables written: {{sheets}}',
  'cli.county.heading': 'County: {{verdict}}',
  'cli.county.block': '{{mark}} {{name}}: {{verdict}}',
  'cli.county.item': '{{mark}} {{name}}: {{verdict}}',
  'cli.findings.counts': 'Checks: {{errors}} errors, {{warnings}} warnings',
  'cli.findings.error': 'error',
  'cli.findings.warning': 'warning',
  'cli.more': '… and {{more}} more',
  'cli.bind.table': 'Sheet "{{sheet}}", table "{{table}}", {{stage}}, rows {{first}}–{{last}}',
  'cli.bind.mode.byType': 'split by school type',
  'cli.bind.mode.perRow': 'stage by column 学段',
  'cli.bind.mode.primary': 'primary',
  'cli.bind.mode.junior': 'junior secondary',
  'cli.bind.source.own': 'confirmed name',
  'cli.bind.source.county': 'name in the workbook',
  'cli.bind.source.header': 'header',
  'cli.usage.notFor': '{{name}} has no option --{{option}}; leave it out.',
  'cli.usage.choice': '--{{option}} must be one of {{choices}}, not "{{found}}".',
  'cli.usage.needs': '{{name}} needs {{option}}.',
  'cli.usage.number.limit': '--limit must be a number above 0 such as 0.5, not "{{found}}".',
  'cli.usage.number.cap': '--cap must be a whole number, 0 or more, not "{{found}}".',
  'cli.usage.number.time-limit':
    '--time-limit must be a number of seconds, 0 or more, not "{{found}}".',
  'cli.prices.notJson': 'The file of prices "{{path}}" is not JSON: {{detail}}',
  'cli.prices.invalid':
    'The file of prices "{{path}}" is wrong: {{faults}}. A price is 0 or more (yuan), null for what cannot be bought.',
  'cli.analyse.heading': '{{standard}}: what causes the CVs',
  'cli.analyse.allWithin': '{{stage}}: no CV above its limit.',
  'cli.transfers.indicator': 'The standard has no indicator "{{indicator}}"; use one of: {{known}}',
  'cli.purchases.progress': 'least so far {{cost}} yuan, not below {{bound}} yuan',
  'cli.purchases.line': '{{school}} ({{of}}) {{name}}: +{{amount}}, {{cost}} yuan',
  'cli.usage.outWord': '--out of report has to be a .docx file, not "{{found}}".',
  'cli.usage.noWord': '{{name}} writes a file of Word; name it by --out, e.g. --out report.docx',
  'cli.usage.reportSchool':
    '自查报告 needs a school, e.g. --school 2133000001 (its code) or --school <its name>.',
  'cli.usage.reportNoSchool':
    '{{kind}} is of the whole county; leave out --school. That of one school is 自查报告.',
  'cli.report.written': '{{name}} written: {{out}} (check code {{code}})',
  'cli.plans.written': 'Written: {{sheets}}',
  'cli.plans.school': 'There is no school "{{school}}"; check the names in --schools.',
};
