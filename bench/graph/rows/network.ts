/** The network around a hub: whoever is on the list of a state is its neighbour. */
import { asked, asks, row } from "../row.ts";

const document = asks("network");

export const network = row<string>({
  name: "network of depth 2 around a hub",
  parameters: ["state-1"],
  targets: { milliseconds: 300 },
  async api(ask, id) {
    const reply = await ask<{ network: { nodes: { key: string }[] } }>(document, { id });
    return asked(reply, ({ network: { nodes } }) => nodes.length);
  },
  notes: [
    "No other way is asked: which of fifty thousand neighbours to show, and what is left out, is " +
      "Umbra's own rule.",
  ],
});
