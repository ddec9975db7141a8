/** What a read is to the database: sent to readers, in one round trip, with all of its rows. */
import { afterAll, expect, test } from "@jest/globals";
import { connect } from "../../server/graph/neo4j.ts";
import { allStatements, statement } from "../../server/graph/statements.ts";
import { testAddress } from "./graph.ts";

const connection = connect(testAddress());
afterAll(() => connection.close());

test("is in READ mode: the database itself refuses to write, and a cluster sends it to a follower", async () => {
  const writing = connection.read("CREATE (n:Hidden) RETURN n", {});
  await expect(writing).rejects.toThrow(/read access mode/i);
  expect(await connection.read("MATCH (n:Hidden) RETURN count(n) AS count", {})).toEqual([
    { count: 0 },
  ]);
});

test("sees what this connection has written before", async () => {
  for (let number = 0; number < 20; number++) {
    await connection.write("MERGE (n:Kept {id: 1}) SET n.number = $number", { number });
    const rows = await connection.read("MATCH (n:Kept) RETURN n.number AS number", {});
    expect(rows).toEqual([{ number }]);
  }
  await connection.write("MATCH (n:Kept) DELETE n", {});
});

test("brings all rows, more than the driver's usual thousand too", async () => {
  const rows = await connection.read("UNWIND range(1, $most) AS n RETURN n", { most: 5_000 });
  expect(rows).toHaveLength(5_000);
  expect(rows.at(-1)).toEqual({ n: 5_000 });
});

test("a wrong statement is not tried again, and leaves the connection whole", async () => {
  await expect(connection.read("MATCH (n RETURN n", {})).rejects.toThrow(/Invalid input/);
  expect(await connection.read("RETURN 1 AS one", {})).toEqual([{ one: 1 }]);
});

test("statements are sent without their headers", () => {
  const { text } = statement("things/by-id");
  const whole = allStatements().find(({ name }) => name === "things/by-id")?.text ?? "";
  expect(whole).toContain("// question:");
  expect(text).not.toContain("//");
  expect(text).toContain("MATCH (thing:Umbra {release: $release, id: key.id})");
});
