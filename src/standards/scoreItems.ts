/**
 * 政府工作 of 基本均衡: heads (A) with their items (B), 100 points, met from 85 on. Points and items are
 * the province's: the national heads below are a start that the county completes on its sheet.
 */
import { z } from './zod';
import type { Bilingual } from './message';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

export const scoreItemSchema = z.strictObject({
  id,
  name: z.string().min(1),
  english: z.string().min(1).optional(),
  /** Full marks; null: to be filled in by the county. */
  points: z.number().positive().nullable(),
  /** 佐证材料: what is to be shown. */
  evidence: z.string().min(1).optional(),
});
export type ScoreItem = Readonly<z.infer<typeof scoreItemSchema>>;

export const scoreHeadSchema = z.strictObject({
  id,
  name: z.string().min(1),
  english: z.string().min(1).optional(),
  items: z.array(scoreItemSchema).min(1),
});
export type ScoreHead = Readonly<z.infer<typeof scoreHeadSchema>>;

export const fullScore = 100;

/** Faults that a shape cannot show; the codes are those of packFaults.ts. */
export const scoreItemsSchema = z
  .strictObject({
    heads: z.array(scoreHeadSchema).min(1),
    pass: z.number().positive().max(fullScore).default(85),
  })
  .superRefine(({ heads }, { addIssue }) => {
    const ids = new Set<string>();
    let points: number | null = 0;
    heads.forEach((head, at) =>
      head.items.forEach((item, place) => {
        if (ids.has(item.id)) {
          const path = ['heads', at, 'items', place, 'id'];
          addIssue({ code: 'custom', path, params: { code: 'pack.duplicateId', id: item.id } });
        }
        ids.add(item.id);
        points = item.points === null || points === null ? null : points + item.points;
      }),
    );
    if (points !== null && Math.abs(points - fullScore) > 1e-9) {
      const params = { code: 'pack.pointsTotal', points, full: fullScore };
      addIssue({ code: 'custom', path: ['heads'], params });
    }
  });
export type ScoreItems = Readonly<z.infer<typeof scoreItemsSchema>>;

export function scoreTerm({ name, english }: Pick<ScoreItem, 'name' | 'english'>): Bilingual {
  return { 'zh-CN': name, 'en-US': english ?? name };
}

type ScoreItemRow = readonly [name: string, english: string];

function head(at: number, [name, english]: ScoreItemRow, rows: readonly ScoreItemRow[]): ScoreHead {
  return {
    id: `A${at}`,
    name,
    english,
    items: rows.map(([item, term], place) => ({
      id: `A${at}.${place + 1}`,
      name: item,
      english: term,
      points: null,
    })),
  };
}

/** The national heads (教督〔2012〕3号); their wording is to be checked, their points to be filled in. */
export const nationalScoreItems: ScoreItems = {
  heads: [
    head(
      1,
      ['入学机会', 'Access'],
      [
        ['随迁子女就学保障', 'Schooling of migrant children'],
        ['留守儿童关爱', 'Care for left-behind children'],
        ['残疾儿童少年入学率', 'Enrolment of disabled children'],
        ['优质高中名额分配', 'Places of good senior schools'],
      ],
    ),
    head(
      2,
      ['保障机制', 'Safeguards'],
      [
        ['责任、监督、问责机制', 'Responsibility, supervision and accountability'],
        ['教育经费三个增长', 'Three growths of education funds'],
        ['标准化建设与薄弱学校改造', 'Standard schools and weak schools'],
        ['农村税费改革转移支付用于义务教育', 'Rural tax reform transfers for compulsory education'],
      ],
    ),
    head(
      3,
      ['教师队伍', 'Teachers'],
      [
        ['绩效工资', 'Performance pay'],
        ['学科教师配备与生师比', 'Subject teachers and pupil-teacher ratio'],
        ['校长教师交流', 'Rotation of heads and teachers'],
        ['教师培训', 'Teacher training'],
      ],
    ),
    head(
      4,
      ['质量与管理', 'Quality and management'],
      [
        ['开齐开足课程', 'The full curriculum'],
        ['巩固率', 'Retention'],
        ['体质健康', 'Physical health'],
        ['无重点校重点班、择校遏制', 'No key schools or classes, choice of school curbed'],
        ['课业负担', 'Workload'],
      ],
    ),
  ],
  pass: 85,
};
