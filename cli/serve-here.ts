/** The API in this process. */
import { openArchives } from "../seed/releases/open-archives.ts";
import type { Config } from "../server/config.ts";
import type { Graph } from "../server/graph/graph.ts";
import { makeLogger } from "../server/logging.ts";
import { releaseFolders } from "./release-folders.ts";

export interface Serving {
  url: string;
  /** Ends when nothing is served any more, though nobody has closed it. */
  ended: Promise<void>;
  close(): Promise<void>;
}

export async function serveHere(config: Config, graph: Graph): Promise<Serving> {
  const { startApi } = await import("../server/main.ts");
  const archives = openArchives(graph, { folders: releaseFolders(config) });
  const logger = makeLogger(config.logLevel);
  try {
    const listening = await startApi(config, graph, logger, archives);
    return {
      url: listening.url,
      ended: new Promise(() => {}),
      async close() {
        archives.close();
        await listening.close();
      },
    };
  } catch (error) {
    archives.close();
    throw error;
  }
}
