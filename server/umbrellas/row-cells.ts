/** What counts in a row, as cells: each judged with the chains that put it there. */
import type { Cell, CellDimension, Counted } from "../counts/cells.ts";
import { eventValues } from "../counts/counted-events.ts";
import type { EventFactsRow } from "../events/event-facts.ts";
import type { GroupDeedsRow, UnderUmbrellaRow } from "./roll-up.ts";

const stands = ({ standing }: UnderUmbrellaRow) => standing === "STANDS";

/** All that counts, series too, in one cell. */
export function wholeCell(groups: readonly GroupDeedsRow[]): Cell {
  const deeds = groups.flatMap((group) => group.deeds.filter(stands));
  const members = deeds.map(({ deed, certainty }) => ({
    id: deed.event.id,
    weight: 1,
    event: deed.event,
    certainty,
  }));
  return { keys: [], members, countedBy: null };
}

/** What counts, one way for each group that answers for it. */
export function countedUnder(
  groups: readonly GroupDeedsRow[],
  facts: ReadonlyMap<string, EventFactsRow>,
): Counted[] {
  return groups.flatMap(({ group, deeds }) =>
    deeds.filter(stands).map(({ deed, when, wordIn }) => ({
      id: deed.event.id,
      event: deed.event,
      when,
      wordIn,
      values: (dimension: CellDimension) => {
        if (dimension === "GROUP") return [{ value: group.id, sure: true }];
        if (dimension === "STANCE") {
          return deed.stance === undefined ? [] : [{ value: deed.stance, sure: true }];
        }
        return eventValues(deed.event, facts.get(deed.event.id), dimension, null);
      },
    })),
  );
}
