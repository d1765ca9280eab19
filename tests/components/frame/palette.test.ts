import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '#shared/contract/screens.ts';
import CommandPalette from '../../../src-renderer/frame/CommandPalette.svelte';
import { commandsOf, matching } from '../../../src-renderer/frame/commands.ts';
import { changedPreferences } from '../support/changed-preferences.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

describe('the commands', () => {
  it('reach every screen, and are found by parts of their name in any order', async () => {
    const { desk } = await signedInDesk();
    const commands = commandsOf(desk);
    expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining([...SCREENS]));
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(matching(commands, 'ident  TO').map(({ id }) => id)).toEqual(['identity']);
    expect(matching(commands, 'no such thing')).toEqual([]);
  });

  it('are chosen with the arrows and run with Enter, the list then gone', async () => {
    const { desk, context } = await signedInDesk();
    desk.palette.open('commands');
    render(CommandPalette, { context });
    const field = screen.getByRole('combobox');
    expect(field).toHaveFocus();
    await userEvent.type(field, 'go to{ArrowDown}{ArrowDown}');
    const chosen = screen.getByRole('option', { selected: true });
    expect(field).toHaveAttribute('aria-activedescendant', chosen.id);
    await userEvent.keyboard('{Enter}');
    expect(desk.navigation.screen).toBe(SCREENS[2]);
    expect(desk.palette.sheet).toBeNull();
  });

  it('hide every amount, whatever way it is written, and show it again', async () => {
    const { desk } = await signedInDesk({ 'preferences.change': changedPreferences });
    const written = () => [desk.format.money(28640), desk.format.wholeMoney(28640), desk.format.signedMoney(-28640)];
    expect(written().join()).toContain('286');
    await desk.preferences.change({ discreet: true });
    expect(new Set(written())).toEqual(new Set(['¥ •••']));
    await desk.preferences.change({ discreet: false });
    expect(written().join()).toContain('286');
  });
});
