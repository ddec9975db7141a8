/** The network, as Cytoscape.js and graphology load it: exactly as the API returns it. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import cytoscape from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(fileURLToPath(new URL("../../seed/data", import.meta.url)));
});
afterAll(() => app.close());

const NETWORK = /* GraphQL */ `
  query N(
    $ids: [ID!]!
    $depth: Int! = 1
    $relations: [RelationType!]
    $validAt: EDTF
    $knownAt: Day
    $maxNodes: Int! = 300
  ) {
    network(
      ids: $ids
      depth: $depth
      relations: $relations
      validAt: $validAt
      knownAt: $knownAt
      maxNodes: $maxNodes
    ) {
      nodes {
        key
        attributes { label type kind distance }
        data { id label type kind distance }
      }
      edges {
        key source target
        attributes { type certainty support start { edtf } end { edtf } }
        data { id source target type certainty support start { edtf } end { edtf } }
      }
      leftOut
    }
  }
`;

interface Network {
  nodes: {
    key: string;
    attributes: { label: string; distance: number };
    data: { id: string; label: string };
  }[];
  edges: {
    key: string;
    source: string;
    target: string;
    attributes: { type: string; certainty: string | null };
    data: { id: string; source: string; target: string };
  }[];
  leftOut: number;
}

async function networkOf(variables: Record<string, unknown>): Promise<Network> {
  const { data, errors } = await app.ask(NETWORK, variables);
  expect(errors).toEqual([]);
  return (data as { network: Network }).network;
}

const keys = ({ nodes }: Network) => nodes.map(({ key }) => key);
const AMERICANS = { ids: ["united-states-armed-forces"] };

describe("a network of the sample dataset", () => {
  test("is loaded into Cytoscape.js as it is", async () => {
    const { nodes, edges } = await networkOf({ ...AMERICANS, depth: 2 });
    expect(edges.length).toBeGreaterThan(30);
    const cy = cytoscape({ headless: true, elements: { nodes, edges } });
    expect([cy.nodes().length, cy.edges().length]).toEqual([nodes.length, edges.length]);
    const first = edges[0];
    const edge = cy.getElementById(first?.key ?? "");
    expect([edge.source().id(), edge.target().id()]).toEqual([first?.source, first?.target]);
    expect(cy.getElementById("united-states-armed-forces").data("label")).toBe("US forces");
    cy.destroy();
  });

  test("is imported by graphology as it is", async () => {
    const { nodes, edges } = await networkOf({ ...AMERICANS, depth: 2 });
    const graph = new MultiDirectedGraph();
    graph.import({ nodes, edges });
    expect([graph.order, graph.size]).toEqual([nodes.length, edges.length]);
    const first = edges[0];
    expect([graph.source(first?.key), graph.target(first?.key)]).toEqual([
      first?.source,
      first?.target,
    ]);
    expect(graph.getNodeAttribute("united-states-armed-forces", "distance")).toBe(0);
  });

  test("has no edge without both its ends, and each actor and tie once", async () => {
    const network = await networkOf({ ...AMERICANS, depth: 2, maxNodes: 12 });
    const known = new Set(keys(network));
    expect(known.size).toBe(network.nodes.length);
    expect(new Set(network.edges.map(({ key }) => key)).size).toBe(network.edges.length);
    for (const { source, target } of network.edges) {
      expect([known.has(source), known.has(target)]).toEqual([true, true]);
    }
  });

  test("leaves out what maxNodes does not take in, farthest first, and counts it", async () => {
    const whole = await networkOf(AMERICANS);
    expect(whole.leftOut).toBe(0);
    const some = await networkOf({ ...AMERICANS, maxNodes: 5 });
    expect(some.nodes).toHaveLength(5);
    expect(some.leftOut).toBe(whole.nodes.length - 5);
    expect(keys(some)[0]).toBe("united-states-armed-forces");
    const deeper = await networkOf({ ...AMERICANS, depth: 2, maxNodes: whole.nodes.length });
    expect(keys(deeper).sort()).toEqual(keys(whole).sort());
    expect(deeper.leftOut).toBeGreaterThan(0);
  });

  test("grows with its depth, nearest first; distance is the number of steps", async () => {
    const sizes: number[] = [];
    for (const depth of [1, 2, 3]) {
      const { nodes } = await networkOf({ ids: ["mohammed-al-tamimi"], depth });
      const distances = nodes.map(({ attributes }) => attributes.distance);
      expect(distances).toEqual([...distances].sort());
      expect(Math.max(...distances)).toBe(depth);
      sizes.push(nodes.length);
    }
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    const near = await networkOf({ ids: ["mohammed-al-tamimi"] });
    expect(keys(near).sort()).toEqual([
      "faylaq-al-waad-al-sadiq",
      "joe-biden",
      "mohammed-al-tamimi",
    ]);
  });

  test("keeps to the relations and the day that are asked for", async () => {
    const umbrella = { ids: ["islamic-resistance-in-iraq"], relations: ["MEMBER_OF"] };
    const members = await networkOf(umbrella);
    expect(new Set(members.edges.map(({ attributes }) => attributes.type))).toEqual(
      new Set(["MEMBER_OF"]),
    );
    expect(members.edges[0]?.attributes.certainty).toBeNull();
    const then = await networkOf({ ...umbrella, validAt: "2024-01-28" });
    expect(then.edges.map(({ attributes }) => attributes.certainty)).toContain("POSSIBLE");
  });

  test("is empty before it was known, and of actors that there are not", async () => {
    const nothing = { nodes: [], edges: [], leftOut: 0 };
    const before = { ids: ["islamic-resistance-in-iraq"], knownAt: "2019-12-31" };
    expect(await networkOf(before)).toEqual(nothing);
    expect(await networkOf({ ids: ["nobody", "tower-22"] })).toEqual(nothing);
  });
});
