/**
 * How roles look. One table for every host: fills and text colours of met, floor and below in the
 * built-in palette (Excel's good, neutral, bad) and in one that is safe for colour-blind readers
 * and black-and-white print.
 */
import type { Plan, Role } from './plan';

export type VerdictRole = Extract<Role, 'met' | 'floor' | 'below' | 'undetermined'>;

/** Stands beside every colour, so that it is never colour alone. */
export const symbolOf: Readonly<Record<VerdictRole, string>> = {
  met: '✓',
  floor: '▲',
  below: '✕',
  undetermined: '–',
};

export interface RoleLook {
  /** Six hex digits without #; null leaves the fill alone. */
  readonly fill: string | null;
  readonly colour: string;
  readonly bold: boolean;
  readonly size: number;
  readonly border: boolean;
  /** Of its border, six hex digits. */
  readonly line: string;
  /** Null: the workbook's own. A reader without it shows its nearest one. */
  readonly typeface: string | null;
  readonly wrap: boolean;
  readonly horizontal: 'left' | 'center' | 'right' | 'general';
}

const plainLook: RoleLook = {
  fill: null,
  colour: '000000',
  bold: false,
  size: 10,
  border: true,
  line: 'BFBFBF',
  typeface: null,
  wrap: false,
  horizontal: 'general',
};

const form: RoleLook = { ...plainLook, line: '000000', typeface: '宋体', wrap: true };

const roles: Record<Exclude<Role, VerdictRole>, RoleLook> = {
  title: { ...plainLook, bold: true, size: 14, border: false, horizontal: 'left' },
  statement: { ...plainLook, bold: true, border: false, horizontal: 'left' },
  subtitle: { ...plainLook, border: false, colour: '595959', horizontal: 'left' },
  header: { ...plainLook, fill: 'DDEBF7', bold: true, wrap: true, horizontal: 'center' },
  label: { ...plainLook, horizontal: 'left', wrap: true },
  text: { ...plainLook, horizontal: 'left', wrap: true },
  number: { ...plainLook, horizontal: 'right' },
  note: { ...plainLook, horizontal: 'left', wrap: true, colour: '404040' },
  entry: { ...plainLook, fill: 'FFFFE5', horizontal: 'left', wrap: true },
  status: { ...plainLook, colour: '7F7F7F', size: 8, horizontal: 'center' },
  formTitle: { ...form, typeface: '黑体', size: 16, border: false, horizontal: 'center' },
  formLine: { ...form, size: 9, border: false, horizontal: 'left' },
  formHeader: { ...form, typeface: '黑体', size: 9, horizontal: 'center' },
  formHeading: { ...form, typeface: '黑体', horizontal: 'left' },
  formCell: { ...form, horizontal: 'center' },
  formText: { ...form, horizontal: 'left' },
  formNumber: { ...form, wrap: false, horizontal: 'right' },
  formNote: { ...form, size: 8, horizontal: 'left' },
  formBelow: { ...form, fill: 'A6A6A6', bold: true, horizontal: 'center' },
  formFloor: { ...form, fill: 'D9D9D9', horizontal: 'center' },
};

const verdictColours = {
  builtin: {
    met: ['C6EFCE', '006100'],
    floor: ['FFEB9C', '9C5700'],
    below: ['FFC7CE', '9C0006'],
    undetermined: ['EDEDED', '404040'],
  },
  safe: {
    met: ['BDD7EE', '1F4E79'],
    floor: ['FFE699', '7F6000'],
    below: ['E59866', '4A1A00'],
    undetermined: ['EDEDED', '404040'],
  },
} as const;

export function lookOf(role: Role, palette: Plan['palette']): RoleLook {
  switch (role) {
    case 'met':
    case 'floor':
    case 'below':
    case 'undetermined': {
      const [fill, colour] = verdictColours[palette][role];
      return { ...plainLook, fill, colour, horizontal: 'center' };
    }
    default:
      return roles[role];
  }
}
