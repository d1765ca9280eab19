import type { Category } from '#shared/domain/category.ts';

/** WeChat says how money moved, not what for; only these kinds tell. */
const TABLE: Record<string, Category> = { 亲属卡交易: 'family', 赞赏码: 'gifts', 分分捐: 'gifts' };

export function wechatCategory(type: string): { category: Category; vague: boolean } | null {
  return Object.hasOwn(TABLE, type) ? { category: TABLE[type]!, vague: false } : null;
}
