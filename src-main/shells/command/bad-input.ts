/** Input that a verb refuses, with the one line that says why. Ends the verb with exit code 2. */
export class BadInput extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'BadInput';
  }
}
