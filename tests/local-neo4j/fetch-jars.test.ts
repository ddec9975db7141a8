/** Jars come whole, or not at all, from a repository that does and does not work. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { fetchJars } from "../../server/local-neo4j/fetch-jars.ts";
import { fileName } from "../../server/local-neo4j/jars.ts";
import { failure } from "./errors.ts";
import { temporaryFolder } from "./folders.ts";
import { type Mirror, startMirror } from "./mirror.ts";

/** A cache of its own for each test, and no Maven on this machine. */
function cacheFor({ address }: Mirror) {
  const cache = temporaryFolder();
  const said: string[] = [];
  const environment = { cache, mirror: address, mavenRepository: join(cache, "no-maven") };
  return {
    ...{ cache, folder: join(cache, "jars"), environment, said },
    fetch: (jars: Mirror["jars"]) => fetchJars(jars, environment, (line) => said.push(line)),
  };
}

function expectWhole({ jars, bytesOf }: Mirror, folder: string): void {
  for (const jar of jars) {
    expect(readFileSync(join(folder, fileName(jar))).equals(bytesOf(jar))).toBe(true);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
}

describe("a repository that works", () => {
  test("gives each jar once, in the order of the list, and says how far it is", async () => {
    const mirror = await startMirror();
    const { fetch, folder, said } = cacheFor(mirror);
    const paths = await fetch(mirror.jars);
    expect(paths).toEqual(mirror.jars.map((jar) => join(folder, fileName(jar))));
    expectWhole(mirror, folder);
    expect(mirror.asked).toHaveLength(mirror.jars.length);
    expect(said[0]).toBe("Fetching Neo4j: 0.1 MB");
    expect(said.at(-1)).toBe("Fetching Neo4j: 0.1 of 0.1 MB");
  });

  test("is not asked for what is there", async () => {
    const mirror = await startMirror();
    const { fetch } = cacheFor(mirror);
    await fetch(mirror.jars);
    await fetch(mirror.jars);
    expect(mirror.asked).toHaveLength(mirror.jars.length);
  });

  test("is asked for a jar that is cut off, and for one whose bytes have changed", async () => {
    const mirror = await startMirror();
    const { fetch, folder } = cacheFor(mirror);
    await fetch(mirror.jars);
    const [cut, changed] = mirror.jars.map((jar) => join(folder, fileName(jar))) as [
      string,
      string,
    ];
    writeFileSync(cut, readFileSync(cut).subarray(0, 100));
    writeFileSync(changed, readFileSync(changed).fill(0, 500, 600));
    await fetch(mirror.jars);
    expectWhole(mirror, folder);
    expect(mirror.asked).toHaveLength(mirror.jars.length + 2);
  });

  test("is asked once by two who fetch at once", async () => {
    const mirror = await startMirror();
    const { fetch, folder } = cacheFor(mirror);
    await Promise.all([fetch(mirror.jars), fetch(mirror.jars)]);
    expectWhole(mirror, folder);
    expect(mirror.asked).toHaveLength(mirror.jars.length);
  });

  test("sees the rest of a fetch that was killed cleared away", async () => {
    const mirror = await startMirror();
    const { fetch, folder } = cacheFor(mirror);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "part-0-1.0.jar.0123456789ab.part"), "half");
    await fetch(mirror.jars);
    expectWhole(mirror, folder);
  });
});

describe("a repository that fails for a moment", () => {
  test("is asked again: after an error, a cut connection and damaged bytes", async () => {
    const mirror = await startMirror();
    mirror.troubles.push(
      (response) => void response.writeHead(500).end(),
      (response, bytes) => {
        response.writeHead(200, { "content-length": bytes.length });
        response.write(bytes.subarray(0, 5_000), () => response.destroy());
      },
      (response, bytes) => void response.end(Buffer.alloc(bytes.length)),
      // Said to be whole, and short.
      (response, bytes) => void response.end(bytes.subarray(0, 7_000)),
    );
    const { fetch, folder } = cacheFor(mirror);
    await fetch(mirror.jars);
    expectWhole(mirror, folder);
    expect(mirror.asked).toHaveLength(mirror.jars.length + 4);
  });
});

describe("a repository that fails", () => {
  test("by sending something else gives BAD_JAR, and nothing of it is kept", async () => {
    const mirror = await startMirror(1);
    const lie = (response: Parameters<Mirror["troubles"][0]>[0]) => void response.end("<html>");
    mirror.troubles.push(lie, lie, lie, lie, lie, lie);
    const { fetch, folder } = cacheFor(mirror);
    const message = await failure("BAD_JAR", () => fetch(mirror.jars));
    expect(message).toContain("part-0-1.0.jar");
    expect(message).toContain(mirror.address);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("by not being there gives NO_NETWORK, and what came before is kept", async () => {
    const mirror = await startMirror();
    const { fetch, folder } = cacheFor(mirror);
    const [first] = mirror.jars;
    await fetch(mirror.jars.slice(0, 1));
    mirror.close();
    const message = await failure("NO_NETWORK", () => fetch(mirror.jars));
    expect(message).toContain("ECONNREFUSED");
    expect(message).toContain("UMBRA_MAVEN_MIRROR");
    expect(readFileSync(join(folder, fileName(first as never))).length).toBe(first?.size);
  });

  test("by not having a jar gives NO_NETWORK at once", async () => {
    const mirror = await startMirror();
    const { fetch } = cacheFor(mirror);
    const absent = { ...(mirror.jars[0] as Mirror["jars"][0]), version: "2.0" };
    expect(await failure("NO_NETWORK", () => fetch([absent]))).toContain("HTTP status 404");
    expect(mirror.asked).toHaveLength(1);
  });
});

describe("the repository of Maven on this machine", () => {
  test("saves a download where its jar is the right one", async () => {
    const mirror = await startMirror();
    const { fetch, environment, folder } = cacheFor(mirror);
    const put = (i: number, bytes: Buffer): void => {
      const part = `part-${i}/1.0/part-${i}-1.0.jar`;
      const path = join(environment.mavenRepository, "example/made/up", part);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    };
    const [right, , wrong] = mirror.jars.map(mirror.bytesOf) as [Buffer, Buffer, Buffer];
    put(0, right);
    put(2, Buffer.alloc(wrong.length));
    await fetch(mirror.jars);
    expectWhole(mirror, folder);
    expect(mirror.asked.some((path) => path.includes("part-0"))).toBe(false);
    expect(mirror.asked.some((path) => path.includes("part-2"))).toBe(true);
    expect(existsSync(environment.mavenRepository)).toBe(true);
  });
});
