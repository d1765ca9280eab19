import type { Category } from '#shared/domain/category.ts';

/** Where the demo person spends: how often (weight in 100), and the amounts in fen. */
export interface Shop {
  payee: string;
  category: Category;
  weight: number;
  amount: readonly [from: number, to: number];
}

/** About 62 of 100 yuan go to essentials, 38 to what one could do without. */
export const SHOPS: readonly Shop[] = [
  { payee: '盒马鲜生', category: 'groceries', weight: 14, amount: [13_100, 41_500] },
  { payee: '永辉超市', category: 'groceries', weight: 8, amount: [10_200, 30_600] },
  { payee: '叮咚买菜', category: 'groceries', weight: 8, amount: [7_600, 24_800] },
  { payee: '全家 FamilyMart', category: 'groceries', weight: 8, amount: [2_200, 10_200] },
  { payee: '上海地铁', category: 'transport', weight: 14, amount: [800, 2_200] },
  { payee: '滴滴出行', category: 'transport', weight: 7, amount: [3_300, 13_800] },
  { payee: '中国铁路 12306', category: 'transport', weight: 1, amount: [26_700, 100_700] },
  { payee: '益丰大药房', category: 'health', weight: 2, amount: [6_500, 33_100] },
  { payee: '瑞金医院', category: 'health', weight: 1, amount: [21_800, 69_200] },
  { payee: '京东 JD.com', category: 'household', weight: 4, amount: [10_700, 52_700] },
  { payee: '新华书店', category: 'education', weight: 1, amount: [7_600, 30_600] },
  { payee: '瑞幸咖啡 Luckin', category: 'dining', weight: 10, amount: [3_500, 8_100] },
  { payee: 'Manner Coffee', category: 'dining', weight: 4, amount: [4_100, 9_400] },
  { payee: '美团外卖', category: 'dining', weight: 8, amount: [7_200, 19_000] },
  { payee: '海底捞火锅', category: 'dining', weight: 2, amount: [24_800, 63_400] },
  { payee: '优衣库 UNIQLO', category: 'clothing', weight: 2, amount: [20_600, 68_800] },
  { payee: '猫眼电影', category: 'entertainment', weight: 2, amount: [13_500, 24_200] },
  { payee: '屈臣氏 Watsons', category: 'beauty', weight: 2, amount: [13_300, 36_400] },
  { payee: '携程旅行', category: 'travel', weight: 1, amount: [35_800, 121_300] },
  { payee: '小米之家', category: 'electronics', weight: 1, amount: [13_700, 96_400] },
];
