import { type Category, KnownCategory } from '#shared/domain/category.ts';

/** Words that other programs and banks name their categories with, in English and Chinese, the most telling first. */
const NAMES: readonly [Category, RegExp][] = [
  ['gambling', /gambl|lotter|casino|彩票/i],
  ['rent', /\brent\b|mortgage|housing|房租|租金|住房/i],
  ['utilities', /utilit|electric|water bill|\bgas bill|heating|水电|燃气|物业/i],
  ['phone', /phone|internet|mobile|broadband|telecom|话费|通讯|宽带/i],
  ['groceries', /grocer|supermarket|food shop|超市|买菜|食品/i],
  ['dining', /dining|restaurant|eating out|coffee|fast food|takeaway|^food\b|餐饮|外卖|美食/i],
  ['transport', /transport|fuel|petrol|parking|\bauto\b|\bcar\b|transit|taxi|commut|交通|加油|停车|打车/i],
  ['health', /health|medical|doctor|pharmac|dentist|医疗|医药|健康/i],
  ['insurance', /insuranc|保险/i],
  ['tax', /\btax(es)?\b|税/i],
  ['education', /educat|tuition|school|books|教育|学习|培训/i],
  ['subscription', /subscription|streaming|membership|订阅|会员/i],
  ['entertainment', /entertain|recreation|movies?|games?|hobb|leisure|娱乐|休闲|电影|游戏/i],
  ['travel', /travel|vacation|holiday|hotel|flight|旅行|旅游|酒店/i],
  ['clothing', /cloth|apparel|shoes|服饰|服装|衣/i],
  ['electronics', /electronic|computer|software|数码|电子/i],
  ['beauty', /beauty|personal care|hair|cosmetic|美容|美发/i],
  ['gifts', /gift|donat|charit|礼物|捐赠|人情/i],
  ['family', /child|kids|baby|family|家庭|母婴|子女/i],
  ['loan', /\bloan|interest paid|贷款|利息/i],
  ['household', /household|home|furnish|pets?\b|日用|家居|居家/i],
];

/** Our category for a source's own words; null where they name none, or too many things at once. */
export function categoryNamed(words: string): Category | null {
  const said = words.slice(0, 120).trim().toLowerCase();
  if (said === '') return null;
  const same = KnownCategory.options.find((category) => category === said);
  return same ?? NAMES.find(([, names]) => names.test(said))?.[0] ?? null;
}
