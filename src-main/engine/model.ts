/** The model's version, kept with every score that is shown. Any change that can move a score by a point bumps it. */
export const MODEL_VERSION = '1.0';
