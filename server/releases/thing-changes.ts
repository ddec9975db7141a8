/** Which things were added, removed or renamed between two releases, as known by a day? */
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import { shownName } from "../things/thing-rows.ts";
import type { ChangePage } from "./change-pages.ts";
import { differingRows, type Sides } from "./differing-rows.ts";
import { type Fields, type RowChange, rowChanges } from "./row-changes.ts";

const thingsThatDiffer = statement("releases/things-that-differ");

interface Found {
  type: string;
  name: string;
  knownFrom: Day;
  labels?: string[];
  labelsKnownFrom?: Day[];
}

interface SeenThing {
  type: string;
  name: string;
  fields: Fields;
}

export type ThingChangeRow = RowChange<SeenThing>;
export type ThingChangePage = ChangePage<ThingChangeRow>;

export async function thingChanges(sides: Sides, knownAt: Day): Promise<ThingChangeRow[]> {
  const question = { what: "things", statement: thingsThatDiffer };
  const pairs = await differingRows(sides, question, (found: Found): SeenThing | null => {
    if (found.knownFrom > knownAt) return null;
    const [type, name] = [found.type, shownName({ ...found, knownAt })];
    return { type, name, fields: { type, name } };
  });
  return rowChanges(pairs);
}
