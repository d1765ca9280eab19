/** An event that a listener may prevent, as Electron hands it out. */
export function preventable<Details extends object>(details: Details = {} as Details) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
