/** Asks a server over one kept connection, as a client does: JSON there and back. */
import { Agent, type IncomingMessage, request } from "node:http";

export interface Reply<Data> {
  data: Data;
  /** Of the answer as JSON; told afterwards, as counting takes time. */
  bytes(): number;
}

/** A question in GraphQL to one server. */
export type Client = <Data>(document: string, variables: object) => Promise<Reply<Data>>;

/** The server answered with errors. `message` has the first of them. */
export class Refused extends Error {
  override name = "Refused";
}

interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const LONGEST_MS = 120_000;

export function clientOf(url: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return async <Data>(document: string, variables: object) => {
    const text = await post(url, agent, JSON.stringify({ query: document, variables }));
    const answer = JSON.parse(text) as GraphQLAnswer<Data>;
    const [error] = answer.errors ?? [];
    if (error !== undefined || answer.data === undefined || answer.data === null) {
      throw new Refused(`${error?.extensions?.code ?? "ERROR"}: ${error?.message ?? text}`);
    }
    return { data: answer.data, bytes: () => Buffer.byteLength(text) };
  };
}

function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      accept: "application/json",
    };
    const sent = request(url, { method: "POST", agent, headers }, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => resolve(Buffer.concat(parts).toString("utf8")));
    });
    sent.setTimeout(LONGEST_MS, () => sent.destroy(new Error("no answer for two minutes")));
    sent.on("error", reject);
    sent.end(body);
  });
}
