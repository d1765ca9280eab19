import type { AccountDocument, Change } from './document.ts';

/** What is open: an account's vault, or the demo person in memory. The rest of the core does not ask which. */
export interface Book {
  /** The account's id; null for the demo person. */
  readonly account: string | null;
  readonly name: string;
  readonly document: AccountDocument;
  /** Applies a change and answers when it is durable; when that fails, the document stays what it was. */
  commit(change: Change): Promise<void>;
  changePassword(password: string, newPassword: string): Promise<void>;
  lock(): Promise<void>;
}
