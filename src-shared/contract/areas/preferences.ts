import { Preferences } from '../../domain/preferences.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const preferences = {
  show: query(Nothing, Preferences),
  change: command(Preferences.partial(), Preferences),
};
