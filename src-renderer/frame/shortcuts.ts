/** What a key asks of the frame; null for every key that belongs to the page or the field in use. */
export function shortcut(
  event: Pick<
    KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target' | 'isComposing' | 'repeat'
  >,
): 'lock' | 'record' | 'commands' | 'keys' | null {
  if (event.isComposing || event.repeat || event.altKey) return null;
  const key = event.key.toLowerCase();
  const free = !document.querySelector('dialog[open]');
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey) return null;
    if (key === 'l') return 'lock';
    return key === 'k' && free ? 'commands' : null;
  }
  if (takesText(event.target) || !free) return null;
  // a question mark is where the keyboard has it, with or without Shift
  if (key === '?' || key === '？') return 'keys';
  return key === 'n' && !event.shiftKey ? 'record' : null;
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}
