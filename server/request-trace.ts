/** What is noted of a request while it runs: the log's one line is made of it. */
import { randomUUID } from "node:crypto";

export interface Trace {
  requestId: string;
  /** From performance.now(). */
  startedAt: number;
  /** The operation's name, if the client gave one. */
  operation: string | null;
  /** Statements sent to the database. */
  statements: number;
  release: string | null;
  /** What the kept answers had to do with it, in the words of RFC 9211; `age` in seconds. */
  cache: { status: string; age?: number } | null;
  /** The codes of the errors in the answer. */
  errors: string[];
}

const traces = new WeakMap<Request, Trace>();

/** The trace of a request; begun when first asked for. */
export function traceOf(request: Request): Trace {
  const known = traces.get(request);
  if (known !== undefined) return known;
  const trace: Trace = {
    requestId: requestId(request.headers.get("x-request-id")),
    startedAt: performance.now(),
    operation: null,
    statements: 0,
    release: null,
    cache: null,
    errors: [],
  };
  traces.set(request, trace);
  return trace;
}

/** A caller's own id is kept, so that its log and ours can be joined, if it is harmless to print. */
function requestId(given: string | null): string {
  return given !== null && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}
