/** JSON on one line, with the keys in order and without those that have no value. */
export function canonicalJson(value: unknown): string {
  return written(value) ?? "null";
}

/** Undefined for what JSON has no words for: a key without a value is left out, as JSON does. */
function written(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? "null").join(",")}]`;
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const inside = written((value as Record<string, unknown>)[key]);
    if (inside !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${inside}`;
  }
  return `{${text}}`;
}
