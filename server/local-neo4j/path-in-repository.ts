/** Where a Maven repository keeps a jar: the knowledge of a library. */
import { createRequire } from "node:module";
import type { Jar } from "./jars.ts";

type Library = { default: (jar: Jar, repository?: string) => Promise<string> };

/** The address of a jar: in `repository`, which ends with a slash, or in the library's default. */
export function addressOf(jar: Jar, repository?: string): Promise<string> {
  // Loaded only when there is something to fetch: most starts have no use for it. And by require:
  // its default export comes out of an import differently under Node, tsx and jest.
  const library = createRequire(import.meta.url)("mvn-artifact-url") as Library;
  return library.default(jar, repository);
}

/** The path of a jar below the folder of a repository. */
export async function pathInRepository(jar: Jar): Promise<string> {
  return (await addressOf(jar, "/")).slice(1);
}
