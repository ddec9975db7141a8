// A thread begins as JavaScript, and learns to read TypeScript by itself.
import { register } from "tsx/esm/api";

register();
await import("./import-thread.ts");
