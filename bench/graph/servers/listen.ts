/** Serves a listener on any free port of this machine, and says where, until asked to end. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { untilStopped } from "./until-stopped.ts";

export async function listen(name: string, path: string, listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  console.log(`${name} answers at http://127.0.0.1:${port}${path}`);
  await untilStopped();
  server.close();
  server.closeAllConnections();
}
