/**
 * Writes made-up counties as wide exports (分校数据) of one stage: six header rows with merges, one row
 * per school, people of the stage and the resources of the whole school. Knows the layout of its own.
 */
import type { CellValue } from '../../../src/county/cell';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import type { PupilStage } from '../../../src/standards/standard';
import type { StageFigures, StatisticsCounty, StatisticsSchool } from './county';

export interface WideOptions {
  /** Zeros stand as empty cells, as the system leaves them. */
  readonly blankZeros?: boolean;
  /** The name stands behind the code, and a column of numbers before both. */
  readonly codeFirst?: boolean;
  /** The groups of columns behind the leading ones in this order. */
  readonly groupOrder?: readonly number[];
  /** Columns without a meaning here, as the system has hundreds of them. */
  readonly filler?: number;
  readonly sheet?: string;
  /** Schools of this form are left without its amounts. */
  readonly withoutForm?: { readonly form: 'premises' | 'grounds'; readonly code: string };
}

interface WideColumn {
  /** From the top row down; the leaf reaches to the sixth. */
  readonly path: readonly string[];
  readonly value: (school: StatisticsSchool, people: StageFigures) => CellValue;
  readonly form?: 'premises' | 'grounds';
}

const stageWord = { primary: '小学', junior: '初中', senior: '高中' } as const;
const headerRows = 6;

/** The rows of the county's schools that have the stage. */
export function wideSheet(
  { schools }: StatisticsCounty,
  stage: PupilStage,
  options: WideOptions = {},
): SheetSnapshot {
  const groups = columnGroups(options.filler ?? 0);
  const order = options.groupOrder ?? groups.map((_, at) => at);
  const columns = [
    ...leading(options.codeFirst ?? false),
    ...order.flatMap((at) => groups[at] ?? []),
  ];
  const header = headerOf(columns);
  const rows = schools.flatMap((school) => {
    const people = school.byStage[stage];
    if (!people) return [];
    const without = options.withoutForm?.code === school.code ? options.withoutForm.form : null;
    return [
      columns.map(({ value, form }) => {
        if (form !== undefined && form === without) return null;
        const cell = value(school, people);
        return options.blankZeros && cell === 0 ? null : cell;
      }),
    ];
  });
  return {
    name: options.sheet ?? stageWord[stage],
    visibility: 'visible',
    protected: false,
    grid: { row: 0, column: 0, values: [...header.rows, ...rows] },
    merges: header.merges,
    tables: [],
  };
}

function leading(codeFirst: boolean): readonly WideColumn[] {
  const text = (header: string, value: WideColumn['value']): WideColumn => ({
    path: [header],
    value,
  });
  const name = text('机构名称', ({ name: of }) => of);
  const code = text('机构编码', ({ code: of }) => of);
  return [
    ...(codeFirst ? [code, name] : [name, code]),
    text('办学类型', ({ type }) => type),
    text('办学类型编码', () => null),
    text('举办者类型', ({ ownership }) => ownership),
    text('举办者类型编码', () => null),
    text('城乡分组', ({ locale }) => locale),
    text('城乡类型', ({ locale }) => locale),
    // yes and no are answers and stay when zeros are left out
    text('是否计校数', ({ countsAsSchool }) => (countsAsSchool ? '是' : '否')),
    text('是否上年撤销', ({ closed }) => (closed ? '是' : '否')),
    text('统计三级', ({ county }) => county),
  ];
}

function columnGroups(filler: number): readonly (readonly WideColumn[])[] {
  const people = (path: readonly string[], key: keyof StageFigures): WideColumn => ({
    path,
    value: (_, figures) => figures[key] as number,
  });
  const whole = (
    path: readonly string[],
    key: keyof StatisticsSchool['whole'],
    form: WideColumn['form'],
  ): WideColumn => ({
    path,
    value: ({ whole: has }) => has[key] as number,
    ...(form ? { form } : {}),
  });
  const teachers = (...path: string[]) => ['专任教师', ...path];
  const grounds = '占地面积及其他办学条件';
  const rooms = '本学年校舍建筑面积';
  return [
    [people(['班数', '合计'], 'classes')],
    [people(['在校生数', '合计'], 'students'), people(['在校生数', '#女'], 'girls')],
    [
      people(teachers('合计'), 'teachers'),
      { path: teachers('#女'), value: (_, { teachers: all }) => Math.floor(all / 2) },
      people(teachers('#按专业技术职务分', '正高级'), 'senior'),
      people(teachers('#按专业技术职务分', '副高级'), 'associateSenior'),
      people(teachers('#按专业技术职务分', '中级'), 'intermediate'),
      people(teachers('#按专业技术职务分', '助理级'), 'assistant'),
      people(teachers('#按学历分', '博士研究生'), 'doctors'),
      people(teachers('#按学历分', '硕士研究生'), 'masters'),
      people(teachers('#按学历分', '本科'), 'bachelors'),
      people(teachers('#按学历分', '专科'), 'associates'),
      people(teachers('#按学历分', '高中阶段'), 'upperSecondary'),
      people(teachers('#按授课课程分', '体育与健康'), 'pe'),
      {
        path: teachers('#按授课课程分', '艺术', '计'),
        value: (_, { music, art }) => music + art,
      },
      people(teachers('#按授课课程分', '艺术', '音乐'), 'music'),
      people(teachers('#按授课课程分', '艺术', '美术'), 'art'),
    ],
    (['primary', 'junior', 'senior'] as const).map((each): WideColumn => ({
      path: ['教基1102', `县级以上骨干教师(${stageWord[each]})`],
      value: ({ byStage }) => byStage[each]?.backbone ?? 0,
    })),
    [
      whole([grounds, '占地面积（平方米）', '计'], 'siteArea', 'grounds'),
      whole([grounds, '占地面积（平方米）', '其中', '绿化用地面积'], 'greenArea', 'grounds'),
      whole([grounds, '占地面积（平方米）', '其中', '运动场地面积'], 'sportsGroundArea', 'grounds'),
      whole([grounds, '教室（间）', '计'], 'classrooms', 'grounds'),
      whole([grounds, '教室（间）', '#网络多媒体教室'], 'multimediaRooms', 'grounds'),
      whole([grounds, '数字终端数（台）', '计'], 'computers', 'grounds'),
      whole([grounds, '数字终端数（台）', '教师终端数'], 'teacherTerminals', 'grounds'),
      whole([grounds, '数字终端数（台）', '学生终端数'], 'pupilTerminals', 'grounds'),
      whole([grounds, '固定资产总值(万元)', '计'], 'fixedAssets', 'grounds'),
      whole(
        [grounds, '固定资产总值(万元)', '#教学仪器设备资产值(万元)'],
        'equipmentValue',
        'grounds',
      ),
      whole([grounds, '图书（册）'], 'books', 'grounds'),
    ],
    [
      whole([rooms, '教学及辅助用房', '计'], 'teachingArea', 'premises'),
      whole([rooms, '教学及辅助用房', '室内体育用房'], 'indoorSportsArea', 'premises'),
    ],
    Array.from({ length: filler }, (_, at): WideColumn => ({
      path: ['其他情况', `附${at + 1}`],
      value: () => at,
    })),
  ];
}

interface WideHeader {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: NonNullable<SheetSnapshot['merges']>;
}

/** Parents over their leaves, leaves down to the last row. */
function headerOf(columns: readonly WideColumn[]): WideHeader {
  const rows = Array.from({ length: headerRows }, () => columns.map((): CellValue => null));
  const merges: { row: number; column: number; rows: number; columns: number }[] = [];
  const starts = (column: number, level: number) => {
    const [before, own] = [columns[column - 1]?.path, columns[column]?.path];
    return !before || before.slice(0, level + 1).join('›') !== own?.slice(0, level + 1).join('›');
  };
  columns.forEach(({ path }, column) => {
    path.forEach((words, level) => {
      const isLeaf = level === path.length - 1;
      if (!isLeaf && !starts(column, level)) return;
      let width = 1;
      while (!isLeaf && column + width < columns.length && !starts(column + width, level))
        width += 1;
      const tall = isLeaf ? headerRows - level : 1;
      const cells = rows[level];
      if (cells) cells[column] = words;
      if (width > 1 || tall > 1) merges.push({ row: level, column, rows: tall, columns: width });
    });
  });
  return { rows, merges };
}
