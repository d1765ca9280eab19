/** One choice of a list: what it stands for, and what it is called. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

export interface ChoiceGroup<Value extends string = string> {
  /** Heading of the group; null for choices that stand alone. */
  label: string | null;
  options: readonly Choice<Value>[];
}
