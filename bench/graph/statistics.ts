/** The few figures that a list of measurements is told by. */

/**
 * The value below which this share of the values lies, by the nearest rank.
 * @param share above 0, up to 1
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("expected at least one value, and got none");
  return value;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the line through the points with the least squares; null with fewer than two places. */
export function slope(points: readonly { x: number; y: number }[]): number | null {
  if (new Set(points.map(({ x }) => x)).size < 2) return null;
  const x = mean(points.map((of) => of.x));
  const y = mean(points.map((of) => of.y));
  const spread = points.reduce((sum, of) => sum + (of.x - x) ** 2, 0);
  return points.reduce((sum, of) => sum + (of.x - x) * (of.y - y), 0) / spread;
}

/**
 * The exponent by which one thing grows with another: of sizes and times that are all above 0, the
 * slope through their logarithms. 0 is no growth, 1 the same growth; null with fewer than two sizes.
 */
export function exponent(points: readonly { size: number; value: number }[]): number | null {
  return slope(points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) })));
}
