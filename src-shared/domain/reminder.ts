/** Days ahead that a due bill is pointed out unless the person says otherwise. */
export const REMINDER_DAYS = 7;
