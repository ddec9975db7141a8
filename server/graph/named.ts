/**
 * Properties that a statement sends as a list: in a map their names would be sent with every row,
 * and reading them is most of the work of a large answer.
 */

/** The values under their names, in the order of both; null is nothing. */
export function named<Properties>(
  names: readonly (keyof Properties)[],
  values: readonly unknown[],
): Properties {
  const properties: Partial<Record<keyof Properties, unknown>> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (value !== null) properties[name] = value;
  }
  // What a statement sends is the query's to name, as it is for a map.
  return properties as Properties;
}
