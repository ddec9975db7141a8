/** How many attacks were there, by month and umbrella, over everything? */
import { asked, asks, only, row } from "../row.ts";

const document = asks("counts");

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
interface RawCounts {
  total: number;
  cellCount: number;
  cells: (Numbers & { month: string | null; umbrella: string | null })[];
}

export const counts = row<object>({
  name: "counts by month and umbrella, over everything",
  parameters: [{}],
  targets: { apiToRaw: 1.25 },
  async api(ask) {
    const reply = await ask<Api>(document, {});
    return asked(reply, ({ counts: of }) =>
      gist({
        total: of.total.possible,
        cellCount: of.cellCount,
        cells: of.cells.map(({ keys: [month, umbrella], ...numbers }) => ({
          ...numbers,
          month: month.value,
          umbrella: umbrella.value,
        })),
      }),
    );
  },
  async raw(ask) {
    return asked(await ask<RawCounts>("counts", {}), (rows) => gist(only(rows)));
  },
  notes: [
    "The peer counts what one filter finds, and knows neither months nor chains: the table would " +
      "be a request of 240 months by 60 umbrellas by as many members, all without the date logic.",
  ],
});

/** Without the month in which the two hundred cells end: ties in the order may differ. */
function gist({ total, cellCount, cells }: RawCounts): unknown {
  const last = cells.at(-1)?.month;
  const whole = cells.length < cellCount ? cells.filter(({ month }) => month !== last) : cells;
  const texts = whole.map((of) => `${of.month} ${of.umbrella} ${of.definite} ${of.possible}`);
  return { total, cellCount, cells: texts.sort() };
}
