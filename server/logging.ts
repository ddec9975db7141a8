/** Logs: JSON, one line a request; in colours where a person reads them. */
import { getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { type Logger, pino } from "pino";
import type { Config } from "./config.ts";
import type { ReleaseState } from "./datasets/current-release.ts";
import { traceOf } from "./request-trace.ts";

export type { Logger };

export function makeLogger(level: Config["logLevel"]): Logger {
  return process.stdout.isTTY
    ? pino({ level, transport: { target: "pino-pretty", options: { ignore: "pid,hostname" } } })
    : // Lines are written beside the requests, which wait for no disk and no reader of a pipe.
      pino({ level, base: null }, pino.destination({ fd: 1, sync: false }));
}

/** For `watchCurrentRelease`: a line whenever there is another release, or none to be read. */
export function logReleases(logger: Logger): (state: ReleaseState) => void {
  return (state) => {
    if (state.state === "ready") {
      const { release, hash } = state.dataset;
      logger.info({ release, hash }, "reading a release");
    } else if (state.state === "empty") {
      logger.warn("the graph holds no dataset yet: umbra load");
    } else {
      logger.error({ reason: state.reason, err: state.cause }, "cannot read the graph");
    }
  };
}

/** Gives every request its id and its line in the log. Variables are never written. */
export function useRequestLog(logger: Logger): Plugin {
  return {
    onRequest({ request }) {
      traceOf(request);
    },
    onExecute({ args }) {
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      // A client's text: no longer than a name needs to be.
      traceOf(args.contextValue.request).operation = name?.slice(0, 100) ?? null;
    },
    onResponse({ request, response }) {
      const trace = traceOf(request);
      response.headers.set("x-request-id", trace.requestId);
      const path = new URL(request.url).pathname;
      // Whatever watches the program asks for its health every few seconds.
      logger[path === "/health" || path === "/alive" ? "debug" : "info"](
        {
          requestId: trace.requestId,
          method: request.method,
          path,
          status: response.status,
          operation: trace.operation,
          milliseconds: Math.round((performance.now() - trace.startedAt) * 10) / 10,
          statements: trace.statements,
          release: trace.release,
          cache: trace.cache?.status ?? null,
          ...(trace.errors.length > 0 ? { errors: trace.errors } : {}),
        },
        "request",
      );
    },
  };
}
