/** One guard of a shell, and how it is taken away: the text in its file, and what stands there instead. */
export interface Guard {
  name: string;
  file: string;
  from: string;
  to: string;
  /** The test file that must fail without it. */
  caughtBy: string;
  /** The items of the checklist that must see it, for what the syntax tree shows. */
  item?: number;
}
