/** The most bytes that one call may weigh as JSON, and one file on its way in. The same in every shell. */
export const LARGEST_CALL = 1024 * 1024;
export const LARGEST_FILE = 64 * 1024 * 1024;
