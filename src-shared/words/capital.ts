/** Text that begins a line of its own: its first letter a capital, where its script has capitals. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
