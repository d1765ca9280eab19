/** The most bytes that one call may weigh as JSON, and one file on its way in. The same in every shell. */
export const LARGEST_CALL = 1024 * 1024;
export const LARGEST_FILE = 64 * 1024 * 1024;
/** The most bytes that a document in the vault may weigh. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** The most bytes of an account that moves as one file, its documents included: it passes through memory whole. */
export const LARGEST_SAVED_VAULT = 512 * 1024 * 1024;
