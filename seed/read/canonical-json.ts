/** JSON on one line, with the keys in order and without those that have no value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inside: unknown) => {
    if (typeof inside !== "object" || inside === null || Array.isArray(inside)) return inside;
    return Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
