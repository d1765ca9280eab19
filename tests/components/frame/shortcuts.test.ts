import { afterEach, describe, expect, it } from 'vitest';
import { shortcut } from '../../../src-renderer/frame/shortcuts.ts';

function pressed(key: string, more: Partial<KeyboardEventInit & { target: EventTarget; isComposing: boolean }> = {}) {
  return shortcut({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
    target: document.body,
    ...more,
  });
}

afterEach(() => document.body.replaceChildren());

describe('shortcuts', () => {
  it('records on N and locks on Ctrl-L or Cmd-L', () => {
    expect(pressed('n')).toBe('record');
    expect(pressed('l', { ctrlKey: true })).toBe('lock');
    expect(pressed('l', { metaKey: true })).toBe('lock');
  });

  it('leaves typing alone, but locks from within a field', () => {
    const field = document.body.appendChild(document.createElement('input'));
    expect(pressed('n', { target: field })).toBeNull();
    expect(pressed('n', { isComposing: true })).toBeNull();
    expect(pressed('l', { ctrlKey: true, target: field })).toBe('lock');
  });

  it('leaves the system’s own keys alone', () => {
    expect(pressed('n', { ctrlKey: true })).toBeNull();
    expect(pressed('n', { altKey: true })).toBeNull();
    expect(pressed('l')).toBeNull();
  });

  it('does not open a record bar over a dialog', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    expect(pressed('n')).toBeNull();
  });
});
