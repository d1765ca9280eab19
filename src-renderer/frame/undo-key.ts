/** What Ctrl-Z and its kin ask for; null where a text field has its own undo for what was just typed. */
export function undoKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target' | 'isComposing'>,
): 'undo' | 'redo' | null {
  if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  if (document.querySelector('dialog[open]') || holdsText(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

function holdsText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  return !['radio', 'checkbox', 'range', 'button'].includes(target.type) && target.value !== '';
}
