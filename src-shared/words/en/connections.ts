import { counted } from './counted.ts';

const months = (count: number) => counted(count, 'month');

export const connections = {
  about: 'Optional. People and firms you deal with, and how far you rely on them',
  loading: 'Reading your connections…',
  offTitle: 'Connections are not counted',
  offText:
    'They start switched off: nothing about other people is asked for unless you want it. Switched on, they bring at most 5 in 100 of the points above 350, and what you write here stays sealed with everything else. No other person is told, and nobody’s score but yours is touched.',
  onTitle: 'Connections are counted',
  onText:
    'They bring at most 5 in 100 of the points above 350. Only three things count: how many you keep, how reliable you judge them, and how long ago you last judged them. Switch them off at any time; the list stays, and its points go back to the other factors.',
  /** `points` with its sign. */
  effectOff: (points: string, score: number) => `Switched on now: ${points}, a score of ${score}.`,
  effectOn: (points: string, score: number) => `Switched off now: ${points}, a score of ${score}.`,
  noEffect: 'It would not change your score today.',
  turnOn: 'Count connections',
  turnOff: 'Stop counting',
  turnedOn: 'Connections are counted now.',
  turnedOff: 'Connections are no longer counted.',
  list: 'Who you deal with',
  add: 'Add a connection…',
  emptyTitle: 'Nobody here yet',
  emptyText: 'Add a landlord, a firm or a friend you deal with, and say how far you rely on them and why.',
  reliability: (level: number) => `Reliability ${level} of 5`,
  noReason: 'No reason given yet',
  judgedOn: (day: string) => `Judged ${day}`,
  stale: (age: number) => `${months(age)} ago: look again`,
  stillSo: 'Still so',
  stillSoOf: (name: string) => `${name}: still so`,
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  reviewed: (name: string) => `${name}: judged again today.`,
  removed: (name: string) => `${name} removed.`,
};
