/** A wire between a client and a server that can be cut and mended: how a database gets lost. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface CuttableProxy {
  port: number;
  /** Breaks all connections and takes no new ones: the server is gone. */
  cut(): Promise<void>;
  /** Passes nothing on any more, over old connections and new ones: the server hangs. */
  freeze(): void;
  /** New connections are taken and work; those that were frozen stay so. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function openProxy(target: { host: string; port: number }): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client));
    if (frozen) return;
    const upstream = connect(target);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  async function cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    port,
    cut,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    async mend() {
      frozen = false;
      if (!server.listening) await listen(port);
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
