import type { Attachment } from 'svelte/attachments';

/** Puts the focus on an element as it appears: the field a person will type in first. */
export const focused: Attachment<HTMLElement> = (element) => {
  element.autofocus = true; // a dialog that opens around it hands the focus on
  element.focus();
};

/** `focused`, where a flag says so. */
export function focusedIf(wanted: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (wanted) focused(element);
  };
}

/** Lets Tab reach a region that only scrolls, so that the keyboard can scroll it. */
export const reachable: Attachment<HTMLElement> = (element) => {
  element.tabIndex = 0;
};
