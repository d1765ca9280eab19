import { counted } from './counted.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A share as people say it: all, none, 9 in 10, 91 in 100. */
function outOf(share: number): string {
  const hundredths = Math.round(share * 100);
  if (hundredths === 100) return 'everything';
  if (hundredths === 0) return 'nothing';
  return hundredths % 10 === 0 ? `${hundredths / 10} in 10` : `${hundredths} in 100`;
}

/** The habits: their names, and a level in words. */
export const habits = {
  'pay-on-time': {
    name: 'Pay on time',
    level: (level: number) => `you pay ${outOf(level)} on time`,
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
    level: (level: number) => `${percent(level)} of purchases not essential`,
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
    level: (level: number) =>
      level < 0.5
        ? 'no new credit asked for'
        : `${counted(Math.round(level), 'credit request', 'credit requests')} a year`,
  },
  'identity-review': {
    name: 'Identity review',
    level: (level: number) =>
      Math.round(level) === 1 ? 'identity reviewed every month' : `identity reviewed every ${Math.round(level)} months`,
  },
  'verified-items': {
    name: 'Verified identity items',
    level: (level: number) => `${counted(Math.round(level), 'identity item', 'identity items')} verified`,
  },
  autopay: {
    name: 'Autopay',
    level: (level: number) =>
      level < 0.5 ? 'no bill paid automatically' : `${counted(Math.round(level), 'bill')} paid automatically`,
  },
  'repayment-share': {
    name: 'Pay more than the minimum',
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
};

/** For a habit that has nothing to act on. */
export const doesNotApply = {
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
};
