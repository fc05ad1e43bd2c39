/**
 * A report as a file of Word: A4, headings by Word's own styles, so that a table of contents can be made of
 * them, plain paragraphs to be edited, native tables and charts, 核对码 and page numbers at the foot. Fetched
 * with the first report.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportHeading, ReportPaper, ReportParagraph, ReportPart } from '../reports/paper';
import { chartParagraph } from './wordChart';
import { plainText } from './plainText';
import { tableParts } from './wordTable';
import { lineWidth, paperStyles } from './wordStyles';

/** In twentieths of a point, as Word itself has it. */
const a4 = { width: 11_906, height: 16_838 };

/** The bytes of a .docx. */
export async function writeDocx(paper: ReportPaper): Promise<Uint8Array> {
  const { title, under, parts, footer } = paper;
  const document = new Document({
    title: plainText(title),
    creator: '',
    lastModifiedBy: '',
    styles: paperStyles,
    sections: [
      {
        properties: {
          page: {
            size: a4,
            margin: {
              top: convertMillimetersToTwip(25),
              bottom: convertMillimetersToTwip(22),
              left: convertMillimetersToTwip(25),
              right: convertMillimetersToTwip(25),
              footer: convertMillimetersToTwip(12),
            },
          },
        },
        footers: { default: footerOf(footer) },
        children: [
          new Paragraph({ text: plainText(title), heading: HeadingLevel.TITLE }),
          ...under.map((text) => new Paragraph({ text: plainText(text), style: 'under' })),
          ...parts.flatMap(blocksOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function blocksOf(part: ReportPart) {
  switch (part.kind) {
    case 'heading':
      return [headingParagraph(part)];
    case 'paragraph':
      return [textParagraph(part)];
    case 'table':
      return tableParts(part);
    case 'chart':
      return chartParagraph(part);
  }
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function headingParagraph({ level, text, newPage = false }: ReportHeading): Paragraph {
  return new Paragraph({
    text: plainText(text),
    heading: headingLevels[level],
    keepNext: true,
    pageBreakBefore: newPage,
  });
}

const paragraphStyles: Readonly<Record<ReportParagraph['role'], string>> = {
  body: 'body',
  blank: 'blank',
  note: 'note',
  signature: 'signature',
};

function textParagraph({ text, lead, role }: ReportParagraph): Paragraph {
  const lines = plainText(text).split('\n');
  return new Paragraph({
    style: paragraphStyles[role],
    children: [
      ...(lead === undefined ? [] : [new TextRun({ text: plainText(lead), bold: true })]),
      ...lines.map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
    ],
  });
}

/** Left, 第n页, right. */
function footerOf({ left, right }: ReportPaper['footer']): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'foot',
        alignment: AlignmentType.LEFT,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(lineWidth / 2) },
          { type: TabStopType.RIGHT, position: lineWidth },
        ],
        children: [
          new TextRun({ text: plainText(left) }),
          new TextRun({
            children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, '\t'],
          }),
          new TextRun({ text: plainText(right) }),
        ],
      }),
    ],
  });
}
