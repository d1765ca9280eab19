import { latin, take } from './take.ts';

/** What a line says was done. The first in this order wins where several are there. */
export type Verb = 'refund' | 'withdraw' | 'repay' | 'borrow' | 'transfer' | 'income' | 'paid' | 'due' | 'bill';

const VERBS: [Verb, RegExp][] = [
  ['refund', new RegExp(`${latin('refund(?:ed)?(?: from| by)?|money back(?: from)?')}|退款|退货|退回|退了`, 'iu')],
  ['withdraw', new RegExp(`${latin('cash withdrawal|withdrew|withdrawal|atm')}|取现|取款|取钱`, 'iu')],
  [
    'repay',
    new RegExp(
      `${latin('repaid|repay|repayment|paid back|pay back|paid off|pay off')}|还款|还了|还清|(?<=^|\\s)还(?=\\p{Script=Han}{2}|\\s)`,
      'iu',
    ),
  ],
  ['borrow', new RegExp(`${latin('borrowed|borrow')}|借款|借入|借了|借到|贷了`, 'iu')],
  ['transfer', new RegExp(`${latin('transfer(?:red)?|moved')}|转账|转给|转到|转入|转出`, 'iu')],
  ['income', new RegExp(`${latin('received|earned|got paid|was paid')}|收到|到账|入账`, 'iu')],
  ['due', new RegExp(`${latin('due|payable|owed|owe|by(?=\\s*$)')}|到期|应付|待付|截止|(?<=\\s|^)之?前(?!天)`, 'iu')],
  [
    'paid',
    new RegExp(
      `${latin('paid|pay|settled|settle')}|已支付|已付款?|已[缴交]|支付(?!宝)了?|付了|付款|缴了|交了|缴费|(?<=\\s|^)(?:付(?!费)|缴|交(?![通易友警]))(?=\\p{Script=Han}|\\s|$)|(?<=\\S)付(?=\\s|$)`,
      'iu',
    ),
  ],
  ['bill', new RegExp(`${latin('bill|invoice')}|账单`, 'iu')],
];

/** Finds every verb in the line and takes them all out. */
export function findVerbs(text: string): { verbs: Set<Verb>; rest: string } {
  const verbs = new Set<Verb>();
  let rest = text;
  for (const [verb, pattern] of VERBS) {
    const taken = take(rest, pattern);
    if (!taken) continue;
    verbs.add(verb);
    rest = taken.rest;
  }
  return { verbs, rest };
}
