/**
 * The largest body of a request. A length that is told is held to by Node's parser, which ends the
 * body there: only a body without one has to be counted as it comes.
 */
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

export function useBodyLimit(most: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, serverContext, fetchAPI }) {
      const length = request.headers.get("content-length");
      if (length !== null && !/^\d+$/.test(length))
        throw refusal("Content-Length is no number", 400);
      if (Number(length ?? 0) > most) throw tooLarge(most);
      const isFramed = length !== null && "req" in serverContext;
      if (requestParser === undefined || request.body === null || isFramed) return;
      setRequestParser(async ({ url, method, headers, body }) => {
        const whole = body === null ? null : await bytesOf(body, most);
        return requestParser(new fetchAPI.Request(url, { method, headers, body: whole }));
      });
    },
  };
}

async function bytesOf(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    // Read to its end and let go: to stop here would cut the connection on which to say why.
    if (length <= most) chunks.push(chunk);
  }
  if (length > most) throw tooLarge(most);
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(most: number): GraphQLError {
  return refusal(`Request body too large: expected at most ${most} bytes`, 413);
}

function refusal(message: string, status: 400 | 413): GraphQLError {
  const code = status === 413 ? "REQUEST_ENTITY_TOO_LARGE" : "BAD_REQUEST";
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
