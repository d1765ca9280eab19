const reasons: Record<string, string> = {
  'same-id': 'Imported before',
  'same-day-amount-payee': 'Same day, amount and payee as an entry you have',
  transfer: 'Transfer between people, not spending',
  repayment: 'Repayment of credit, not spending',
  closed: 'Order closed, nothing was paid',
  failed: 'Failed, nothing was paid',
  unpaid: 'Not paid yet',
  'no-money-moved': 'Deposit held or released, no money moved',
  'zero-amount': 'Nothing was charged',
  refunded: 'Paid back in full',
  'refund-of-closed': 'Refund of an order that was closed',
  'refund-of-transfer': 'Transfer that came back',
  investment: 'Money put into or taken out of savings or funds',
  'top-up': 'Own money moved into the wallet',
  withdrawal: 'Own money moved to a bank account',
  'own-account': 'Moved between own accounts',
  'loan-payout': 'Loan paid out, not income',
  'not-counted': 'Counted neither as income nor as spending',
  'unknown-status': 'Its status is not known to Simsim',
  'wrong-columns': 'Does not have the columns of the table',
  'too-many-columns': 'Has too many columns',
  'cell-too-long': 'Holds a text that is too long',
  'bad-day': 'The date cannot be read',
  'bad-amount': 'The amount cannot be read',
  'bad-direction': 'Neither income nor spending nor neither',
  'no-status': 'Has no status',
  'pays-bill': 'Pays a bill that is open',
  cash: 'Cash withdrawn; enter what it was spent on yourself',
  'other-currency': 'In another currency than the ledger',
  'balance-line': 'States a balance, not a payment',
  'names-again': 'The names of the columns once more',
  'not-settled': 'Not settled yet, or taken back',
  'summary-line': 'A line below the table, not a payment',
  'list-entry': 'An entry of a list, not a payment',
  'no-record': 'Is not a record that Simsim could have written',
  'refers-to-missing': 'Belongs to a record that is neither in this file nor in the ledger',
};

const yuan = (minorUnits: number | undefined) => ((minorUnits ?? 0) / 100).toFixed(2);
const rows = (count: number | undefined) => (count === 1 ? '1 row' : `${count} rows`);
const sums = (name: string) => (facts: Record<string, number>) =>
  `${name}: the file says ${rows(facts['saidRows'])}, ${yuan(facts['said'])} in all; its rows are ${facts['foundRows']}, ${yuan(facts['found'])} in all.`;

const remarks: Record<string, (facts: Record<string, number>) => string> = {
  'row-count-differs': (facts) => `The file says it holds ${rows(facts['said'])}; ${facts['found']} are there.`,
  'income-differs': sums('Income'),
  'spending-differs': sums('Spending'),
  'date-order-guessed': () =>
    'The dates could be read with the day or the month first. Look at a few of them, and change the order if they are wrong.',
  'uncounted-differs': sums('Neither income nor spending'),
};

export const imports = {
  readers: {
    alipay: 'Alipay bill export',
    wechat: 'WeChat Pay bill export',
    ofx: 'OFX statement',
    qif: 'QIF statement',
    table: 'Table of a bank or card',
    simsim: 'Simsim ledger',
  },
  outcomes: { new: 'New', duplicate: 'Already there', ignored: 'Left out', malformed: 'Cannot be read' },
  /** Why a row is left out, repeated or not to be read. */
  reason: (code: string): string => reasons[code] ?? 'Left out',
  /** Where the file’s own summary differs from its rows. */
  remark: (code: string, facts: Record<string, number>): string =>
    remarks[code]?.(facts) ?? 'The file’s own summary differs from its rows.',
  page: {
    title: 'Import a statement',
    about: 'Nothing is saved before you have seen what it is.',
    /** How a row that pays a bill turns out. */
    paysBill: (payee: string, due: string, daysLate: number) =>
      daysLate === 0
        ? `Pays ${payee}, due ${due}: on time`
        : `Pays ${payee}, due ${due}: ${daysLate === 1 ? '1 day' : `${daysLate} days`} late`,
    noBill: 'Not this bill',
    category: (what: string) => `Category of ${what}`,
    stop: 'Stop',
    done: (share: string) => `${share} read`,
    how: 'How the file is read',
    howHint: 'Guessed from the file. Change what is wrong; the rows below follow at once.',
    encoding: 'Characters',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      gb18030: 'Chinese (GB18030)',
      'windows-1252': 'Western European (Windows-1252)',
      'utf-16le': 'Unicode (UTF-16 LE)',
      'utf-16be': 'Unicode (UTF-16 BE)',
    },
    dateOrder: 'Dates',
    dateOrders: { ymd: 'Year, month, day', dmy: 'Day, month, year', mdy: 'Month, day, year' },
    delimiter: 'Between cells',
    delimiters: { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab', bar: 'Vertical bar' },
    decimal: 'Decimal mark',
    decimals: { point: 'Point: 1,234.56', comma: 'Comma: 1.234,56' },
    minus: 'A minus means',
    minuses: { out: 'Money out', in: 'Money in' },
    roles: {
      date: 'Date',
      payee: 'Payee',
      memo: 'Note',
      amount: 'Amount',
      out: 'Money out',
      in: 'Money in',
      direction: 'In or out',
      category: 'Category',
      number: 'Number',
      status: 'Status',
      type: 'Kind',
      currency: 'Currency',
    },
    noColumn: 'None',
    choose: 'Choose a file',
    drop: 'Drop a bill export here',
    dropText:
      'Alipay or WeChat Pay exports, a bank’s or card’s CSV, OFX, QFX, QIF or XLSX, or what Simsim wrote itself. The file is read on this computer only.',
    reading: (name: string) => `Reading ${name}…`,
    another: 'Choose another file',
    /** “alipay.csv · Alipay bill export” */
    source: (name: string, reader: string) => `${name} · ${reader}`,
    counts: {
      new: (count: string) => `${count} new`,
      duplicate: (count: string) => `${count} already there`,
      ignored: (count: string) => `${count} left out`,
      malformed: (count: string) => `${count} cannot be read`,
    },
    filterLabel: 'Which rows to show',
    all: 'All',
    line: (line: string) => `Line ${line}`,
    take: (what: string) => `Bring in: ${what}`,
    skip: 'Go on without the rows that cannot be read',
    skipHint: 'They stay in your file; nothing of them is saved.',
    leftOut: (count: string) => `${count} left out by you`,
    /** `text` is the count as people write it. */
    save: (count: number, text = String(count)) => (count === 1 ? 'Bring in 1 entry' : `Bring in ${text} entries`),
    nothing: 'Nothing new in this file.',
    saving: 'Saving…',
    saved: (count: number, text = String(count)) =>
      count === 1 ? '1 entry brought in.' : `${text} entries brought in.`,
    rows: 'Rows of the file',
    noRows: 'No rows of this kind.',
    more: (count: string) => `Show ${count} more`,
    remarks: 'The file disagrees with itself',
  },
};
