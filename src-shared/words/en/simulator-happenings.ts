import { counted } from './counted.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Things that occur once: a name for the list, and a sentence with the figures. Amounts come formatted. */
export const happenings = {
  'late-payment': {
    name: 'A late payment',
    says: (month: string, daysLate: number, payee: string | null) =>
      `${payee ?? 'A bill'} is paid ${counted(daysLate, 'day')} late in ${month}`,
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
    says: (month: string, months: number) => `No income for ${counted(months, 'month')} from ${month}`,
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
      `${percent(ratio)} of the usual spending for ${counted(months, 'month')} from ${month}`,
  },
  'all-bills-late': {
    name: 'Everything is late for a month',
    says: (month: string, daysLate: number) => `Everything due in ${month} is paid ${counted(daysLate, 'day')} late`,
  },
  'card-payment-late': {
    name: 'A late card payment',
    says: (month: string, daysLate: number) =>
      `The card statement of ${month} is paid ${counted(daysLate, 'day')} late`,
  },
  'card-maxed-out': {
    name: 'Cards are maxed out',
    says: (month: string, months: number) =>
      `Cards are used to their limits for ${counted(months, 'month')} from ${month}`,
  },
  'card-closed': {
    name: 'A card is closed',
    says: (month: string, card: string | null) => `${card ?? 'The card with the smallest limit'} is closed in ${month}`,
  },
  'loan-taken': {
    name: 'A loan is taken',
    says: (month: string, amount: string, months: number) =>
      `${amount} is borrowed in ${month} and repaid in ${counted(months, 'instalment')}`,
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
        : `A new employer, after ${counted(months, 'month')} without income from ${month}`,
  },
  'phone-changed': {
    name: 'A new phone number',
    says: (month: string) => `The phone number on record is no longer right from ${month}`,
  },
  'connection-defaults': {
    name: 'A connection defaults',
    says: (month: string, who: string | null) => `${who ?? 'Someone you vouched for'} does not pay in ${month}`,
  },
  'card-opened': {
    name: 'A card is opened',
    says: (month: string, amount: string) => `A new card with a limit of ${amount} from ${month}`,
  },
  'card-paid-off': {
    name: 'A card is paid off',
    says: (month: string, card: string | null) =>
      `The statement of ${card ?? 'the card with the largest balance'} is paid in full in ${month}`,
  },
  'loan-paid-off': {
    name: 'A loan is paid off',
    says: (month: string, loan: string | null) => `${loan ?? 'The largest loan'} is paid off in ${month}`,
  },
  'dispute-resolved': {
    name: 'A dispute is resolved',
    says: (month: string, about: string | null) =>
      about === null
        ? `The worst late payment on record turns out wrong, and is taken out in ${month}`
        : `A late payment turns out wrong, and is taken out in ${month}: ${about}`,
  },
};
