/**
 * Who may import whom. The arrows, from the program down to the database:
 *
 *   main → app → schema, context → resolvers → queries → cypher + graph
 *
 * `resolvers` are the files `server/<subject>/resolvers.ts` (or `<name>-resolvers.ts`); every other
 * file of a subject's folder is a query or a pure rule. tests/house/structure.test.ts breaks each
 * rule once: a new rule needs its line there.
 */

const DRIVER = "(^|/)node_modules/neo4j-driver";
const RESOLVERS = "^server/[^/]+/(resolvers|[^/]+-resolvers)\\.ts$";
const IN_A_SUBJECT = "^server/[^/]+/";
const TYPES_ONLY = ["type-only"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third. Types may go round.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPES_ONLY } },
    },
    {
      name: "no-orphans",
      comment: "Nobody imports it and it imports nobody: delete it, or connect it.",
      severity: "error",
      from: { orphan: true, path: "^(server|seed|cli)/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    {
      name: "no-unknown-module",
      comment: "The import leads nowhere: a wrong path, or a package that is not installed.",
      severity: "error",
      from: { pathNot: "^bench/graph/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-unknown-module-of-the-bench",
      comment: "What the bench compares with is installed by `npm ci --prefix bench`, if at all.",
      severity: "error",
      from: { path: "^bench/graph/" },
      to: { couldNotResolve: true, pathNot: "^(@neo4j/graphql|autocannon)$" },
    },
    {
      name: "bench-packages-in-the-bench-only",
      comment: "What only the bench installs is nobody else's.",
      severity: "error",
      from: { pathNot: "^bench/graph/" },
      to: { path: "(^|/)bench/node_modules/|^(@neo4j/graphql|autocannon)$" },
    },
    {
      name: "no-tools-at-run-time",
      comment:
        "The image has no devDependencies. Load such a package by import() where it is needed.",
      severity: "error",
      from: { path: "^(server|seed|cli|bin)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: TYPES_ONLY, dynamic: false },
    },
    {
      name: "no-scripts-at-run-time",
      comment: "The image has no scripts/ either: a command that needs one loads it by import().",
      severity: "error",
      from: { path: "^(server|seed|cli|bin)/" },
      to: { path: "^scripts/", dynamic: false },
    },
    {
      name: "no-tests-in-the-product",
      comment: "Tests know the product; the product does not know its tests.",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "server-serves",
      comment: "The server knows neither who loads its data nor who starts it.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^(seed|cli|bin|scripts|web|notebooks)/" },
    },
    {
      name: "seed-uses-little-of-the-server",
      comment: "The loader may use the server's config, model and graph: it is no part of the API.",
      severity: "error",
      from: { path: "^seed/" },
      to: {
        path: "^(server|cli|bin|scripts|web|notebooks)/",
        pathNot: "^server/(config\\.ts$|model/|graph/)",
      },
    },
    {
      name: "clients-speak-http",
      comment: "The explorer and the notebooks are clients of the API: they share no code with it.",
      severity: "error",
      from: { path: "^(web|notebooks)/" },
      to: { path: "^(server|seed|cli|bin|scripts)/" },
    },
    {
      name: "one-file-knows-the-driver",
      comment:
        "Only server/graph/neo4j.ts speaks to neo4j-driver; all others to a Graph. The bench " +
        "measures the driver itself.",
      severity: "error",
      from: { pathNot: "^server/graph/neo4j\\.ts$|^bench/graph/" },
      to: { path: DRIVER },
    },
    {
      name: "model-stands-alone",
      comment: "The model is words and pure rules: itself, and two packages that are pure as well.",
      severity: "error",
      from: { path: "^server/model/" },
      to: { pathNot: "^server/model/|(^|/)node_modules/(edtf|any-ascii)/" },
    },
    {
      name: "derivation-is-pure",
      comment:
        "Edges are derived by functions that need no database: they can be tested by the million.",
      severity: "error",
      from: { path: "^seed/derive/" },
      to: { path: `^server/(graph/|config\\.ts$)|${DRIVER}|^(node:)?(fs|http|https|net)(/|$)` },
    },
    {
      name: "graph-knows-no-subject",
      comment: "server/graph carries statements; what they mean is the business of the subjects.",
      severity: "error",
      from: { path: "^server/graph/" },
      to: { path: "^server/", pathNot: "^server/(graph/|model/|config\\.ts$)" },
    },
    {
      name: "main-is-the-top",
      comment: "main starts the server: nothing in the server starts main.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^server/main\\.ts$" },
    },
    {
      name: "app-below-main-only",
      comment: "app is built by main (and by tests): nothing below needs it.",
      severity: "error",
      from: { path: "^server/", pathNot: "^server/main\\.ts$" },
      to: { path: "^server/app\\.ts$" },
    },
    {
      name: "subjects-below-schema-and-context",
      comment:
        "schema and context gather the subjects. A subject may take the context's type, no more.",
      severity: "error",
      from: { path: IN_A_SUBJECT },
      to: { path: "^server/(schema|context)\\.ts$", dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: "context-makes-no-schema",
      comment: "schema and context stand side by side: each request gets a context, not a schema.",
      severity: "error",
      from: { path: "^server/context\\.ts$" },
      to: { path: `^server/schema\\.ts$|${RESOLVERS}` },
    },
    {
      name: "queries-below-resolvers",
      comment:
        "A query function takes the graph and returns plain rows: no context and no type of the schema.",
      severity: "error",
      from: { path: IN_A_SUBJECT, pathNot: RESOLVERS },
      to: { path: `${RESOLVERS}|^server/(schema|schema\\.types|context)\\.ts$` },
    },
    {
      name: "resolvers-ask-queries",
      comment:
        "A resolver chooses fields and loaders; the query function beside it asks the graph.",
      severity: "error",
      from: { path: RESOLVERS },
      to: { path: "^server/graph/", dependencyTypesNot: TYPES_ONLY },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Types count as well: an import that is erased still makes one folder know another.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
