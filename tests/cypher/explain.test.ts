/**
 * Every statement is planned on a graph large and skewed enough for a bad plan to show, and every
 * one that reads is run. What a plan may do all the same stands in the statement's header.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Connection, connect, type PlanStep } from "../../server/graph/neo4j.ts";
import { allStatements } from "../../server/graph/statements.ts";
import { emptyTestGraph, openTestGraph, testAddress } from "../database/graph.ts";
import { headerOf } from "./header.ts";
import { writeLargeGraph } from "./large-graph.ts";

const statements = allStatements().filter(({ name }) => name !== "schema");
let connection: Connection;

beforeAll(async () => {
  await emptyTestGraph();
  const graph = openTestGraph();
  await writeLargeGraph(graph);
  await graph.close();
  connection = connect(testAddress());
}, 300_000);
afterAll(async () => {
  await connection.close();
  await emptyTestGraph();
});

/** Operators that read all there is of something, where an index should find what is asked for. */
const SCAN =
  /^(AllNodesScan|NodeByLabelScan|.*LabelNodesScan|.*IndexScan|.*Relationships?Scan|.*TypeScan)$/;

function stepsOf(plan: PlanStep): PlanStep[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}

function isSuspect({ operator, children }: PlanStep): boolean {
  if (operator === "CartesianProduct")
    return children.some(({ estimatedRows }) => estimatedRows > 1);
  return SCAN.test(operator);
}

test("the graph is large", async () => {
  const [row] = await connection.read("MATCH (n) RETURN count(n) AS nodes", {});
  expect(row?.nodes).toBeGreaterThan(50_000);
});

describe.each(statements.map((statement) => [statement.name, statement] as const))(
  "%s",
  (name, statement) => {
    const { columns, example, exceptions } = headerOf(statement);

    test("has a plan without warnings and without scans, save those that its header excuses", async () => {
      const { plan, notifications } = await connection.explain(statement.text, example);
      const steps = stepsOf(plan);
      const found = new Map<string, string>([
        ...steps.filter(isSuspect).map(({ operator, details }) => [operator, details] as const),
        ...notifications.map(
          ({ code, description }) => [code.replace(/^.*\./, ""), description] as const,
        ),
      ]);
      const unexcused = [...found].filter(([what]) => !exceptions.has(what));
      expect(unexcused).toEqual([]);
      const needless = [...exceptions.keys()].filter((what) => !found.has(what));
      expect(needless).toEqual([]);
      const produced = steps.find(({ operator }) => operator === "ProduceResults")?.details ?? "";
      expect(produced.split(", ").filter((column) => column !== "")).toEqual(columns);
    });

    if (name.startsWith("load/")) return;

    test("answers with the columns of its header", async () => {
      const rows = await connection.read(statement.text, example);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    });
  },
);
