/** The password or recovery key opens no slot. The account layer turns it into a refusal, as it knows the waiting time. */
export class WrongKey extends Error {
  constructor() {
    super('no slot opens with this key');
    this.name = 'WrongKey';
  }
}
