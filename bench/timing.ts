/** What each of `times` runs took in milliseconds, after `warm` runs that do not count. */
export async function timed(times: number, work: (time: number) => unknown, warm = 0): Promise<number[]> {
  for (let time = 0; time < warm; time++) await work(time - warm);
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    await work(time);
    took.push(performance.now() - since);
  }
  return took;
}
