/**
 * How grave a lateness is, 0–1.2, by whole days. Public card data: under 30 days late says little, 60 days is the big
 * step, and from there it saturates (facts/data.md, section 5); FICO and the bureaus draw the same lines.
 * Straight lines between the points, so that paying a day earlier never makes it graver.
 */
const POINTS = [
  [0, 0],
  [1, 0.05],
  [29, 0.15],
  [30, 0.4],
  [59, 0.6],
  [60, 1],
  [120, 1.2],
] as const;

const LAST = 120;
const BY_DAY = Float64Array.from({ length: LAST + 1 }, (_, day) => {
  const next = POINTS.findIndex(([at]) => at >= day);
  const [toDay, to] = POINTS[next]!;
  if (toDay === day) return to;
  const [fromDay, from] = POINTS[next - 1]!;
  return from + ((to - from) * (day - fromDay)) / (toDay - fromDay);
});

/**
 * Severity of an obligation of `owed` minor units that is `days` late. A trifle counts for less: half as much at a
 * twentieth of the currency's smallest real bill.
 */
export function severityOf(days: number, owed: number, realBill: number): number {
  if (days <= 0) return 0;
  return (BY_DAY[days < LAST ? days : LAST]! * owed) / (owed + realBill * 0.05);
}
