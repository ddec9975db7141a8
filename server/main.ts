/** Starts the API on a graph, and listens for it. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type App, buildApp } from "./app.ts";
import type { Config } from "./config.ts";
import { watchCurrentRelease } from "./datasets/current-release.ts";
import type { Graph } from "./graph/graph.ts";
import { type Logger, logReleases } from "./logging.ts";
import type { Archives } from "./releases/archives.ts";

export interface Listening {
  /** Where it answers, such as http://127.0.0.1:4000. */
  url: string;
  /** Takes no more requests, and ends when those under way are answered, or after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

/** The port or host cannot be used. `message` says what to do. */
export class CannotListen extends Error {
  override name = "CannotListen";
}

/**
 * The API on a graph, which need not hold a dataset yet, nor answer, and stays open. `archives`
 * are the releases that it may be asked about beside the current one.
 * @throws {CannotListen} as `serve` does; nothing is left open then
 */
export async function startApi(
  config: Config,
  graph: Graph,
  logger: Logger,
  archives?: Archives,
): Promise<Listening> {
  const releases = await watchCurrentRelease(graph, { onChange: logReleases(logger) });
  try {
    const listening = await serve(buildApp({ graph, releases, config, logger, archives }), config);
    return {
      url: listening.url,
      async close(graceMs) {
        await listening.close(graceMs);
        releases.close();
      },
    };
  } catch (error) {
    releases.close();
    throw error;
  }
}

/** @throws {CannotListen} if the port is taken, forbidden, or the host is not this machine's. */
export async function serve(
  app: App,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<Listening> {
  const server = createServer(app.listener);
  // Longer than the 60 s for which usual proxies keep a connection: the side that gives up first
  // must be the proxy, or it sends requests into a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.requestTimeout = 30_000;
  await listen(server, host, port);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    close: (graceMs = 5_000) => close(server, graceMs),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(whyNot(error, host, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const place = `${host}:${port}`;
  switch (code) {
    case "EADDRINUSE":
      return [
        `${place} is taken: another program listens there.`,
        `  Which one: ${process.platform === "win32" ? `netstat -ano | findstr :${port}` : `lsof -nP -iTCP:${port} -sTCP:LISTEN`}`,
        `  Another port: PORT=${port + 1}, or PORT=0 for any free one.`,
      ].join("\n");
    case "EACCES":
      return `${place} may not be used by this user. Choose a port above 1023: PORT=4000.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. HOST=127.0.0.1 answers this machine alone, HOST=0.0.0.0 every network it is in.`;
    default:
      return `Cannot listen on ${place}: ${message}`;
  }
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose request has been answered stays open for more: there will be none.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
