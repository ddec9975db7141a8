/** That the oracle would see a mistake: every mutant is made for real, and some dataset shows it. */
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { type Graph, pin } from "../../server/graph/graph.ts";
import { emptyTestGraph, openTestGraph } from "../database/graph.ts";
import type { Caught } from "./caught.ts";
import { ask, given, Ledger, PROPERTIES } from "./compare.ts";
import { memoryGraph } from "./memory-graph.ts";
import { MUTANTS_OF_CYPHER, MUTANTS_OF_RULES } from "./mutants.ts";
import { MUTANTS_OF_NEW_CYPHER, MUTANTS_OF_QUERIES } from "./mutants-of-queries.ts";
import { mutatedGraph, mutatedProduct } from "./mutate.ts";
import { PRODUCT, type Product } from "./product.ts";
import { prepareGraph, rowsOf, type SmallRows, writeReleases } from "./releases.ts";
import { spanOf } from "./small-days.ts";
import { EXAMPLES, recordsOf, type SmallCase, smallCase } from "./small-records.ts";

/** The same in every run: a mutant that lives is a gap, and not bad luck. */
const SEED = 20_240_101;
const titled = (of: Caught) => [`${of.file}: ${of.name}`, of] as const;

jest.setTimeout(300_000);

/** What showed a mistake to a property often shows it the next one: such a dataset is tried first. */
class Order {
  readonly #orders = new Map<Caught["by"], number[]>();
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  of(by: Caught["by"]): readonly number[] {
    return this.#orders.get(by) ?? Array.from({ length: this.#length }, (_, index) => index);
  }

  showed(by: Caught["by"], index: number): void {
    this.#orders.set(by, [index, ...this.of(by).filter((other) => other !== index)]);
  }
}

describe("a mistake in a rule", () => {
  const smalls = [...EXAMPLES, ...fc.sample(smallCase, { seed: SEED, numRuns: 1_200 })];
  const order = new Order(smalls.length);

  /** The rows without a mutant: a mistake in what only reads them leaves them as they are. */
  const whole = new Map<SmallCase, Promise<SmallRows>>();
  function rowsWithout(small: SmallCase): Promise<SmallRows> {
    const rows = whole.get(small) ?? rowsOf(PRODUCT, recordsOf(small));
    whole.set(small, rows);
    return rows;
  }

  async function seen(product: Product, { by }: Caught): Promise<boolean> {
    const sameRows = product.recordRows === PRODUCT.recordRows && product.survey === PRODUCT.survey;
    for (const index of order.of(by)) {
      const small = smalls[index] as SmallCase;
      const rows = sameRows ? rowsWithout(small) : rowsOf(product, recordsOf(small));
      const graph = memoryGraph(await rows);
      const found = await ask(given(product, graph, small, new Ledger()), [PROPERTIES[by]]);
      if (found === null) continue;
      order.showed(by, index);
      return true;
    }
    return false;
  }

  test.each(MUTANTS_OF_RULES.map(titled))("%s", async (_, mutant) => {
    expect(await seen(await mutatedProduct(mutant), mutant)).toBe(true);
  });
});

/** A group that claims, and of which two sources say that it is a façade. */
const masked = ({ ties, events, asked }: SmallCase) =>
  asked.some(({ throughFacades, knownAt }) => throughFacades && knownAt > 14) &&
  ties.some(
    ({ relation, from, told }) =>
      relation === "FACADE_FOR" &&
      new Set(told.map(({ source }) => source)).size > 1 &&
      events.some(({ claims }) => claims.some(({ by }) => by.includes(from))),
  );

/** A claimed event on the day with which a period begins. */
const onTheFirstDay = ({ events, asked }: SmallCase) =>
  asked.some(({ during, knownAt }) =>
    events.some(
      ({ told: [only, ...others], claims }) =>
        claims.some(({ stance }) => stance === "CLAIMED") &&
        knownAt > 14 &&
        others.length === 0 &&
        only?.date !== undefined &&
        spanOf(only.date).ends[1] === during?.[0],
    ),
  );

describe("a mistake in a statement, or in what rests on it", () => {
  const statements = [...MUTANTS_OF_CYPHER, ...MUTANTS_OF_NEW_CYPHER];
  const many = fc.sample(smallCase, { seed: SEED, numRuns: 3_000 });
  const smalls = [
    ...EXAMPLES,
    ...many.filter(masked).slice(0, 8),
    ...many.filter(onTheFirstDay).slice(0, 8),
    ...many.slice(0, 40),
  ];
  let graph: Graph;
  let releases: string[];
  const order = new Order(smalls.length);

  beforeAll(async () => {
    graph = openTestGraph();
    await prepareGraph(graph);
    const rows: SmallRows[] = [];
    for (const small of smalls) rows.push(await rowsOf(PRODUCT, recordsOf(small)));
    releases = await writeReleases(graph, rows);
  }, 300_000);
  afterAll(async () => {
    await graph.close();
    await emptyTestGraph();
  }, 120_000);

  async function differs(index: number, by: Caught["by"], sent: Graph, product: Product) {
    const small = smalls[index];
    if (small === undefined) return null;
    const pinned = pin(sent, releases[index] ?? "");
    return ask(given(product, pinned, small, new Ledger()), [PROPERTIES[by]]);
  }

  /** What differs without a mutant: asked only where a mutant was seen. */
  const whole = new Map<string, Promise<string | null>>();
  function withoutMutant(index: number, by: Caught["by"]): Promise<string | null> {
    const key = `${by} ${index}`;
    const known = whole.get(key) ?? differs(index, by, graph, PRODUCT);
    whole.set(key, known);
    return known;
  }

  async function expectSeen(by: Caught["by"], sent: Graph, product: Product): Promise<void> {
    for (const index of order.of(by)) {
      if ((await differs(index, by, sent, product)) === null) continue;
      order.showed(by, index);
      expect(await withoutMutant(index, by)).toBeNull();
      return;
    }
    throw new Error("expected a dataset that shows the mistake, and found none");
  }

  test.each(statements.map(titled))("%s", async (_, mutant) => {
    await expectSeen(mutant.by, mutatedGraph(graph, mutant), PRODUCT);
  });

  test.each(MUTANTS_OF_QUERIES.map(titled))("%s", async (_, mutant) => {
    await expectSeen(mutant.by, graph, await mutatedProduct(mutant));
  });
});
