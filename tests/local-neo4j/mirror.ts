/** A Maven repository on this machine, of small jars, that misbehaves when told to. */
import { createHash, randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "@jest/globals";
import type { Jar } from "../../server/local-neo4j/jars.ts";

/** Answers one request instead of the mirror. */
export type Trouble = (response: ServerResponse, bytes: Buffer) => void;

export interface Mirror {
  address: string;
  jars: Jar[];
  /** The bytes of a jar, as the lock file wants them. */
  bytesOf(jar: Jar): Buffer;
  /** The paths asked for, in order. */
  asked: string[];
  /** Taken from the front, one for each request; without one, all is well. */
  troubles: Trouble[];
  /** From then on, nobody answers at its address. */
  close(): void;
}

const servers: Server[] = [];
const close = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};
afterAll(() => servers.forEach(close));

export async function startMirror(howMany = 5): Promise<Mirror> {
  const contents = Array.from({ length: howMany }, (_, i) => randomBytes(20_000 + i * 1_000));
  const jars = contents.map((bytes, i) => ({
    groupId: "example.made.up",
    artifactId: `part-${i}`,
    version: "1.0",
    ...(i === 1 ? { classifier: "linux" } : {}),
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  }));
  const pathOf = ({ artifactId, version, classifier }: Jar): string =>
    `/example/made/up/${artifactId}/${version}/${artifactId}-${version}${classifier ? `-${classifier}` : ""}.jar`;
  const byPath = new Map(jars.map((jar, i) => [pathOf(jar), contents[i] as Buffer]));

  const asked: string[] = [];
  const troubles: Trouble[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const bytes = byPath.get(path);
    if (!bytes) return void response.writeHead(404).end();
    const trouble = troubles.shift();
    return trouble ? trouble(response, bytes) : void response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    ...{ address, jars, asked, troubles, close: () => close(server) },
    bytesOf: (jar) => byPath.get(pathOf(jar)) as Buffer,
  };
}
