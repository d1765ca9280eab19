export const overview = {
  /** `today` is a whole date; `review` a day and month. */
  about: (today: string, review: string) => `${today} · next monthly review ${review}`,
  scoreLabel: 'Your score',
  scoreLoading: 'Working out the score…',
  /** For people who do not see the gauge. */
  gauge: (score: number, band: string) => `${score} of 950, ${band}`,
  goalMark: (score: number) => `Goal ${score}`,
  changeSince: (points: string, day: string) => `${points} since ${day}`,
  changeBegun: (points: string) => `${points} since you began`,
  unchangedSince: (day: string) => `No change since ${day}`,
  provisional: 'Provisional',
  provisionalText: 'There is too little evidence for a firm score yet. Still missing:',
  setGoal: 'Set a goal',
  goalBy: (score: number, day: string) => `Goal: ${score} by ${day}`,
  goalReached: (score: number) => `Goal of ${score} reached`,
  changeGoal: 'Change the goal',

  moved: 'What moved your score',
  movedPeriod: 'last 30 days',
  nothingMoved: 'Nothing moved it in the last 30 days. Bills paid on time and steady spending will.',
  /** `points` with its sign */
  smaller: (count: number, points: string) =>
    count === 1 ? `and one smaller change (${points})` : `and ${count} smaller changes (${points})`,
  seeEveryPoint: 'See every point',

  everyPoint: 'Every point of your score',
  everyPointAbout: (version: string) => `Score model ${version}. The parts add up exactly.`,
  start: 'Where every score starts',
  howMade: 'How your score is made',
  recordsBehind: 'Records behind it',
  recordsMore: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  recordsNone: 'No record moves it.',
  recordsLess: 'under 0.1',
  /** What the figures beside the records mean. */
  recordsAbout:
    'The points beside a record are what it alone brings or costs today. They do not add up: a month counts its worst lateness, and many good records saturate.',
  openRecord: (title: string) => `Open in the ledger: ${title}`,
  pointsOfRecord: (points: string) => `${points} points`,
  pointsOf: (points: string, max: string) => `${points} of ${max} points`,
  full: 'At its full points.',
  sum: 'Your score',
  factorOff: 'Switched off; its points went to the others.',

  /** `points` with its sign, then what to do. */
  possible: (points: string, advice: string) => `${points} possible: ${advice}`,
  nothingToGain: 'Nothing more to gain here for now.',

  history: 'Score history',
  historyChart: (from: string, to: string) => `Your score from ${from} to ${to}`,
  periods: { three: '3M', year: '1Y', all: 'All' },
  periodLabel: 'Period',
  historyDay: 'Day',
  historyScore: 'Score',
  historyBand: 'Band',
  historyReview: 'Official review',
  yes: 'yes',
  no: '–',
  elsewhere: (issuer: string, score: string, day: string) => `Elsewhere: ${issuer} ${score}, read ${day}`,
  addReading: 'Add a score from elsewhere…',
  historyShort: 'The line starts with the second review. Until then the gauge says it all.',

  due: 'Due soon',
  dueSum: (sum: string, days: number) => `${sum} in ${days} days`,
  dueNone: (days: number) => `Nothing is due in the next ${days} days.`,
  dueBadge: (count: number, overdue: number) =>
    overdue > 0
      ? `${overdue === 1 ? '1 bill is' : `${overdue} bills are`} overdue, ${count} due in all`
      : count === 1
        ? '1 bill is due soon'
        : `${count} bills are due soon`,
  dueOn: (day: string) => `Due ${day}`,
  dueToday: 'Due today',
  overdue: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  partLeft: (rest: string) => `${rest} left`,
  markPaid: 'Mark paid',
  markPaidOf: (title: string) => `Mark paid: ${title}`,
  paid: (title: string) => `${title}: paid today.`,
  moreDue: (count: number) => (count === 1 ? 'One more in the ledger' : `${count} more in the ledger`),

  goalTitle: 'Your goal',
  goalText: 'The score you want to stand at on an official review, and by when. The simulator says how likely it is.',
  goalScore: 'Score',
  goalDay: 'By',
  goalScoreWrong: 'Choose a whole number from 350 to 950.',
  goalDayWrong: 'Choose a day after today.',
  removeGoal: 'Remove the goal',
  goalSaved: 'The goal is set.',
  goalRemoved: 'The goal is removed.',

  emptyTitle: 'Three steps to a first score',
  emptyText:
    'A score without evidence stands at 550. It becomes yours with the first things you record: each shows within a blink what it does. Have a statement from Alipay, WeChat Pay or a bank? Import it in the ledger instead.',
  steps: {
    who: {
      title: 'Who are you?',
      text: 'Tick off what you can state: name, phone, address.',
      button: 'Identity',
    },
    owe: {
      title: 'What do you owe, and when?',
      text: 'Rent, utilities, a loan: its amount and the day it is due.',
      button: 'Add a bill',
    },
    spend: {
      title: 'What do you spend?',
      text: 'A first purchase. Later, press N anywhere and type “coffee 18”.',
      button: 'Add a purchase',
    },
    done: 'Done.',
    skip: 'Skip these steps',
  },

  settings: {
    look: 'Language and theme',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    discreet: 'Amounts',
    discreetText: 'Hidden amounts show as dots on every screen, for use in company.',
    shown: 'Shown',
    hidden: 'Hidden',
    security: 'Security',
    autoLock: 'Lock when nobody uses it for',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    changePassword: 'Change the password',
    currentPassword: 'Current password',
    passwordChanged: 'The password is changed. The recovery key stays as it is.',
    changing: 'Sealing with the new password…',
    goal: 'Goal',
    noGoal: 'No goal is set.',
    model: 'How the score is made',
    preset: 'Weights',
    presets: { simsim: 'Simsim', claimed: 'As claimed for Sesame', own: 'Own' },
    presetText: {
      simsim: 'Payment 270, spending 210, identity 90, connections 30 of 600 points.',
      claimed: 'As publicly claimed for Sesame Credit: 35, 45, 15 and 5 in 100.',
      own: 'Weights of your own, scaled to 600 points. A score under them compares with no other.',
    },
    connections: 'Count connections',
    connectionsText:
      'Off, nothing about other people is asked for, and these points go to the other factors in proportion.',
    useWeights: 'Use these weights',
    weightWrong: 'Each weight is a whole number from 0 to 600.',
    weightsZero: 'At least one factor in use needs a weight.',
    modelChanged: 'The score is worked out the new way.',
    about: 'About Simsim',
    version: 'Version',
    modelVersion: 'Score model',
    openIn: 'Opened in',
    shells: {
      desktop: 'the desktop app',
      browser: 'a browser on this computer',
      command: 'the command line',
      test: 'a test',
    },
    offline: 'Simsim never contacts another computer. Nothing looks for updates by itself.',
    demoText: 'The demo person’s settings last until you leave the demo.',
  },
};
