/**
 * A workbook as Excel writes it, with all that county workbooks hold beside values: rich and
 * phonetic text, formulas of every kind, rules, validation, links, comments, picture and chart on
 * one sheet, table, print set-up, macros, and extensions that few libraries know.
 */
import { relationsXml, workbookParts } from '../../support/workbooks';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const picture = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 1, 2, 3, 255, 254]);

/** Cells of the sheet 小学, each as it has to be found again. */
export const cells = {
  title: '<c r="A1" s="1" t="s"><v>0</v></c>',
  textDigits: '<c r="A3" s="2" t="s"><v>2</v></c>',
  quoted: '<c r="A4" s="3" t="s"><v>3</v></c>',
  date: '<c r="C3" s="4"><v>45170</v></c>',
  percent: '<c r="D3" s="5"><v>0.85</v></c>',
  sharedMaster: '<c r="E3"><f t="shared" ref="E3:E4" si="0">B3*2</f><v>240</v></c>',
  sharedOther: '<c r="E4"><f t="shared" si="0"/><v>177</v></c>',
  array: '<c r="F3"><f t="array" ref="F3">SUM(B3:B4*1)</f><v>208.5</v></c>',
  text: '<c r="F4" t="str"><f>IF(B4&gt;0,&quot;有&quot;,&quot;&quot;)</f><v>有</v></c>',
  error: '<c r="G3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  spill: '<c r="G4" cm="1"><f t="array" ref="G4">_xlfn.UNIQUE(B4)</f><v>88.5</v></c>',
  empty: '<c r="H4" s="1"/>',
} as const;

export function excelParts(): Record<string, string | Uint8Array> {
  const plain = workbookParts({
    sheets: [
      { name: '小学', values: [] },
      { name: '图', values: [] },
    ],
  });
  return {
    ...plain,
    '[Content_Types].xml': (plain['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>' +
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">` +
      '<fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/>' +
      '<mc:AlternateContent><mc:Choice Requires="x15"><x15:absPath url="D:\\统计\\"/></mc:Choice></mc:AlternateContent>' +
      '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15840" tabRatio="700" activeTab="0"/></bookViews>' +
      '<sheets><sheet name="小学" sheetId="3" r:id="rId1"/><sheet name="图" sheetId="7" state="hidden" r:id="rId2"/></sheets>' +
      '<externalReferences><externalReference r:id="rId8"/></externalReferences>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">小学!$A$2:$H$4</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">小学!$1:$2</definedName>' +
      '<definedName name="本表率" localSheetId="0">小学!$D$3</definedName>' +
      '<definedName name="旧名" hidden="1">小学!#REF!</definedName>' +
      '<definedName name="小学_在校生数" comment="人数">小学!$B$3:$B$4</definedName></definedNames>' +
      '<calcPr calcId="191029" fullCalcOnLoad="1"/><customWorkbookViews><customWorkbookView name="打印" guid="{0}"/></customWorkbookViews>' +
      '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': relationsXml([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId6', 'vbaProject', 'vbaProject.bin'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml':
      `${head}<sst xmlns="${main}" count="4" uniqueCount="4"><si><r><t xml:space="preserve">××县</t></r><r><rPr><b/><sz val="12"/></rPr><t>小学</t></r><rPh sb="0" eb="1"><t>xian</t></rPh><phoneticPr fontId="1"/></si>` +
      '<si><t>学校</t></si><si><t>0012</t></si><si><t>=不是公式_x000D_</t></si></sst>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/_rels/sheet1.xml.rels': relationsXml([
      ['rId1', 'hyperlink', 'http://example.com/" TargetMode="External'],
      ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId3', 'drawing', '../drawings/drawing1.xml'],
      ['rId4', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId5', 'table', '../tables/table1.xml'],
      ['rId6', 'comments', '../comments1.xml'],
    ]),
    'xl/theme/theme1.xml': `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>`,
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}"><c r="E3" i="3"/><c r="F4"/></calcChain>`,
    'xl/externalLinks/externalLink1.xml': `${head}<externalLink xmlns="${main}"/>`,
    'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="urn:x"><xdr:pic/><xdr:graphicFrame/></xdr:wsDr>`,
    'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>',
    'xl/charts/chart1.xml': `${head}<c:chartSpace xmlns:c="urn:c"/>`,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"/>`,
    'xl/tables/table1.xml': `${head}<table xmlns="${main}" id="1" name="表1" ref="A2:B4"/>`,
    'xl/media/image1.png': picture,
    'xl/vbaProject.bin': picture,
    'xl/printerSettings/printerSettings1.bin': picture,
    'customXml/item1.xml': '<a/>',
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="urn:cp"/>`,
  };
}

const styles =
  `${head}<styleSheet xmlns="${main}" xmlns:x14ac="urn:x14ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>` +
  '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><sz val="9"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="百分比" xfId="1" builtinId="5"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>' +
  '<colors><mruColors><color rgb="FF123456"/></mruColors></colors><extLst><ext uri="{EB79DEF2}"/></extLst></styleSheet>';

const sheet =
  `${head}<worksheet xmlns="${main}" xmlns:r="${relations}" xmlns:x14ac="urn:x14ac" xmlns:x14="urn:x14" xmlns:xm="urn:xm">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H5"/>' +
  '<sheetViews><sheetView tabSelected="1" topLeftCell="B3" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D3" sqref="D3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" x14ac:dyDescent="0.15"/>' +
  '<cols><col min="1" max="1" width="20.125" style="2" customWidth="1"/><col min="5" max="16384" width="9.5" customWidth="1" outlineLevel="1"/></cols><sheetData>' +
  `<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.15">${cells.title}</row>` +
  '<row r="2" spans="1:8"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>在校生数</t></is></c></row>' +
  `<row r="3" spans="1:8">${cells.textDigits}<c r="B3"><v>120</v></c>${cells.date}${cells.percent}${cells.sharedMaster}${cells.array}${cells.error}</row>` +
  `<row r="4" spans="1:8" hidden="1" outlineLevel="1">${cells.quoted}<c r="B4"><v>88.5</v></c>${cells.sharedOther}${cells.text}${cells.spill}${cells.empty}</row>` +
  '</sheetData><sheetProtection selectLockedCells="1"/><autoFilter ref="A2:H4"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="100"/></customFilters></filterColumn></autoFilter>' +
  '<customSheetViews><customSheetView guid="{0}"/></customSheetViews><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="B3:B4"><cfRule type="top10" dxfId="0" priority="2" rank="3" bottom="1"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="D3:D4"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" imeMode="on" sqref="A3:A4"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A3" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="A3" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>' +
  '<tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{78C0D931}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="9" id="{1}"/><xm:sqref>B3:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  '<ext uri="{05C60535}"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst></worksheet>';
