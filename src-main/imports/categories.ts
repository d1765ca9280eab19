import type { Category } from '#shared/domain/category.ts';
import { isEssential } from '#shared/domain/essential.ts';

/** Words in payees and items that settle the category, the most telling first. */
const KEYWORDS: readonly [Category, RegExp][] = [
  ['gambling', /彩票|福彩|体彩|lottery|casino/i],
  [
    'subscription',
    /会员|订阅|包月|网易云音乐|QQ音乐|爱奇艺|优酷|腾讯视频|哔哩哔哩|bilibili|netflix|spotify|icloud|youtube/i,
  ],
  ['entertainment', /电影|影城|影院|猫眼|KTV|游戏|steam|剧本|演出|大麦|网吧|游乐/i],
  ['phone', /话费|流量|宽带|中国移动|中国联通|中国电信/],
  ['utilities', /电费|水费|燃气|供电|国网|国家电网|南方电网|自来水|热力|供暖|物业/],
  ['rent', /房租|租金|租房|自如|公寓/],
  ['tax', /税务|个税|社保|公积金/],
  ['insurance', /保险|人寿|相互宝|互助/],
  ['health', /医院|药房|药店|大药|诊所|门诊|口腔|体检|医疗/],
  [
    'transport',
    /地铁|公交|一卡通|滴滴|出租|加油|停车|高速|ETC|哈啰|单车|交通卡|12306|铁路|打车|曹操出行|中石化|中石油/i,
  ],
  ['travel', /酒店|民宿|携程|飞猪|去哪儿|机票|航空|旅行|景区|旅游/],
  [
    'groceries',
    /超市|盒马|叮咚买菜|永辉|沃尔玛|山姆|大润发|便利|全家|罗森|7-?11|familymart|生鲜|菜场|菜市|水果|粮油|朴朴/i,
  ],
  [
    'dining',
    /餐|咖啡|瑞幸|luckin|星巴克|starbucks|肯德基|kfc|麦当劳|奶茶|火锅|美团|饿了么|外卖|面馆|小吃|烧烤|烘焙|茶饮|食堂|饭店/i,
  ],
  ['beauty', /美容|美发|理发|屈臣氏|丝芙兰|化妆/],
  ['education', /书店|培训|学费|课程|教育|图书/],
  ['electronics', /小米之家|苹果|apple store|数码|手机|电脑/i],
  ['clothing', /优衣库|uniqlo|服饰|鞋|zara|服装/i],
  ['gifts', /捐赠|公益|礼物|鲜花/],
  // The same in the words of Western statements, which name shops in capitals and cut them short.
  ['rent', /\brent\b|landlord|letting/i],
  ['utilities', /electric|\bwater\b|gas (bill|company)|energy|utilit|stadtwerke/i],
  ['phone', /vodafone|t-mobile|verizon|comcast|telekom|\bphone\b|broadband/i],
  [
    'groceries',
    /grocer|supermarket|tesco|sainsbury|lidl|aldi|rewe|edeka|carrefour|walmart|kroger|safeway|whole foods|trader joe/i,
  ],
  ['dining', /restaurant|\bcafe\b|café|coffee|pizza|burger|sushi|bakery|\bbar\b|doordash|uber \*?eats|deliveroo/i],
  [
    'transport',
    /\bshell\b|\bbp\b|exxon|chevron|petrol|fuel|parking|uber|lyft|taxi|railway|\btrain\b|metro|deutsche bahn|sncf/i,
  ],
  ['health', /pharmac|apotheke|pharmacie|hospital|clinic|dental|doctor/i],
  ['insurance', /insurance|versicherung|assurance/i],
  ['travel', /hotel|airbnb|booking\.com|airlines?|lufthansa|ryanair|easyjet|expedia/i],
  ['entertainment', /cinema|theatre|theater|ticketmaster|playstation|nintendo/i],
  ['tax', /\btax(es)?\b|finanzamt|\birs\b|hmrc/i],
];

const CANTEEN = /食堂|早餐|包子/;
const INDULGENCE = /烟酒|酒水|白酒|啤酒|零食/;

/** What a purchase was for, guessed: by telling words first, then by the source's own category, else `other`. */
export function guessCategory(text: string, said: Category | null, saidIsVague: boolean): Category {
  if (said !== null && !saidIsVague) return said;
  return KEYWORDS.find(([, words]) => words.test(text))?.[0] ?? said ?? 'other';
}

/** Whether a purchase departs from what its category says: canteen meals are essential, wine from a grocer is not. */
export function guessEssential(text: string, category: Category): boolean | undefined {
  if (category === 'dining' && CANTEEN.test(text)) return true;
  if (isEssential(category) && category !== 'health' && INDULGENCE.test(text)) return false;
  return undefined;
}
