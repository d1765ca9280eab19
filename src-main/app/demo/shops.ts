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
  { payee: '盒马鲜生', category: 'groceries', weight: 14, amount: [7_200, 22_800] },
  { payee: '永辉超市', category: 'groceries', weight: 8, amount: [5_600, 16_800] },
  { payee: '叮咚买菜', category: 'groceries', weight: 8, amount: [4_200, 13_600] },
  { payee: '全家 FamilyMart', category: 'groceries', weight: 8, amount: [1_200, 5_600] },
  { payee: '上海地铁', category: 'transport', weight: 14, amount: [400, 1_200] },
  { payee: '滴滴出行', category: 'transport', weight: 7, amount: [1_800, 7_600] },
  { payee: '中国铁路 12306', category: 'transport', weight: 1, amount: [14_600, 55_300] },
  { payee: '益丰大药房', category: 'health', weight: 2, amount: [3_600, 18_200] },
  { payee: '瑞金医院', category: 'health', weight: 1, amount: [12_000, 38_000] },
  { payee: '京东 JD.com', category: 'household', weight: 4, amount: [5_900, 28_900] },
  { payee: '新华书店', category: 'education', weight: 1, amount: [4_200, 16_800] },
  { payee: '瑞幸咖啡 Luckin', category: 'dining', weight: 10, amount: [1_600, 3_900] },
  { payee: 'Manner Coffee', category: 'dining', weight: 4, amount: [2_000, 4_800] },
  { payee: '美团外卖', category: 'dining', weight: 8, amount: [3_200, 9_200] },
  { payee: '海底捞火锅', category: 'dining', weight: 2, amount: [19_800, 56_000] },
  { payee: '优衣库 UNIQLO', category: 'clothing', weight: 2, amount: [14_900, 54_700] },
  { payee: '猫眼电影', category: 'entertainment', weight: 2, amount: [7_000, 11_800] },
  { payee: '屈臣氏 Watsons', category: 'beauty', weight: 2, amount: [5_900, 17_800] },
  { payee: '携程旅行', category: 'travel', weight: 1, amount: [32_000, 98_000] },
  { payee: '小米之家', category: 'electronics', weight: 1, amount: [12_900, 69_900] },
];
