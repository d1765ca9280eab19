/** Solves a·x = b for a symmetric positive definite matrix, by Gaussian elimination with pivots. Changes both. */
export function solve(a: number[][], b: number[]): number[] {
  const size = b.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(a[row]![column]!) > Math.abs(a[pivot]![column]!)) pivot = row;
    }
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    [b[column], b[pivot]] = [b[pivot]!, b[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = a[row]![column]! / a[column]![column]!;
      if (factor === 0) continue;
      for (let at = column; at < size; at++) a[row]![at]! -= factor * a[column]![at]!;
      b[row]! -= factor * b[column]!;
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = b[row]!;
    for (let at = row + 1; at < size; at++) rest -= a[row]![at]! * x[at]!;
    x[row] = rest / a[row]![row]!;
  }
  return x;
}
