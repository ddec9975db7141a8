/** The network, as Cytoscape.js and graphology load it: exactly as the API returns it. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import cytoscape from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";
import { ARTICLES } from "../load/datasets.ts";

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(ARTICLES);
});
afterAll(() => app.close());

const NETWORK = /* GraphQL */ `
  query N(
    $ids: [ID!]
    $depth: Int! = 1
    $relations: [RelationType!]
    $weak: Boolean! = false
    $validAt: EDTF
    $during: Period
    $knownAt: Day
    $certainty: Certainty! = POSSIBLE
    $unnamed: Boolean! = false
    $maxNodes: Int! = 300
  ) {
    network(
      ids: $ids
      depth: $depth
      relations: $relations
      weak: $weak
      validAt: $validAt
      during: $during
      knownAt: $knownAt
      certainty: $certainty
      unnamed: $unnamed
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
      notFound
      leftOut { count atLeast reasons { reason count atLeast first { id } } }
    }
  }
`;

interface Network {
  nodes: {
    key: string;
    attributes: { label: string; distance: number | null };
    data: { id: string; label: string };
  }[];
  edges: {
    key: string;
    source: string;
    target: string;
    attributes: { type: string; certainty: string | null };
    data: { id: string; source: string; target: string };
  }[];
  notFound: string[];
  leftOut: {
    count: number;
    atLeast: boolean;
    reasons: { reason: string; count: number; atLeast: boolean; first: { id: string }[] }[];
  };
}

async function networkOf(variables: Record<string, unknown>): Promise<Network> {
  const { data, errors } = await app.ask(NETWORK, variables);
  expect(errors).toEqual([]);
  return (data as { network: Network }).network;
}

const keys = ({ nodes }: Network) => nodes.map(({ key }) => key);
const AMERICANS = { ids: ["united-states-armed-forces"], weak: true };
const countOf = ({ leftOut }: Network, reason: string) =>
  leftOut.reasons.find((of) => of.reason === reason)?.count ?? 0;

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

  test("leaves out what maxNodes does not take in, the least relevant first, and counts it", async () => {
    const whole = await networkOf(AMERICANS);
    expect(countOf(whole, "MAX_NODES")).toBe(0);
    const some = await networkOf({ ...AMERICANS, maxNodes: 5 });
    expect(keys(some)).toEqual(keys(whole).slice(0, 5));
    expect(countOf(some, "MAX_NODES")).toBe(whole.nodes.length - 5);
    expect(some.leftOut.atLeast).toBe(false);
    const [first] = some.leftOut.reasons.filter(({ reason }) => reason === "MAX_NODES");
    expect(first?.first.map(({ id }) => id)).toEqual(keys(whole).slice(5, 10));
    // All of a step are taken before the next begins, and whether there is one is said.
    const deeper = await networkOf({ ...AMERICANS, depth: 2, maxNodes: whole.nodes.length });
    expect(keys(deeper)).toEqual(keys(whole));
    expect(countOf(deeper, "MAX_NODES")).toBeGreaterThan(0);
    const shallow = await networkOf({ ...AMERICANS, depth: 2, maxNodes: 5 });
    expect(shallow.leftOut.atLeast).toBe(true);
  });

  test("leaves out groups that are not named, and weak relations, unless they are asked for", async () => {
    const commission = { ids: ["iraqi-resistance-coordination-commission"] };
    const named = await networkOf(commission);
    expect(keys(named).filter((key) => key.startsWith("unnamed"))).toEqual([]);
    expect(countOf(named, "UNNAMED")).toBeGreaterThan(0);
    const all = await networkOf({ ...commission, unnamed: true });
    expect(countOf(all, "UNNAMED")).toBe(0);
    expect(all.nodes.length - named.nodes.length).toBe(countOf(named, "UNNAMED"));
    const strong = await networkOf({ ids: ["united-states-armed-forces"] });
    const types = new Set(strong.edges.map(({ attributes }) => attributes.type));
    for (const weak of ["OPPOSES", "ALIGNED_WITH", "DESIGNATED_BY"])
      expect(types.has(weak)).toBe(false);
    const asked = await networkOf({ ids: ["united-states-armed-forces"], relations: ["OPPOSES"] });
    expect(new Set(asked.edges.map(({ attributes }) => attributes.type))).toEqual(
      new Set(["OPPOSES"]),
    );
  });

  test("without ids is everybody who has a tie in the period, and tells no distance", async () => {
    const everybody = await networkOf({ ids: null, during: { from: "2019", to: "2022" } });
    expect(everybody.nodes.length).toBeGreaterThan(10);
    expect(new Set(everybody.nodes.map(({ attributes }) => attributes.distance))).toEqual(
      new Set([null]),
    );
    expect(everybody.leftOut.reasons.map(({ reason }) => reason)).toEqual(["UNNAMED"]);
    const some = await networkOf({ ids: null, during: { from: "2019", to: "2022" }, maxNodes: 3 });
    expect(keys(some)).toEqual(keys(everybody).slice(0, 3));
    expect(countOf(some, "MAX_NODES")).toBe(everybody.nodes.length - 3);
  });

  test("with a floor keeps to DEFINITE ties, and says what is POSSIBLE only", async () => {
    const umbrella = { ids: ["islamic-resistance-in-iraq"], validAt: "2024-01-28" };
    const floor = await networkOf({ ...umbrella, certainty: "DEFINITE" });
    expect(floor.edges.filter(({ attributes }) => attributes.certainty !== "DEFINITE")).toEqual([]);
    expect(countOf(floor, "CERTAINTY")).toBeGreaterThan(0);
  });

  test("grows with its depth, nearest first; distance is the number of steps", async () => {
    const sizes: number[] = [];
    for (const depth of [1, 2, 3]) {
      const { nodes } = await networkOf({ ids: ["mohammed-al-tamimi"], depth, weak: true });
      const distances = nodes.map(({ attributes }) => attributes.distance);
      const steps = distances.map(Number);
      expect(steps).toEqual([...steps].sort());
      expect(Math.max(...steps)).toBe(depth);
      sizes.push(nodes.length);
    }
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    const near = await networkOf({ ids: ["mohammed-al-tamimi"], weak: true });
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

  test("is empty before it was known, and of actors that there are not, and says whom it did not find", async () => {
    const before = { ids: ["islamic-resistance-in-iraq"], knownAt: "2019-12-31" };
    expect(await networkOf(before)).toMatchObject({
      nodes: [],
      edges: [],
      notFound: before.ids,
      leftOut: { count: 0, atLeast: false, reasons: [] },
    });
    const nobody = await networkOf({ ids: ["nobody", "tower-22"] });
    expect([nobody.nodes, nobody.notFound]).toEqual([[], ["nobody", "tower-22"]]);
  });

  test.each([
    ["during", { ids: null, validAt: "2020", during: { from: "2020" } }],
    ["certainty", { ids: null, certainty: "DEFINITE" }],
    ["maxNodes", { ids: ["iran", "iraq"], maxNodes: 1 }],
    ["maxNodes", { ids: ["iran"], maxNodes: 1001 }],
    ["depth", { ids: ["iran"], depth: 4 }],
    ["ids", { ids: [] }],
  ])("refuses a wrong %s", async (argument, variables) => {
    const { errors } = await app.ask(NETWORK, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});

const MEASURES = /* GraphQL */ `
  {
    network(ids: null, during: { from: "2020", to: "2021" }) {
      nodes { key attributes { community degree: centrality(measure: DEGREE) } }
      centrality(measures: [DEGREE, EIGENVECTOR, DEGREE], first: 2) {
        measure
        ranked { actor { id } value }
        totalCount
      }
      communities {
        count
        modularity
        communities(first: 50) { number size actors(first: 50) { id } }
      }
    }
  }
`;

interface Measured {
  network: {
    nodes: { key: string; attributes: { community: number; degree: number } }[];
    centrality: {
      measure: string;
      ranked: { actor: { id: string }; value: number }[];
      totalCount: number;
    }[];
    communities: {
      count: number;
      communities: { number: number; size: number; actors: { id: string }[] }[];
    };
  };
}

test("centrality and clusters agree with what the nodes say, in two statements", async () => {
  app.sent.length = 0;
  const { data, errors } = await app.ask(MEASURES);
  expect(errors).toEqual([]);
  const { nodes, centrality, communities } = (data as unknown as Measured).network;
  expect(centrality.map(({ measure }) => measure)).toEqual(["DEGREE", "EIGENVECTOR"]);
  const [first] = centrality[0]?.ranked ?? [];
  const highest = Math.max(...nodes.map(({ attributes }) => attributes.degree));
  expect(first?.value).toBeCloseTo(highest, 5);
  expect(centrality[0]?.totalCount).toBe(nodes.length);
  expect(communities.communities).toHaveLength(communities.count);
  for (const { number, size, actors } of communities.communities) {
    const of = nodes.filter(({ attributes }) => attributes.community === number);
    expect(actors.map(({ id }) => id).sort()).toEqual(of.map(({ key }) => key).sort());
    expect(size).toBe(of.length);
  }
  expect(app.sent.map(({ name }) => name)).toEqual(["networks/everybody", "networks/ties-among"]);
  expect((await app.ask(MEASURES)).data).toEqual(data);
});
