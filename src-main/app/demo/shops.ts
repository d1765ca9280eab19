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
  { payee: '盒马鲜生', category: 'groceries', weight: 14, amount: [10_300, 32_700] },
  { payee: '永辉超市', category: 'groceries', weight: 8, amount: [8_000, 24_100] },
  { payee: '叮咚买菜', category: 'groceries', weight: 8, amount: [6_000, 19_500] },
  { payee: '全家 FamilyMart', category: 'groceries', weight: 8, amount: [1_700, 8_000] },
  { payee: '上海地铁', category: 'transport', weight: 14, amount: [600, 1_700] },
  { payee: '滴滴出行', category: 'transport', weight: 7, amount: [2_600, 10_900] },
  { payee: '中国铁路 12306', category: 'transport', weight: 1, amount: [21_000, 79_300] },
  { payee: '益丰大药房', category: 'health', weight: 2, amount: [5_100, 26_100] },
  { payee: '瑞金医院', category: 'health', weight: 1, amount: [17_200, 54_500] },
  { payee: '京东 JD.com', category: 'household', weight: 4, amount: [8_400, 41_500] },
  { payee: '新华书店', category: 'education', weight: 1, amount: [6_000, 24_100] },
  { payee: '瑞幸咖啡 Luckin', category: 'dining', weight: 10, amount: [3_400, 7_800] },
  { payee: 'Manner Coffee', category: 'dining', weight: 4, amount: [4_000, 9_000] },
  { payee: '美团外卖', category: 'dining', weight: 8, amount: [6_900, 18_200] },
  { payee: '海底捞火锅', category: 'dining', weight: 2, amount: [23_800, 60_700] },
  { payee: '优衣库 UNIQLO', category: 'clothing', weight: 2, amount: [19_700, 65_900] },
  { payee: '猫眼电影', category: 'entertainment', weight: 2, amount: [12_900, 23_200] },
  { payee: '屈臣氏 Watsons', category: 'beauty', weight: 2, amount: [12_800, 34_800] },
  { payee: '携程旅行', category: 'travel', weight: 1, amount: [34_300, 116_200] },
  { payee: '小米之家', category: 'electronics', weight: 1, amount: [13_100, 92_300] },
];
