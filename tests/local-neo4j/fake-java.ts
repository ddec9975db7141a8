/** A program that says it is some Java, and does something else. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./folders.ts";

/**
 * Its path. `does` is what it runs in place of Neo4j; setting the first password always works, and
 * runs `beforePassword`.
 */
export function fakeJava(options: {
  says: string;
  does?: string;
  beforePassword?: string;
}): string {
  const { says, does = "exit 1", beforePassword = "true" } = options;
  const path = join(temporaryFolder(), "java");
  const script = `#!/bin/sh
case "$1" in
  -version) echo 'openjdk version "${says}" 2018-09-25' >&2 ;;
  *password.args) ${beforePassword} ;;
  *) ${does} ;;
esac
`;
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}
