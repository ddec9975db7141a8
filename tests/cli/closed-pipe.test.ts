/** What a command prints into a pipe whose reader has gone. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { ARTICLES } from "../load/datasets.ts";

const UMBRA = fileURLToPath(new URL("../../bin/umbra.js", import.meta.url));

test("a reader that goes early ends a command quietly", async () => {
  const child = spawn(process.execPath, [UMBRA, "convert", ARTICLES], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (part: Buffer) => {
    told += part.toString();
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = (await once(child, "close")) as [number | null];
  expect({ code, told }).toEqual({ code: 0, told: "" });
}, 60_000);
