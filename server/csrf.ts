/**
 * A web page may make a browser send a form or a link anywhere, without asking first. Such
 * requests are refused: a request must be one for which a browser asks (CORS), as it does for JSON.
 */
import { useCSRFPrevention } from "@graphql-yoga/plugin-csrf-prevention";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Any value of this header shows that a request without a body of JSON is meant. */
export const CSRF_HEADER = "x-graphql-yoga-csrf";

export function useCsrfPrevention(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders: [CSRF_HEADER] });
  return {
    async onRequestParse(payload) {
      try {
        await onRequestParse?.(payload);
      } catch {
        const came = payload.request.headers.get("content-type") ?? "none";
        throw new GraphQLError(
          `Expected the header "Content-Type: application/json" (or, without a body, "${CSRF_HEADER}: 1"), ` +
            `and got the content type ${came}.`,
          { extensions: { code: "FORBIDDEN", http: { status: 403 } } },
        );
      }
    },
  };
}
