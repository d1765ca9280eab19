import { Refused } from '#shared/contract/refused.ts';

const MOST_RECORDS = 1_000_000;
const LONGEST_FIELD = 2_000;

/** One record: its fields by their letter, the first of each. */
export interface QifRecord {
  line: number;
  fields: Map<string, string>;
}

/** What stands under one `!Type:` line. */
export interface QifSection {
  holds: 'payments' | 'investments' | 'list';
  /** A card or a liability: what comes in is a repayment. */
  isDebt: boolean;
  /** The account's name, where an `!Account` list before it gave one. */
  account: string;
  records: QifRecord[];
}

const PAYMENTS = /^(bank|cash|ccard|oth a|oth l)/i;

/** The sections of a QIF file in order. A record ends with `^`, and the file may end without one. */
export function sectionsOf(lines: readonly string[]): QifSection[] {
  const sections: QifSection[] = [];
  let section: QifSection | null = null;
  let record: QifRecord | null = null;
  let account = '';
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    if (text.startsWith('!')) {
      const type = /^!type:\s*(.*)$/i.exec(text)?.[1] ?? '';
      if (section?.holds === 'list' && record) account = record.fields.get('N') ?? account;
      record = null;
      if (/^!(option|clear)/i.test(text)) continue;
      section = {
        holds: PAYMENTS.test(type) ? 'payments' : /^invst/i.test(type) ? 'investments' : 'list',
        isDebt: /^(ccard|oth l)/i.test(type),
        account: PAYMENTS.test(type) ? account : '',
        records: [],
      };
      sections.push(section);
      // A name stands for the section behind it and for no other.
      if (section.holds !== 'list') account = '';
    } else if (text === '^') {
      if (section?.holds === 'list' && record) account = record.fields.get('N') ?? account;
      record = null;
    } else if (section) {
      if (!record) {
        if (++count > MOST_RECORDS) throw new Refused({ code: 'import/unreadable', line: index + 1 });
        record = { line: index + 1, fields: new Map() };
        section.records.push(record);
      }
      const letter = text[0]!.toUpperCase();
      if (!record.fields.has(letter)) record.fields.set(letter, text.slice(1, LONGEST_FIELD).trim());
    }
  }
  return sections;
}
