/** How many attacks were there, by month and umbrella, over everything? */
import { LAST_DAY } from "../../../server/model/days.ts";
import { asked, asks, row } from "../row.ts";

const document = asks("counts");

/** Those that Umbra takes as columns unless told otherwise. */
const KINDS = ["OPERATIONAL", "STATE_FORCE"];
/** Both lists end with two hundred cells. */
const SHOWN_BY_BOTH = "2004-05";

interface Numbers {
  definite: number;
  possible: number;
}
interface Api {
  counts: {
    total: Numbers;
    cellCount: number;
    cells: (Numbers & { keys: [{ value: string | null }, { value: string | null }] })[];
  };
}
interface Cell extends Numbers {
  month: string | null;
  umbrella: string | null;
}

/** Of the years in which the made-up events lie, and one beside them on each side. */
const MONTHS = Array.from({ length: 22 * 12 }, (_, index) => {
  const from = new Date(Date.UTC(2003, index, 1)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(2003, index + 1, 0)).toISOString().slice(0, 10);
  return { value: from.slice(0, 7), from, to };
});

export const counts = row<object>({
  name: "counts by month and umbrella, over everything",
  parameters: [{}],
  targets: { apiToRaw: 1.25 },
  async api(ask) {
    const reply = await ask<Api>(document, {});
    return asked(reply, ({ counts: of }) =>
      gist(
        of.cells.map(({ keys: [month, umbrella], ...numbers }) => ({
          ...numbers,
          month: month.value,
          umbrella: umbrella.value,
        })),
      ),
    );
  },
  async raw(ask) {
    const given = { knownAt: LAST_DAY, umbrellaKinds: KINDS, months: MONTHS };
    return asked(await ask<Cell>("counts", given), gist);
  },
  notes: [
    "The peer counts what one filter finds, and knows neither months nor chains: the table would " +
      "be a request of 240 months by 60 umbrellas by as many members, all without the date logic. " +
      "Hand-written Cypher leaves out what is under no umbrella, and the total, which Umbra counts too.",
  ],
});

/** Under umbrellas, in the months that both lists show whole; cells of series alone are Umbra's. */
function gist(cells: readonly Cell[]): unknown {
  return cells
    .filter(({ umbrella, possible }) => umbrella !== null && possible > 0)
    .filter(({ month }) => month !== null && month < SHOWN_BY_BOTH)
    .map((of) => `${of.month} ${of.umbrella} ${of.definite} ${of.possible}`)
    .sort();
}
