import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import {
  BadConfig,
  DEFAULT_HOME,
  DEFAULT_LIMITS,
  readConfig,
  SETTINGS,
} from "../../server/config.ts";

const problemsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadConfig) return error.message;
    throw error;
  }
  throw new Error("expected these settings to be refused");
};

describe("readConfig", () => {
  test("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      neo4j: null,
      home: DEFAULT_HOME,
      logLevel: "info",
      corsOrigins: [],
      answerBytes: 32_000_000,
      limits: DEFAULT_LIMITS,
    });
  });

  test("takes an empty text as not set", () => {
    expect(readConfig({ PORT: "", CORS_ORIGINS: " ", NEO4J_URI: "" })).toEqual(readConfig({}));
  });

  test("reads what is set", () => {
    const config = readConfig({
      PORT: "0",
      NEO4J_URI: "neo4j+s://db.example:7687",
      NEO4J_PASSWORD: "hush",
      NEO4J_DATABASE: "umbra",
      CORS_ORIGINS: "https://one.example, http://localhost:5173",
      MAX_PAGE_SIZE: "50",
    });
    expect(config.port).toBe(0);
    expect(config.neo4j).toEqual({
      uri: "neo4j+s://db.example:7687",
      user: "neo4j",
      password: "hush",
      database: "umbra",
    });
    expect(config.corsOrigins).toEqual(["https://one.example", "http://localhost:5173"]);
    expect(config.limits).toEqual({ ...DEFAULT_LIMITS, pageSize: 50 });
  });

  test("tells all that is wrong at once, each with what was expected and what came", () => {
    const message = problemsOf({
      PORT: "65536",
      NEO4J_URI: "http://127.0.0.1",
      LOG_LEVEL: "loud",
      CORS_ORIGINS: "https://one.example,*,https://two.example/",
      MAX_COST: "1e3",
    });
    expect(message.split("\n").slice(1, -1)).toEqual([
      '  PORT: expected a whole number from 0 to 65535, and got "65536"',
      '  NEO4J_URI: expected an address such as bolt://127.0.0.1:7687, and got "http://127.0.0.1"',
      '  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, and got "loud"',
      '  CORS_ORIGINS: expected an origin without a path, such as https://example.org, and got "*"',
      '  CORS_ORIGINS: expected an origin without a path, such as https://example.org, and got "https://two.example/"',
      '  MAX_COST: expected a whole number from 1 to 100000000, and got "1e3"',
      "  NEO4J_PASSWORD: expected the password of the Neo4j at NEO4J_URI, and got none",
    ]);
  });

  test("never repeats a password", () => {
    const message = problemsOf({
      NEO4J_URI: "bolt://neo4j:hush@db:7687",
      NEO4J_PASSWORD: "hush",
      PORT: "x",
    });
    expect(message).toContain('and got "bolt://…@db:7687"');
    expect(message).not.toContain("hush");
  });
});

test("README.md has every setting in a table, and the default of every limit beside it", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").filter((line) => line.startsWith("|"));
  const rowOf = (name: string) => rows.find((row) => row.split("|")[1]?.includes(`\`${name}\``));
  expect(SETTINGS.filter((name) => rowOf(name) === undefined)).toEqual([]);
  for (const name of SETTINGS.filter((setting) => setting.startsWith("MAX_"))) {
    const limit = name
      .slice("MAX_".length)
      .toLowerCase()
      .replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());
    const value = DEFAULT_LIMITS[limit as keyof typeof DEFAULT_LIMITS];
    expect(
      rowOf(name)
        ?.replaceAll(",", " ")
        .split(/[\s|`]+/),
    ).toContain(String(value));
  }
});
