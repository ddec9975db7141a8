/** Every error of an answer gets its code, and those that no one foresaw go to the log, by the request's id. */
import type { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "./logging.ts";
import { traceOf } from "./request-trace.ts";

export function useErrorLog(logger: Logger): Plugin {
  return {
    onResultProcess({ request, result }) {
      const trace = traceOf(request);
      const { requestId } = trace;
      for (const error of "errors" in result ? ((result.errors ?? []) as GraphQLError[]) : []) {
        // GraphQL gives no code to what it finds wrong with variables and with parts left out.
        error.extensions.code ??= "BAD_USER_INPUT";
        const code = String(error.extensions.code);
        trace.errors.push(code);
        if (code !== "INTERNAL_SERVER_ERROR") continue;
        error.extensions.requestId = requestId;
        logger.error(
          { requestId, path: error.path, err: error.originalError ?? error },
          "unforeseen error",
        );
      }
    },
  };
}
