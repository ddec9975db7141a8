/** The API over the loaded dataset, on a port of its own, for clients in another process. */

export interface Served {
  /** Where to send GraphQL: `http://127.0.0.1:<port>/graphql`. */
  url: string;
  close(): Promise<void>;
}

// TO CONNECT: start the app on 127.0.0.1, port 0, over the tests' database with seed/data loaded.
export function serveDataset(): Promise<Served> {
  throw new Error("serveDataset is not connected to the API yet");
}
