/**
 * Panes, hints at cells and print set-up of a sheet. Works on what the sheet has already and changes only what a
 * plan names; all XML is without prefix unless it is taken from the sheet.
 */
import { absoluteAddress, areaAddress, cellAddress } from '../../sheets/area';
import { footerCodes } from '../../sheets/pageFooter';
import type { PageFooter } from '../../sheets/plan';
import type { Freeze, Hint, PrintSetup } from './workbookState';
import {
  childNamed,
  childrenNamed,
  encodeXml,
  openTag,
  prefixOf,
  withPrefix,
  type XmlElement,
} from './xml';

/** `<sheetViews>` with the panes of `freeze`; the rest of the view stays. */
export function panesXml(source: string, root: XmlElement, freeze: Freeze): string {
  const views = childNamed(root, 'sheetViews');
  const view = views && childNamed(views, 'sheetView');
  const panes = paneXml(freeze);
  if (!views || !view)
    return `<sheetViews><sheetView workbookViewId="0">${panes}</sheetView></sheetViews>`;
  const kept = view.children
    .filter(
      ({ local, attributes }) =>
        !(local === 'pane' || (local === 'selection' && attributes.has('pane'))),
    )
    .map(({ start, end }) => source.slice(start, end))
    .join('');
  const prefix = prefixOf(root);
  return (
    source.slice(views.start, view.start) +
    `${openTag(source, view, {}).replace(/\/>$/, '>')}${withPrefix(panes, prefix)}${kept}</${view.name}>` +
    source.slice(view.end, views.end)
  );
}

/** The sections that a printed sheet of ours needs: so many pages wide on A4. */
export function printSections(
  source: string,
  root: XmlElement,
  print: PrintSetup,
): [string, string | null][] {
  const orientation = print.landscape ? 'landscape' : 'portrait';
  const { pagesWide = 1, scale, breaks } = print;
  const size =
    scale === undefined ? `fitToWidth="${pagesWide}" fitToHeight="0"` : `scale="${scale}"`;
  return [
    ['sheetPr', sheetProperties(source, root, scale === undefined)],
    ...(print.centred === true
      ? [['printOptions', '<printOptions horizontalCentered="1"/>'] satisfies [string, string]]
      : []),
    [
      'pageMargins',
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    ],
    ['pageSetup', `<pageSetup paperSize="9" orientation="${orientation}" ${size}/>`],
    ...(print.footer === undefined
      ? []
      : [['headerFooter', footerXml(print.footer)] satisfies [string, string]]),
    ...(breaks === undefined
      ? []
      : [
          ['rowBreaks', breaks.length === 0 ? null : breaksXml(breaks)] satisfies [
            string,
            string | null,
          ],
        ]),
  ];
}

/** A break stands below the row whose number it bears. */
function breaksXml(rows: readonly number[]): string {
  const each = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  const count = each.length;
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${each.join('')}</rowBreaks>`;
}

/** `<dataValidations>` with ours behind those that came. */
export function hintsXml(source: string, root: XmlElement, hints: readonly Hint[]): string {
  const came = childNamed(root, 'dataValidations');
  const added = hints.map(hintXml);
  if (!came) {
    return `<dataValidations count="${added.length}">${added.join('')}</dataValidations>`;
  }
  const count = childrenNamed(came, 'dataValidation').length + added.length;
  const open = openTag(source, came, { count: String(count) }).replace(/\/>$/, '>');
  const kept = source.slice(came.openEnd, came.closeStart);
  return `${open}${kept}${withPrefix(added.join(''), prefixOf(root))}</${came.name}>`;
}

function hintXml({ area, allow, prompt }: Hint): string {
  const title = encodeXml(prompt.title);
  const message = encodeXml(prompt.message);
  const said =
    'errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
    `errorTitle="${title}" error="${message}" promptTitle="${title}" prompt="${message}" ` +
    `sqref="${areaAddress(area)}"`;
  if (allow.kind === 'list') {
    const list = encodeXml(`"${allow.options.join()}"`);
    return `<dataValidation type="list" ${said}><formula1>${list}</formula1></dataValidation>`;
  }
  if (allow.kind === 'cells') {
    const cells = absoluteAddress(allow.area);
    return `<dataValidation type="list" ${said}><formula1>${cells}</formula1></dataValidation>`;
  }
  const { least, most } = allow;
  const limits =
    most === null
      ? `operator="greaterThanOrEqual" ${said}><formula1>${least}</formula1>`
      : `operator="between" ${said}><formula1>${least}</formula1><formula2>${most}</formula2>`;
  return `<dataValidation type="decimal" ${limits}</dataValidation>`;
}

function footerXml(footer: PageFooter): string {
  const { left, center, right } = footerCodes(footer);
  return `<headerFooter><oddFooter>${encodeXml(`&L${left}&C${center}&R${right}`)}</oddFooter></headerFooter>`;
}

function paneXml({ rows, columns }: Freeze): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/>`
  );
}

function sheetProperties(source: string, root: XmlElement, isFitted: boolean): string {
  const properties = childNamed(root, 'sheetPr');
  const fitToPage = isFitted ? '1' : '0';
  const fit = `<pageSetUpPr fitToPage="${fitToPage}"/>`;
  if (!properties) return `<sheetPr>${fit}</sheetPr>`;
  const setUp = childNamed(properties, 'pageSetUpPr');
  const kept = properties.children
    .filter((child) => child !== setUp)
    .map(({ start, end }) => source.slice(start, end))
    .join('');
  const open = openTag(source, properties, {}).replace(/\/>$/, '>');
  const written = setUp
    ? openTag(source, setUp, { fitToPage }) + source.slice(setUp.openEnd, setUp.end)
    : withPrefix(fit, prefixOf(root));
  return `${open}${kept}${written}</${properties.name}>`;
}
