#!/usr/bin/env node
// Runs the TypeScript sources as they are: no build step stands between a change and its effect.
import { register } from "tsx/esm/api";

register();
await import("../cli/umbra.ts");
