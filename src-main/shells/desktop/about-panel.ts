import { app } from 'electron';
import { type Day, daysBetween } from '#shared/domain/day.ts';
import type { Words } from '#shared/words/words.ts';
import type { Backend } from '../../app/backend.ts';

/** Shows the system's about panel: the version, the day it was made and how long ago that is, as nobody else will say. */
export async function showAbout(backend: Backend, words: Words): Promise<void> {
  const reply = await backend.dispatch('about.show', {});
  if (!reply.ok) return;
  const { version, released, today } = reply.value as { version: string; released: Day; today: Day };
  const age = Math.max(0, daysBetween(released, today));
  app.setAboutPanelOptions({
    applicationName: words.common.appName,
    applicationVersion: words.desktop.versionOf(version, released, age),
    version: '', // macOS would put Electron's own beside it
    copyright: `${words.desktop.aboutText}\n${words.common.educational}`,
  });
  app.showAboutPanel();
}
