const points = (count: number) => (Math.abs(count) === 1 ? `${count} point` : `${count} points`);

/** What a written report says. */
const document = {
  title: 'Score report',
  pageTitle: (name: string, from: string, to: string) => `Simsim report · ${name} · ${from} to ${to}`,
  subtitle: (name: string, from: string, to: string) => `${name}, ${from} to ${to}`,
  standing: (score: number, band: string, day: string) =>
    `On ${day} the score stood at ${score} of 950, which is “${band}”.`,
  moved: (before: number, after: number, difference: number) =>
    difference === 0
      ? `Over the period it came out where it began, at ${after}.`
      : `Over the period it ${difference > 0 ? 'rose' : 'fell'} by ${points(Math.abs(difference))}, from ${before} to ${after}.`,
  model: (version: string) => `Worked out by model ${version}.`,
  gaugeLabel: (score: number, band: string) => `Score ${score} on a scale from 350 to 950: ${band}`,
  provisional: 'This score is provisional: it rests on little evidence.',
  factors: 'What the score is made of',
  what: 'What',
  points: 'Points',
  outOf: 'Out of',
  start: 'Where everyone starts',
  total: 'Score',
  course: 'How the score went',
  courseLabel: (from: string, before: number, to: string, after: number) =>
    `From ${before} on ${from} to ${after} on ${to}.`,
  changes: 'What moved the score',
  changesBetween: (from: string, to: string) => `Between ${from} and ${to}:`,
  together: 'Together',
  money: 'Money and bills',
  income: 'Income',
  spent: 'Purchases less refunds',
  essentialShare: 'Essential share',
  billsPaid: 'Paid for bills',
  billsOnTime: 'Bills paid on time',
  ofBills: (count: number, all: number) => `${count} of ${all}`,
  billsLate: 'Late bills',
  billsOpen: 'Bills not due yet',
  noPurchases: 'No purchases are recorded in this period.',
  byCategory: 'Purchases by category',
  category: 'Category',
  amount: 'Amount',
  available: 'Points still available',
  availableWhy: 'The most that each part could still add.',
  written: (day: string, records: number) =>
    `Written by Simsim on ${day} from ${records === 1 ? '1 record' : `${records} records`} of the period.`,
};

export const reports = {
  document,
  page: {
    about: 'Your score and what it stands on, for a period you choose',
    period: 'Period',
    periods: {
      'this-month': 'This month',
      'last-month': 'Last month',
      quarter: 'This quarter',
      year: 'This year',
      own: 'Own dates',
    },
    from: 'From',
    to: 'To',
    backwards: 'The last day lies before the first.',
    language: 'Language of the report',
    languages: { en: 'English', zh: '简体中文' },
    save: 'Save as',
    formats: {
      html: {
        name: 'Web page',
        what: 'To read, print or show. One file that opens in any browser, without a network.',
      },
      csv: { name: 'Spreadsheet', what: 'The period’s entries as CSV, for Excel, Numbers or LibreOffice.' },
      json: { name: 'Whole ledger', what: 'Every entry as JSON: your copy, which Simsim can read again.' },
    },
    saved: (name: string) => `${name} saved.`,
    notSaved: 'Not saved.',
    preview: 'Preview',
    /** Whole sentences, one after another. */
    sentences: (parts: readonly string[]) => parts.join(' '),
    reading: 'Putting the report together…',
    plain: 'The file is not encrypted: whoever has it can read it.',
    movedNothing: 'Nothing moved the score in this period.',
    adviceNone: 'There is nothing more to gain just now.',
    empty: {
      title: 'Nothing to report yet',
      text: 'There is no entry in this period. Record something, or choose a longer one.',
      start: 'Go to the ledger',
    },
  },
};
