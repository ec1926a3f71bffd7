/** Returns the median; NaN if there are no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Returns the median of the ratios of pairs that were measured one after the other. */
export function medianRatio(values: readonly number[], of: readonly number[]): number {
  return median(values.map((value, index) => value / (of[index] ?? NaN)));
}
