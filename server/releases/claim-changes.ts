/** Which claims were added or removed between two releases, or stand otherwise, as known by a day? */
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import type { StandingChange } from "../model/standing.ts";
import type { ClaimRole, Stance, Standing } from "../model/vocabulary.ts";
import type { EventProperties } from "../things/thing-rows.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { ChangePage } from "./change-pages.ts";
import { differingRows, type Sides } from "./differing-rows.ts";
import { type Fields, type RowChange, rowChanges } from "./row-changes.ts";

const claimsThatDiffer = statement("releases/claims-that-differ");

interface Found {
  event: EventProperties;
  version: {
    stance: Stance;
    role: ClaimRole;
    about?: string[] | null;
    sure: boolean;
    standing: Standing;
    /** JSON: a list of StandingChange. */
    changes: string;
  } | null;
}

interface SeenClaim {
  event: { id: string; name: string };
  stance: Stance;
  standing: Standing;
  fields: Fields;
}

export type ClaimChangeRow = RowChange<SeenClaim>;
export type ClaimChangePage = ChangePage<ClaimChangeRow>;

export async function claimChanges(sides: Sides, knownAt: Day): Promise<ClaimChangeRow[]> {
  const question = { what: "claims", statement: claimsThatDiffer, parameters: { knownAt } };
  return rowChanges(await differingRows(sides, question, claimSeen));
}

function claimSeen({ event, version }: Found): SeenClaim | null {
  if (version === null) return null;
  const { stance, role, about, sure, standing } = version;
  const changes = JSON.parse(version.changes) as StandingChange[];
  return {
    event: { id: event.id, name: event.name },
    stance,
    standing,
    fields: {
      event: event.id,
      stance,
      role,
      about: about ?? [],
      unsure: !sure,
      standing,
      standingChanges: changes.length === 0 ? null : changes.map(changeOf),
    },
  };
}

function changeOf({ standing, by, supersededBy, earliest, latest }: StandingChange) {
  const day = uncertainDate({ earliest, latest }, null);
  return { standing, by, supersededBy, earliest: day.earliest, latest: day.latest };
}
