/** A program that loads an archive into the tests' database, and can be killed. */
import { openArchives } from "../../seed/releases/open-archives.ts";
import { openTestGraph } from "../database/graph.ts";

const [folder = "", name = "", staleAfter = ""] = process.argv.slice(2);
const graph = openTestGraph();
const archives = openArchives(graph, {
  folders: [folder],
  waitMs: 60_000,
  staleAfterMs: Number(staleAfter),
});
console.log((await archives.open(name)).state);
archives.close();
await graph.close();
