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
  someone: 'Copy without names and amounts',
  aBill: 'A bill',
  aCard: 'A card’s minimum',
  goal: (goal: number, by: string, missing: number) =>
    missing <= 0
      ? `The goal of ${goal} by ${by} is reached.`
      : `${points(missing)} to go to the goal of ${goal} by ${by}.`,
  due: 'Still to be paid',
  plan: 'The plan you follow',
  planGoal: (goal: number, by: string, since: string) => `${goal} by ${by}, followed since ${since}.`,
  planReview: 'Review',
  planExpected: 'Expected: middle, and 9 in 10',
  planActual: 'Actual',
  planRange: (low: number, middle: number, high: number) => `${middle} (${low}–${high})`,
  /** Between two sentences. */
  gap: ' ',
  payee: 'Payee',
  dueDay: 'Due',
  dueOn: (day: string, daysLate: number) =>
    daysLate === 0 ? day : `${day}, ${daysLate === 1 ? '1 day' : `${daysLate} days`} late`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  /** Entries of the calendar. */
  calendar: {
    name: 'Simsim: bills due',
    pay: (payee: string, amount: string) => `Pay ${payee}: ${amount}`,
    discreet: 'A bill is due',
    about: 'Written by Simsim on your own computer. The entry does not change when the bill does.',
  },
  /** Columns of the spreadsheet. */
  columns: {
    day: 'Day',
    kind: 'Kind',
    name: 'Payee or name',
    category: 'Category',
    essential: 'Essential',
    amount: 'Amount',
    currency: 'Currency',
    due: 'Due',
    note: 'Note',
  },
  yes: 'yes',
  no: 'no',
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
    sectionsLabel: 'What is in it',
    sections: {
      course: 'How the score went',
      changes: 'What moved it',
      factors: 'What it is made of',
      money: 'Money and bills',
      due: 'Still to be paid',
      plan: 'The plan you follow',
      advice: 'Points still available',
    },
    discreet: 'Leave names and amounts out',
    discreetHint: 'For a copy that you show to others. Data files are always whole.',
    formats: {
      pdf: { name: 'PDF', what: 'To print, send or keep: A4 pages that look the same everywhere.' },
      html: {
        name: 'Web page',
        what: 'To read, print or show. One file that opens in any browser, without a network.',
      },
      spreadsheet: { name: 'Spreadsheet', what: 'The period’s entries as CSV, for Excel, Numbers or LibreOffice.' },
      csv: { name: 'Data', what: 'The period’s entries as exact CSV, which Simsim and other programs can read again.' },
      ics: { name: 'Calendar', what: 'What is still to be paid, with a reminder the day before. For any calendar.' },
      json: { name: 'Whole ledger', what: 'Every entry as JSON: your copy, which Simsim can read again.' },
    },
    saved: (name: string) => `${name} saved.`,
    notSaved: 'Not saved.',
    preview: 'Preview',
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
