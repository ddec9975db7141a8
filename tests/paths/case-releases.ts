/** Many small graphs in one database, each as a release of its own, in the shape of the loader. */
import type { Graph } from "../../server/graph/graph.ts";
import type { CaseGraph } from "./naive-paths.ts";

const CREATE_NODES = {
  name: "tests/create-nodes",
  text: "UNWIND $rows AS row CREATE (n:Umbra:$(row.labels)) SET n = row.properties",
};
const CREATE_EDGES = {
  name: "tests/create-edges",
  text: `UNWIND $rows AS row
    MATCH (from:Umbra {release: row.release, id: row.from})
    MATCH (to:Umbra {release: row.release, id: row.to})
    CREATE (from)-[edge:$(row.type)]->(to)
    SET edge = row.properties`,
};

/** Written as `case-0`, `case-1`, … */
export async function writeCases(graph: Graph, cases: readonly CaseGraph[]): Promise<void> {
  const nodes: unknown[] = [];
  const edges: unknown[] = [];
  cases.forEach((of, index) => {
    const release = `case-${index}`;
    const node = (labels: string[], id: string, properties: object) =>
      nodes.push({ labels, properties: { ...properties, id, release } });
    const edge = (from: string, type: string, to: string, properties: object = {}) =>
      edges.push({ release, from, type, to, properties });
    for (const id of of.things) {
      const event = id.startsWith("e");
      node(event ? ["Thing", "Event"] : ["Thing", "Actor", "Group"], id, {
        type: event ? "Event" : "Group",
        name: id,
        knownFrom: "2024-12-01",
        ...(id.startsWith("u") ? { expression: "some" } : {}),
      });
    }
    for (const tie of of.ties) {
      node(["Tie"], tie.id, { from: tie.from, to: tie.to, relation: tie.relation });
      edge(tie.from, tie.relation, tie.to, {
        tie: tie.id,
        knownFrom: tie.knownFrom,
        knownTo: tie.knownTo,
        startEarliest: tie.start[0],
        startLatest: tie.start[1],
        endEarliest: tie.end[0],
        endLatest: tie.end[1],
        sure: tie.sure,
        whole: true,
        disputed: false,
        support: tie.support,
        reliability: "B",
        evidenceDays: [],
      });
    }
    for (const claim of of.claims) {
      const [earliest, latest] = of.eventDays[claim.event] ?? ["", ""];
      node(["Claim"], claim.id, { event: claim.event, stance: claim.stance, role: "CARRIED_OUT" });
      node(["ClaimVersion"], `${claim.id}@`, {
        stance: claim.stance,
        standing: claim.stands ? "STANDS" : "WITHDRAWN",
        changes: "[]",
        sure: claim.sure,
        knownFrom: claim.knownFrom,
        knownTo: "9999-12-31",
        earliest,
        latest,
        startBy: latest,
        endAfter: earliest,
      });
      edge(claim.id, "HAS_VERSION", `${claim.id}@`);
      edge(claim.id, "OF_EVENT", claim.event);
      for (const by of claim.by) edge(claim.id, "BY", by);
      for (const name of claim.inNameOf) edge(claim.id, "IN_NAME_OF", name);
      for (const about of claim.about) edge(claim.id, "HOLDS_RESPONSIBLE", about);
    }
  });
  for (const [statement, rows] of [
    [CREATE_NODES, nodes],
    [CREATE_EDGES, edges],
  ] as const) {
    for (let at = 0; at < rows.length; at += 2000) {
      await graph.write(statement, { rows: rows.slice(at, at + 2000) });
    }
  }
}
