#!/usr/bin/env node
// Runs the TypeScript sources as they are: no build step stands between a change and its effect.
import { setFlagsFromString } from "node:v8";
import { register } from "tsx/esm/api";

// Left to itself the heap grows to four times of what lives in it before it is swept. Swept sooner, a
// large answer takes a third longer; at this, a tenth. The largest heap stays what it is: a large
// question may take what it needs, and gives it back.
setFlagsFromString("--heap-growing-percent=50");

register();
await import("../cli/umbra.ts");
