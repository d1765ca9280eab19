/** Plans that reach the goal. */
export const plans = {
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
  cutShort: 'The search was cut short, so a plan of a little less effort may have been missed.',
  wanted: 'Chance wanted',
  wantedOf: (tenths: string) => `${tenths} in 10`,
  from: 'Changes begin',
  fromNext: 'Next month',
  mostEffort: 'Effort I would make',
  anyEffort: 'Whatever it takes',
  effortOf: (dots: number) => `Up to ${dots} of 5`,
  best: (score: string, day: string, effort: number) =>
    `The most that an effort of ${effort} of 5 is likely to bring by ${day} is ${score}.`,
  when: 'When would these habits reach it?',
  ownReaches: (score: string, day: string, chance: string) =>
    `What is set on the left reaches ${score} by ${day} with a chance of ${chance}.`,
  ownNever: (score: string) =>
    `What is set on the left does not reach ${score} within ten years with the wanted chance.`,
  ownOptions: (habit: string) => `For plans: ${habit}`,
  options: 'More about this habit',
  limit: 'Plans go no further than the level it is set to now',
  rating: 'How hard it is for me',
  ratingUsual: 'As for most people',
  ratings: { '1': '1, easy', '2': '2', '3': '3', '4': '4', '5': '5, hard' },
  starts: 'Begins in',
  lockShort: 'Plans leave it as it is',
  bills: 'Bills that are paid automatically',
  startsIn: (month: string) => `from ${month}`,
};
