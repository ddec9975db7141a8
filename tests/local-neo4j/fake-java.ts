/** A program that says it is some Java, and does something else. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./folders.ts";

/** Its path. `does` is what it runs in place of Neo4j; setting the first password always works. */
export function fakeJava({ says, does = "exit 1" }: { says: string; does?: string }): string {
  const path = join(temporaryFolder(), "java");
  const script = `#!/bin/sh
case "$1" in
  -version) echo 'openjdk version "${says}" 2018-09-25' >&2 ;;
  *password.args) exit 0 ;;
  *) ${does} ;;
esac
`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}
