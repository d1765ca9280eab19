import { z } from 'zod';

/** An input or output that carries nothing. */
export const Nothing = z.strictObject({});
