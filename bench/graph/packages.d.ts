/**
 * What the bench uses of packages that only `npm ci --prefix bench` installs, so that the types are
 * checked without them.
 */
declare module "@neo4j/graphql" {
  import type { GraphQLSchema } from "graphql";
  import type { Driver } from "neo4j-driver";

  export class Neo4jGraphQL {
    constructor(of: {
      typeDefs: string;
      driver: Driver;
      features: {
        /** Comparisons of texts, which are off unless asked for. */
        filters: { String: { LTE: boolean; GTE: boolean; GT: boolean } };
        excludeDeprecatedFields: Record<string, boolean>;
      };
    });
    getSchema(): Promise<GraphQLSchema>;
  }
}

declare module "autocannon" {
  interface Request {
    method: "GET" | "POST";
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    /** Makes each request anew. */
    setupRequest?: (request: Request) => Request;
  }
  export interface Result {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number };
    throughput: { average: number };
    errors: number;
    timeouts: number;
    non2xx: number;
    /** Answers that verifyBody refused. */
    mismatches: number;
  }
  export default function autocannon(of: {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    requests: Request[];
    verifyBody?: (body: string) => boolean;
  }): Promise<Result>;
}
