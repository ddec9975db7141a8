/** One suite of tests against one real Neo4j: see tests/database/start.ts. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "es6" } },
    ],
  },
  globalSetup: "<rootDir>/tests/database/start.ts",
  globalTeardown: "<rootDir>/tests/database/stop.ts",
  // Community Neo4j has one database, so the suites take turns in it.
  maxWorkers: 1,
  testTimeout: 60_000,
};
