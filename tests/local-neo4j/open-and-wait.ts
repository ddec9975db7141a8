/** A program that opens the local Neo4j of a folder, says so, and stops it on a Ctrl-C. */
import { openLocalNeo4j } from "../../server/local-neo4j/open.ts";

const home = process.argv[2];
if (home === undefined) throw new Error("expected a folder as the only argument");
const neo4j = await openLocalNeo4j({ home });
const awake = setInterval(() => {}, 60_000);
process.once("SIGINT", async () => {
  await neo4j.stop();
  clearInterval(awake);
});
console.log(JSON.stringify({ uri: neo4j.uri, started: neo4j.started }));
