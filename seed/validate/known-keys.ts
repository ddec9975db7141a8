/** Which keys the format knows at a place in a record. */
import { z } from "zod";
import { DatasetRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";

/** The keys that an object at this path of the record may have; none, where there is no object. */
export function knownKeys(record: unknown, path: Path): string[] {
  let schema: z.core.$ZodType | undefined = recordSchema(record);
  for (const key of path) {
    const inner = bare(schema);
    if (inner instanceof z.ZodArray) schema = inner.element;
    else schema = inner instanceof z.ZodObject ? inner.shape[String(key)] : undefined;
  }
  const object = bare(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function recordSchema(record: unknown): z.core.$ZodType | undefined {
  const type = typeof record === "object" && record !== null ? Reflect.get(record, "type") : null;
  return DatasetRecord.options.find((option) => option.shape.type.value === type);
}

/** Without "optional" and "default" around it; of several shapes, the one that is an object. */
function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.find((o) => o instanceof z.ZodObject);
  return schema;
}
