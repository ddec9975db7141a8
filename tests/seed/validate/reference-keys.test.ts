import { expect, test } from "@jest/globals";
import { z } from "zod";
import { DatasetRecord, Id } from "../../../seed/format/record.ts";
import { OTHER_ID_KEYS, REFERENCE_KEYS } from "../../../seed/validate/record-parts.ts";

test("every key of the format that holds ids is checked", () => {
  const keys = new Set<string>();
  collect(DatasetRecord, "", keys);
  expect([...keys].sort()).toEqual([...REFERENCE_KEYS, ...OTHER_ID_KEYS].sort());
});

/** The keys under which the format has an id, alone or in a list. */
function collect(schema: z.core.$ZodType, key: string, keys: Set<string>): void {
  if (isId(schema)) keys.add(key);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    collect(schema.unwrap(), key, keys);
  } else if (schema instanceof z.ZodArray) collect(schema.element, key, keys);
  else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) collect(option, key, keys);
  } else if (schema instanceof z.ZodObject) {
    for (const [name, inside] of Object.entries(schema.shape)) {
      collect(inside as z.core.$ZodType, name, keys);
    }
  }
}

/** An id, also with a description of its own. */
function isId(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.ZodString &&
    !schema.safeParse("A b").success &&
    schema.safeParse("a-b").success &&
    schema.safeParse("a.b/c").success &&
    Id.def.checks === schema.def.checks
  );
}
