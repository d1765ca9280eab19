/** What stands in a form, as text by the field's name; an empty text is a field left open. */
export type FormValues = Record<string, string>;

/** What is wrong with a field's text, by the field's name. */
export type FieldProblems = Record<string, string>;
