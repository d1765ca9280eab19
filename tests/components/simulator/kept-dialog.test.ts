import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SavedScenario } from '#shared/domain/saved-scenario.ts';
import { en } from '#shared/words/en/en.ts';
import ToastArea from '../../../src-renderer/components/ToastArea.svelte';
import { Comparison } from '../../../src-renderer/state/comparison.svelte.ts';
import { KeptScenarios } from '../../../src-renderer/state/kept-scenarios.svelte.ts';
import { SimulatorState } from '../../../src-renderer/state/simulator.svelte.ts';
import CompareDialog from '../../../src-renderer/views/simulator/CompareDialog.svelte';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const words = en.simulator.kept;
const punctual: SavedScenario = {
  ...{ id: 'one', name: 'Punctual', saved: TODAY },
  scenario: { version: 1, habits: [{ habit: 'pay-on-time', level: 1 }], happenings: [] },
};

/** The dialog over scenarios that are kept as the vault keeps them. */
async function open() {
  let list: SavedScenario[] = [punctual];
  const others = (id: string | undefined) => list.filter((each) => each.id !== id);
  const { desk, context } = await signedInDesk({
    'simulator.scenarios': () => list,
    'simulator.save': ({ id, ...fields }) => {
      const saved = SavedScenario.parse({ ...fields, id: id ?? `new-${list.length}`, saved: TODAY });
      list = [...others(id), saved];
      return saved;
    },
    'simulator.discard': ({ id }) => {
      list = others(id);
      return {};
    },
    'simulator.restore': (saved) => {
      list = [...others(saved.id), SavedScenario.parse(saved)];
      return {};
    },
  });
  const kept = new KeptScenarios(desk.client);
  await kept.load();
  const comparison = new Comparison(desk.client, desk.notices);
  const simulator = new SimulatorState(desk.client, desk.notices, () => TODAY);
  render(ToastArea, { context });
  render(CompareDialog, { context, props: { open: true, kept, comparison, simulator, onfollow: () => undefined } });
  const dialog = within(await screen.findByRole('dialog'));
  const names = () => dialog.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label') ?? labelOf(box));
  return { dialog, names, kept, user: userEvent.setup() };
}

function labelOf(box: HTMLElement): string {
  return (box as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '';
}

it('renames a scenario in its row', async () => {
  const { dialog, names, user } = await open();
  await user.click(dialog.getByRole('button', { name: words.rename('Punctual') }));
  const field = dialog.getByRole('textbox', { name: words.rename('Punctual') });
  await user.clear(field);
  await user.type(field, 'Always on time{Enter}');
  await waitFor(() => expect(names()).toEqual(['Always on time']));
});

it('copies a scenario beside it, with what it holds', async () => {
  const { dialog, names, kept, user } = await open();
  await user.click(dialog.getByRole('button', { name: words.copy('Punctual') }));
  await waitFor(() => expect(names()).toEqual(['Punctual', words.copyOf('Punctual')]));
  expect(kept.list[1]?.scenario).toEqual(punctual.scenario);
});

it('takes a discarded scenario back, as it was', async () => {
  const { dialog, names, kept, user } = await open();
  await user.click(dialog.getByRole('button', { name: words.discard('Punctual') }));
  await dialog.findByText(words.none);
  await user.click(await screen.findByRole('button', { name: en.common.undo }));
  await waitFor(() => expect(names()).toEqual(['Punctual']));
  expect(kept.list).toEqual([punctual]);
});
