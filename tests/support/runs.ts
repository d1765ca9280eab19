/** How many ledgers each promise is held against: a thousand in `npm test`, ten thousand in `npm run fuzz`. */
export const RUNS = { numRuns: process.env['SIMSIM_LONG'] ? 10_000 : 1000 };
