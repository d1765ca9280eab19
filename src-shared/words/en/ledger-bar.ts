import { counted } from './counted.ts';

const days = (count: number) => counted(count, 'day');

export const bar = {
  label: 'Record something',
  placeholder: 'Record… e.g. “rent 3,200 paid today”',
  enter: 'Enter',
  details: 'Edit details',
  settles: 'settles the bill due',
  late: (count: number) => `${days(count)} late`,
  onTime: 'on time',
  early: (count: number) => `${days(count)} early`,
  every: { week: 'every week', month: 'every month', quarter: 'every quarter', year: 'every year' },
  due: 'due',
  missing: {
    amount: 'How much was it?',
    payee: 'Who was it for?',
    day: 'Which day? That one is not clear.',
  },
  reading: 'Reading…',
  next: {
    label: 'What may come next',
    pay: (due: string, late: number) =>
      late > 0 ? `Pay the bill due ${due}, ${days(late)} late` : `Pay the bill due ${due}`,
    again: 'Again today',
  },
  saved: (title: string) => `${title} saved.`,
};

export const saved = {
  added: (title: string) => `${title} added.`,
  edited: (title: string) => `${title} changed.`,
  removed: (title: string) => `${title} removed.`,
  undone: 'Taken back.',
  redone: 'Done again.',
};
