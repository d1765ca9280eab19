import type { Category } from '#shared/domain/category.ts';
import { fold, latin } from './take.ts';

/**
 * Words that give a payee away, English and Chinese, by category. A first guess only: what the person chose for the
 * same payee before always goes first. More telling categories stand earlier ("gas bill" before "gas station").
 */
const CATEGORY_WORDS: [Category, string][] = [
  ['rent', 'rent|landlord|rental flat|房租|租金|房东|公寓'],
  [
    'subscription',
    'netflix|spotify|youtube premium|icloud|icloud\\+|prime|disney\\+?|subscription|membership|patreon|会员|订阅|爱奇艺|优酷|腾讯视频|网易云|哔哩哔哩|b站',
  ],
  [
    'transport',
    'taxi|uber|lyft|didi|bus|metro|subway|train|tram|petrol|gas station|fuel|diesel|parking|toll|bike|滴滴|打车|出租车|地铁|公交|交通|高铁|火车|加油|停车|单车|过路费|充电桩',
  ],
  ['phone', 'phone|mobile|internet|broadband|sim|cell|wifi|话费|手机费|宽带|网费|电话|移动|联通|电信'],
  [
    'utilities',
    'electricity|electric|power|water|gas|heating|utility|utilities|sewage|trash|电费|水费|水电|燃气|煤气|天然气|暖气|物业|电力|国网|国家电网|自来水|水务',
  ],
  [
    'groceries',
    'grocery|groceries|supermarket|market|vegetables?|fruit|freshippo|walmart|aldi|lidl|tesco|costco|carrefour|milk|eggs|bread|买菜|菜|超市|水果|盒马|叮咚|永辉|大润发|沃尔玛|牛奶|面包|粮油|便利店',
  ],
  [
    'dining',
    "coffee|cafe|tea|starbucks|luckin|lunch|dinner|breakfast|brunch|restaurant|pizza|burger|mcdonald'?s|kfc|noodles?|sushi|bar|beer|takeaway|takeout|haidilao|meituan|snacks?|咖啡|奶茶|茶饮|午餐|午饭|晚餐|晚饭|早餐|早饭|外卖|餐|饭|火锅|烧烤|面馆|星巴克|瑞幸|肯德基|麦当劳|海底捞|美团|饿了么|小吃|啤酒|喜茶",
  ],
  ['health', 'doctor|dentist|pharmacy|hospital|medicine|clinic|gym|glasses|医院|药|诊所|牙|体检|看病|健身|挂号'],
  ['education', 'school|tuition|course|books?|university|kindergarten|exam|学费|培训|课|书|幼儿园|学校|考试|教材'],
  ['insurance', 'insurance|premium|保险|社保|医保'],
  ['tax', 'tax|taxes|税'],
  [
    'loan',
    'loan|mortgage|instal?ment|huabei|jiebei|baitiao|weilidai|贷款|房贷|车贷|月供|分期|花呗|借呗|白条|微粒贷|网商贷',
  ],
  ['family', 'mum|mom|dad|parents?|kids?|childcare|nanny|babysitter|diapers?|妈|爸|父母|孩子|奶粉|保姆|尿布|生活费'],
  ['household', 'furniture|ikea|cleaning|laundry|detergent|repairs?|plumber|家具|宜家|家政|保洁|洗衣|维修|日用品|纸巾'],
  ['clothing', 'clothes|clothing|shoes|shirt|dress|jacket|uniqlo|zara|h&m|衣服|鞋|裤|优衣库|外套|裙'],
  ['travel', 'flight|hotel|airbnb|holiday|vacation|trip|airline|ctrip|booking|机票|酒店|旅行|旅游|民宿|携程|景区|门票'],
  [
    'entertainment',
    'cinema|movie|film|concert|game|games|steam|theatre|theater|ktv|museum|电影|游戏|演唱会|剧本杀|密室|网吧|演出',
  ],
  ['beauty', 'haircut|hairdresser|salon|makeup|cosmetics|nails|spa|理发|美发|美甲|化妆品|护肤|美容'],
  ['electronics', 'iphone|ipad|laptop|computer|headphones|charger|camera|apple store|手机|电脑|耳机|相机|充电器|数码'],
  ['gifts', 'gift|present|flowers|donation|red packet|礼物|红包|鲜花|捐款|份子钱'],
  ['gambling', 'lottery|casino|bet|betting|poker|彩票|赌|博彩|麻将'],
];

const CATEGORIES = CATEGORY_WORDS.map(([category, words]) => [category, patternOf(words)] as const);

/** The same service under different names, for finding the bill that a payment is about. */
const SERVICES = [
  'rent|landlord|房租|租金|房东',
  'electricity|electric|power|电费|电力|国网|国家电网|state grid',
  'water|水费|自来水|水务',
  'gas|heating|燃气|煤气|天然气|暖气',
  'internet|broadband|wifi|宽带|网费',
  'phone|mobile|cell|话费|手机费|电话|移动|联通|电信',
  'mortgage|home loan|房贷',
  'car loan|车贷',
  'insurance|保险',
  'tax|taxes|税',
  'huabei|花呗',
  'jiebei|借呗',
  'baitiao|白条',
  'weilidai|微粒贷',
].map(patternOf);

const INCOME = patternOf(
  'salary|wages?|payroll|paycheck|bonus|pension|dividends?|工资|薪水|薪资|奖金|年终奖|退休金|养老金|分红|收入|兼职|稿费',
);

/** The category that the words of a payee suggest, or null. */
export function suggestedCategory(payee: string): Category | null {
  return CATEGORIES.find(([, pattern]) => pattern.test(fold(payee)))?.[0] ?? null;
}

/** True when the name is that of an income. */
export function namesIncome(name: string): boolean {
  return INCOME.test(fold(name));
}

/** True when both names are of the same service, such as “electricity” and 电费. */
export function sameService(one: string, other: string): boolean {
  return SERVICES.some((pattern) => pattern.test(fold(one)) && pattern.test(fold(other)));
}

/** English words match whole, in the plural too; Chinese ones anywhere. */
function patternOf(words: string): RegExp {
  const all = words.split('|');
  const han = all.filter((word) => /\p{Script=Han}/u.test(word));
  const plain = all.filter((word) => !/\p{Script=Han}/u.test(word));
  return new RegExp([latin(`(?:${plain.join('|')})s?`), ...han].join('|'), 'iu');
}
