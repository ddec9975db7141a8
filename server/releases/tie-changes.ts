/** Which ties were added, removed or changed between two releases, as known by a day? */
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { RelationName } from "../model/relations.ts";
import { shownName, type ThingProperties } from "../things/thing-rows.ts";
import { endDate, startDate } from "../things/uncertain-date.ts";
import type { EdgeProperties, TieProperties } from "../ties/ties-of-things.ts";
import type { ChangePage } from "./change-pages.ts";
import { differingRows, type Sides } from "./differing-rows.ts";
import { type Fields, type RowChange, rowChanges } from "./row-changes.ts";

const tiesThatDiffer = statement("releases/ties-that-differ");

interface Found {
  tie: TieProperties & { relation: RelationName };
  from: ThingProperties;
  to: ThingProperties;
  edge: EdgeProperties | null;
}

interface SeenTie {
  type: RelationName;
  from: { id: string; name: string };
  to: { id: string; name: string };
  fields: Fields;
}

export type TieChangeRow = RowChange<SeenTie>;
export type TieChangePage = ChangePage<TieChangeRow>;

export async function tieChanges(sides: Sides, knownAt: Day): Promise<TieChangeRow[]> {
  const question = { what: "ties", statement: tiesThatDiffer, parameters: { knownAt } };
  return rowChanges(await differingRows(sides, question, (found: Found) => tieAt(found, knownAt)));
}

/** One that is only denied, or not known yet, has no version: no reader sees it. */
function tieAt({ tie, from, to, edge }: Found, knownAt: Day): SeenTie | null {
  if (edge === null) return null;
  const named = (thing: ThingProperties) => ({
    id: thing.id,
    name: shownName({ ...thing, knownAt }),
  });
  const [start, end] = [startDate(edge), endDate(edge)];
  return {
    type: tie.relation,
    from: named(from),
    to: named(to),
    fields: {
      start: start.edtf,
      startEarliest: start.earliest,
      startLatest: start.latest,
      end: end.edtf,
      endEarliest: end.earliest,
      endLatest: end.latest,
      disputed: edge.disputed,
      unsure: !edge.sure,
      support: edge.support,
      reliability: edge.reliability,
      hypothesisSet: edge.hypothesisSet,
      membership: tie.membership,
      aspect: tie.aspect,
      roleTitle: tie.roleTitle,
      roleRank: tie.roleRank,
      acting: tie.acting,
      contested: tie.contested,
      regime: tie.regime,
      precision: tie.precision,
      targeting: tie.targeting,
      as: tie.as,
    },
  };
}
