import type { Category } from '#shared/domain/category.ts';

/** Alipay's own categories. A vague one covers several of ours, so that telling words in the row decide first. */
const TABLE: Record<string, { category: Category; vague: boolean }> = {
  餐饮美食: sure('dining'),
  服饰装扮: sure('clothing'),
  日用百货: vague('household'),
  家居家装: sure('household'),
  数码电器: sure('electronics'),
  运动户外: vague('entertainment'),
  美容美发: sure('beauty'),
  母婴亲子: sure('family'),
  宠物: sure('household'),
  交通出行: sure('transport'),
  爱车养车: sure('transport'),
  住房物业: vague('rent'),
  酒店旅游: sure('travel'),
  文化休闲: vague('entertainment'),
  教育培训: sure('education'),
  医疗健康: sure('health'),
  生活服务: vague('household'),
  公共服务: vague('utilities'),
  商业服务: vague('other'),
  公益捐赠: sure('gifts'),
  互助保障: sure('insurance'),
  保险: sure('insurance'),
  亲友代付: sure('family'),
  充值缴费: vague('utilities'),
  其他: vague('other'),
};

/** Our category for Alipay's; null where it has none or none is given. */
export function alipayCategory(name: string): { category: Category; vague: boolean } | null {
  return Object.hasOwn(TABLE, name) ? TABLE[name]! : null;
}

function sure(category: Category) {
  return { category, vague: false };
}

function vague(category: Category) {
  return { category, vague: true };
}
