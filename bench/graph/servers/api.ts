/** Umbra's own API, as `umbra start` serves it, on the release that the database holds. */
import { readConfig } from "../../../server/config.ts";
import { openGraph } from "../../../server/graph/open-graph.ts";
import { makeLogger } from "../../../server/logging.ts";
import { startApi } from "../../../server/main.ts";
import { addressGiven } from "../database.ts";
import { untilStopped } from "./until-stopped.ts";

const config = readConfig();
const graph = openGraph(addressGiven());
const listening = await startApi(config, graph, makeLogger(config.logLevel));
console.log(`api answers at ${listening.url}/graphql`);
await untilStopped();
await listening.close();
await graph.close();
