const percent = (share: number) => `${Math.round(share * 100)}%`;
const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const simulator = {
  /** The habits: their names, and a level in words. */
  habits: {
    'pay-on-time': {
      name: 'Pay on time',
      level: (level: number) => `${percent(level)} of bills on time`,
    },
    'clear-overdue': {
      name: 'Clear what is overdue',
      level: (level: number) => (level >= 0.5 ? 'nothing left overdue' : 'overdue bills wait as they do now'),
    },
    'card-use': {
      name: 'Card use',
      level: (level: number) => `${percent(level)} of your limits in use`,
    },
    'non-essential-share': {
      name: 'Non-essential spending',
      level: (level: number) => `${percent(level)} of purchases`,
    },
    'monthly-spending': {
      name: 'Monthly spending',
      level: (level: number) =>
        Math.round(level * 100) === 100
          ? 'as much as usual'
          : level < 1
            ? `${percent(1 - level)} less than usual`
            : `${percent(level - 1)} more than usual`,
    },
    applications: {
      name: 'New credit applications',
      level: (level: number) => (level === 0 ? 'none' : `${counted(Math.round(level), 'request', 'requests')} a year`),
    },
    'identity-review': {
      name: 'Identity review',
      level: (level: number) => (Math.round(level) === 1 ? 'every month' : `every ${Math.round(level)} months`),
    },
    'verified-items': {
      name: 'Verified identity items',
      level: (level: number) => `${counted(Math.round(level), 'item', 'items')} verified`,
    },
    autopay: {
      name: 'Autopay',
      level: (level: number) =>
        level < 0.5
          ? 'no bill paid automatically'
          : `${counted(Math.round(level), 'bill', 'bills')} paid automatically`,
    },
    'repayment-share': {
      name: 'Card repayment',
      level: (level: number) => `${percent(level)} of each card statement repaid`,
    },
    'connection-review': {
      name: 'Connection review',
      level: (level: number) =>
        level >= 35.5
          ? 'connections not looked at again'
          : level < 1.5
            ? 'connections looked at every month'
            : `connections looked at every ${Math.round(level)} months`,
    },
    'extra-repayment': {
      name: 'Extra loan repayment',
      level: (level: number) =>
        level < 0.005 ? 'the instalments and no more' : `${percent(level)} on top of each instalment`,
    },
    'connections-added': {
      name: 'Reliable connections added',
      level: (level: number) =>
        level < 0.5
          ? 'nobody added'
          : `${counted(Math.round(level), 'fully reliable person', 'fully reliable people')} added`,
    },
    'connections-pruned': {
      name: 'Connections let go',
      level: (level: number) =>
        level < 0.5
          ? 'everyone kept'
          : level < 1.5
            ? 'the least reliable one let go'
            : `the ${Math.round(level)} least reliable let go`,
    },
  },
  /** Beside a habit whose level could not be measured, and one that has nothing to act on. */
  notMeasured: 'too little history to measure; a usual value is shown',
  doesNotApply: {
    'pay-on-time': 'There are no recurring bills yet. Record a few, and this habit has something to act on.',
    'clear-overdue': 'Nothing is overdue today.',
    'card-use': 'No card with a limit and a statement is recorded yet.',
    'non-essential-share': 'No purchases are recorded yet.',
    'monthly-spending': 'No purchases are recorded yet.',
    applications: 'There is nothing to change here.',
    'identity-review': 'There is nothing to review yet.',
    'verified-items': 'There is nothing to verify yet.',
    autopay: 'There are no recurring bills yet.',
    'repayment-share': 'No card with a limit and a statement is recorded yet.',
    'connection-review': 'No connections are recorded, or they do not count for your score.',
    'extra-repayment': 'No loan with instalments or statements is recorded yet.',
    'connections-added': 'Connections do not count for your score. You can switch them on under Connections.',
    'connections-pruned': 'No connections are recorded, or they do not count for your score.',
  },
  /** Things that occur once: a name for the list, and a sentence with the figures. Amounts come formatted. */
  happenings: {
    'late-payment': {
      name: 'A late payment',
      says: (month: string, daysLate: number) => `A bill is paid ${counted(daysLate, 'day', 'days')} late in ${month}`,
    },
    'large-purchase': {
      name: 'A large purchase',
      says: (month: string, amount: string) => `${amount} spent at once in ${month}`,
    },
    'limit-changed': {
      name: 'Card limits change',
      says: (month: string, ratio: number) =>
        ratio >= 1
          ? `Card limits rise by ${percent(ratio - 1)} in ${month}`
          : `Card limits are cut by ${percent(1 - ratio)} in ${month}`,
    },
    application: {
      name: 'A credit application',
      says: (month: string) => `New credit is asked for in ${month}`,
    },
    'income-lost': {
      name: 'Income is lost',
      says: (month: string, months: number) => `No income for ${counted(months, 'month', 'months')} from ${month}`,
    },
    'income-changed': {
      name: 'Income changes',
      says: (month: string, ratio: number) =>
        ratio >= 1
          ? `Income rises by ${percent(ratio - 1)} in ${month}`
          : `Income falls by ${percent(1 - ratio)} in ${month}`,
    },
    windfall: {
      name: 'Extra income once',
      says: (month: string, amount: string) => `${amount} comes in once in ${month}`,
    },
    'spending-changed': {
      name: 'Spending changes for a while',
      says: (month: string, ratio: number, months: number) =>
        `${percent(ratio)} of the usual spending for ${counted(months, 'month', 'months')} from ${month}`,
    },
    'all-bills-late': {
      name: 'Everything is late for a month',
      says: (month: string, daysLate: number) =>
        `Everything due in ${month} is paid ${counted(daysLate, 'day', 'days')} late`,
    },
    'card-payment-late': {
      name: 'A late card payment',
      says: (month: string, daysLate: number) =>
        `The card statement of ${month} is paid ${counted(daysLate, 'day', 'days')} late`,
    },
    'card-maxed-out': {
      name: 'Cards are maxed out',
      says: (month: string, months: number) =>
        `Cards are used to their limits for ${counted(months, 'month', 'months')} from ${month}`,
    },
    'card-closed': {
      name: 'A card is closed',
      says: (month: string) => `The card with the smallest limit is closed in ${month}`,
    },
    'loan-taken': {
      name: 'A loan is taken',
      says: (month: string, amount: string, months: number) =>
        `${amount} is borrowed in ${month} and repaid in ${counted(months, 'instalment', 'instalments')}`,
    },
    'move-house': {
      name: 'Moving house',
      says: (month: string) => `The address on record is no longer right from ${month}`,
    },
    'job-changed': {
      name: 'A new job',
      says: (month: string, months: number) =>
        months === 0
          ? `A new employer from ${month}`
          : `A new employer, after ${counted(months, 'month', 'months')} without income from ${month}`,
    },
    'phone-changed': {
      name: 'A new phone number',
      says: (month: string) => `The phone number on record is no longer right from ${month}`,
    },
    'connection-defaults': {
      name: 'A connection defaults',
      says: (month: string) => `Someone you vouched for does not pay in ${month}`,
    },
    'card-opened': {
      name: 'A card is opened',
      says: (month: string, amount: string) => `A new card with a limit of ${amount} from ${month}`,
    },
    'card-paid-off': {
      name: 'A card is paid off',
      says: (month: string) => `The statement of the card with the largest balance is paid in full in ${month}`,
    },
    'loan-paid-off': {
      name: 'A loan is paid off',
      says: (month: string) => `The largest loan is paid off in ${month}`,
    },
    'dispute-resolved': {
      name: 'A dispute is resolved',
      says: (month: string) => `The worst late payment on record turns out wrong, and is taken out in ${month}`,
    },
  },
  /** Plans that reach the goal. */
  plans: {
    title: (score: string, day: string) => `Plans that reach ${score} by ${day}`,
    plain: 'Plans',
    about: (paths: string) => `Least effort first · ${paths} futures each`,
    searching: 'Looking for plans…',
    names: {
      'least-effort': 'Least effort',
      'another-way': 'Another way',
      surer: 'Surer',
      surest: 'Surest',
      closest: 'What comes closest',
      'best-score': 'Most for the effort',
      own: 'Your own',
      today: 'As things are',
    },
    chance: 'Chance',
    around: 'Around',
    effort: 'Effort',
    dots: (dots: number) => `${dots} of 5`,
    /** What a plan asks for, from the levels of its habits. */
    asks: (levels: readonly string[]) => {
      const text = levels.join(', ');
      return text === '' ? 'Everything as it is.' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    lock: (habit: string) => `Leave as it is in plans: ${habit}`,
    already: (score: string) =>
      `You stand at ${score} already, and today’s habits are likely to keep you there. Try a higher goal.`,
    onCourse: (score: string, day: string) =>
      `Nothing needs to change: today’s habits are likely to bring you to ${score} by ${day}.`,
    nothingToChange:
      'There is nothing that a plan could change. Unlock a habit, or record more of what you pay and spend.',
    noReview: (day: string) =>
      `No official review falls before ${day}: they are on the 6th of each month. Choose a later date.`,
    noHistory: 'A plan starts from your own habits. Record a few bills, payments and purchases first.',
    outOfReach: (score: string, day: string) =>
      `No plan within what you allow is likely to reach ${score} by ${day}. This comes closest:`,
    brings: (score: string, day: string) => `It is likely to bring you to ${score} by ${day}.`,
    neverReaches:
      'The goal stays out of reach for at least ten years on this plan. A lower goal may be worth more to you.',
    reachesLater: (day: string) => `It is likely to reach the goal by ${day}.`,
  },
  /** Scenarios that are kept, held against each other, and followed. */
  kept: {
    save: 'Save scenario',
    saveAbout: 'What the sliders and happenings say now, under a name of your own.',
    name: 'Name',
    nameMissing: 'Give it a name.',
    kept: (name: string) => `Kept: ${name}`,
    compare: 'Compare',
    title: 'Your scenarios',
    about: 'Choose up to four to hold against each other, under the same dice.',
    none: 'Nothing is kept yet. Move a slider, then save the scenario under a name.',
    saved: (day: string) => `Saved on ${day}`,
    open: 'Show',
    copy: (name: string) => `Copy: ${name}`,
    copyOf: (name: string) => `Copy of ${name}`,
    discard: (name: string) => `Discard: ${name}`,
    chart: 'Middle outcome of each scenario',
    scenario: 'Scenario',
    chance: 'Chance of the goal',
    inHundred: (count: string) => `${count} in 100`,
    middle: 'Middle outcome',
    range: '8 in 10 outcomes',
    follow: 'Follow this plan',
    followed: (score: string, day: string) => `The plan you follow: ${score} by ${day}`,
    drop: 'Stop following',
    track: 'Expected and actual score on each review',
    review: 'Review',
    actual: 'Actual',
    next: (habit: string, today: string, level: string) =>
      `Next step: ${habit} (${today} today, ${level} in the plan).`,
    allKept: 'You keep every habit of it.',
    states: {
      'on-course': 'So far it goes as expected.',
      reached: 'Its goal is reached. Well done.',
      'date-past':
        'Its date has passed before the goal was reached, so it is out of date. Set a new goal and plan again.',
      'other-model': 'The score is reckoned otherwise since this plan was made, so it is out of date. Plan again.',
      'other-past': 'Much of what was recorded before this plan has changed since, so it is out of date. Plan again.',
      'off-course':
        'Your last review lies outside what was expected, so this plan is out of date. Plan again from where you stand.',
    },
  },
  /** Where a forecast leans on usual values, and what would make it sharper. */
  assumed: {
    'punctuality-thin': 'Few due dates have passed so far, so usual payment behaviour fills the gap.',
    'no-recurring-bills': 'No recurring bills were found, so the forecast adds none.',
    'overdue-clearance': 'How soon overdue bills get paid is taken from usual behaviour.',
    'spending-thin': 'There are fewer than three whole months of purchases, so the forecast allows for wide swings.',
    'no-purchases': 'No purchases of past months are recorded, so the forecast adds none.',
    'income-thin': 'There are fewer than three whole months of income, so it is taken to stay as it is.',
    'no-income': 'No regular income is recorded, so the forecast adds none.',
    'cards-thin': 'There are fewer than three card statements, so usual swings of card use fill the gap.',
    'card-without-statements': 'A card has no statement yet, so the forecast leaves it as it is.',
    'applications-thin': 'There is less than a year of record, so a usual rate of credit applications is assumed.',
    'identity-interval': 'Identity was reviewed at most once, so a review once a year is assumed.',
    'nothing-to-be-late-with': 'There is no recurring bill that could be paid late, so that happening changes nothing.',
    'nothing-to-dispute': 'No late payment is on record that could be taken out, so that happening changes nothing.',
    'no-loan': 'No loan is on record that could be paid off, so that happening changes nothing.',
    'no-card-balance':
      'No card with statements is on record that could be paid off, so that happening changes nothing.',
    'goal-before-review': 'No official review (the 6th of a month) falls before the goal’s date.',
    'goal-beyond-horizon': 'The goal’s date lies more than ten years ahead. The chance covers the first ten years.',
  } as Record<string, string>,
  chancesNotPromises:
    'These are chances, not promises: they follow from your own record and the model. No lender has agreed to use them.',
  page: {
    about: 'What would change if you kept new habits? Nothing here alters your ledger.',
    habits: 'Habits',
    reset: 'Reset',
    today: (level: string) => `Today: ${level}`,
    /** From today's level to the new one. */
    arrow: '→',
    points: (signed: string) => `${signed} points by the goal’s date`,
    goal: 'Goal',
    goalScore: 'Reach',
    goalDate: 'By',
    goalProblem: 'A goal lies between 350 and 950.',
    dateProblem: 'Choose a day after today.',
    chance: (inHundred: string, score: string, day: string) => `${inHundred} in 100 chance of ${score} by ${day}`,
    chanceNever: (score: string, day: string) => `Less than 1 in 100 chance of ${score} by ${day}`,
    chanceSure: (score: string, day: string) => `More than 99 in 100 chance of ${score} by ${day}`,
    noGoal: (score: string, day: string) => `Around ${score} on ${day}`,
    mostLikely: (month: string) => `Most likely in ${month}.`,
    baseline: (inHundred: string) => `On today’s habits: ${inHundred} in 100.`,
    /** Whole sentences, one after another. */
    sentences: (parts: readonly string[]) => parts.join(' '),
    sameAsToday: 'These are today’s habits. Move a slider to see what would change.',
    thinking: 'Trying out your futures…',
    firstLook: (paths: string) => `First look from ${paths} futures`,
    refining: (percent: string) => `refining, ${percent} done`,
    done: (paths: string) => `${paths} futures through the same score as your own`,
    stop: 'Stop',
    stopped: 'Stopped. Move a slider to go on.',
    again: 'Try again',
    legend: { scenario: 'New habits', baseline: 'Today’s habits', range: '8 in 10 outcomes' },
    happenings: 'Happenings',
    happeningsAbout: 'Things that occur once. Add one to see what it would do.',
    add: 'Add',
    addHappening: 'Add a happening',
    which: 'What happens',
    month: 'Month',
    daysLate: 'Days late',
    amount: 'Amount',
    essential: 'It is essential',
    ratio: 'New limit, as a share of today’s',
    ratios: { '0.5': 'Half', '0.75': 'Three quarters', '1.5': 'Half as much again', '2': 'Double' },
    lostMonths: 'Months without income',
    forMonths: 'For how many months',
    instalments: 'Instalments, one a month',
    amountRatio: 'Share of what is usual',
    remove: (what: string) => `Remove: ${what}`,
    assumed: 'What this leans on',
    empty: {
      title: 'Your future needs a past',
      text: 'Record a few bills, payments and purchases first. The simulator starts from your own habits.',
      start: 'Go to the ledger',
    },
    reading: 'Measuring your habits…',
    updating: 'Working it out…',
  },
};
