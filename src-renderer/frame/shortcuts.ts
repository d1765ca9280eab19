/** What a key asks of the frame; null for every key that belongs to the page or the field in use. */
export function shortcut(
  event: Pick<
    KeyboardEvent,
    'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target' | 'isComposing' | 'repeat'
  >,
): 'lock' | 'record' | null {
  if (event.isComposing || event.repeat || event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'l' ? 'lock' : null;
  return key === 'n' && !takesText(event.target) && !document.querySelector('dialog[open]') ? 'record' : null;
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}
