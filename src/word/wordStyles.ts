/** How a report looks: the fonts of official papers with those that other systems have in their place. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  LineRuleType,
  type IStylesOptions,
  type IFontAttributesProperties,
} from 'docx';

/** Width between the margins of A4, in twentieths of a point. */
export const lineWidth = convertMillimetersToTwip(160);

const songti: IFontAttributesProperties = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: '宋体',
};
const heiti: IFontAttributesProperties = { ...songti, eastAsia: '黑体' };

/** Half points. */
const sizes = { title: 36, heading: 30, second: 28, third: 24, body: 24, small: 18, caption: 21 };

const keeps = { keepNext: true, keepLines: true } as const;
const lines = { line: 400, lineRule: LineRuleType.AT_LEAST } as const;
/** Two characters. */
const indent = { firstLine: 480 };

export const paperStyles: IStylesOptions = {
  default: {
    document: { run: { font: songti, size: sizes.body, language: { eastAsia: 'zh-CN' } } },
    title: {
      run: { font: heiti, size: sizes.title, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
    },
    heading1: {
      run: { font: heiti, size: sizes.heading, bold: true, color: '000000' },
      paragraph: { ...keeps, spacing: { before: 320, after: 160 } },
    },
    heading2: {
      run: { font: heiti, size: sizes.second, bold: false, color: '000000' },
      paragraph: { ...keeps, spacing: { before: 240, after: 120 } },
    },
    heading3: {
      run: { font: heiti, size: sizes.third, bold: false, color: '000000' },
      paragraph: { ...keeps, spacing: { before: 160, after: 80 } },
    },
  },
  paragraphStyles: [
    { id: 'body', name: 'Report Text', paragraph: { indent, spacing: lines } },
    {
      id: 'under',
      name: 'Report Source',
      run: { size: sizes.caption },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
    },
    {
      id: 'blank',
      name: 'Report Blank',
      run: { color: '7F7F7F' },
      paragraph: { indent, spacing: lines },
    },
    {
      id: 'note',
      name: 'Report Note',
      run: { size: sizes.small },
      paragraph: { spacing: { before: 60, after: 60 } },
    },
    {
      id: 'signature',
      name: 'Report Signature',
      paragraph: {
        alignment: AlignmentType.RIGHT,
        spacing: { ...lines, before: 120 },
        keepLines: true,
      },
    },
    {
      id: 'caption',
      name: 'Report Caption',
      run: { font: heiti, size: sizes.caption },
      paragraph: {
        ...keeps,
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, after: 80 },
      },
    },
    { id: 'cell', name: 'Report Cell', run: { size: sizes.small } },
    { id: 'foot', name: 'Report Foot', run: { size: sizes.small, color: '595959' } },
  ],
};
