/** GET /health: whether requests can be answered, for people and for whatever restarts programs. */
import type { Plugin } from "graphql-yoga";
import type { CurrentRelease } from "./datasets/current-release.ts";

export function useHealth(releases: CurrentRelease): Plugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== "/health") return;
      const { status, body } = health(releases);
      endResponse(
        fetchAPI.Response.json(body, { status, headers: { "cache-control": "no-store" } }),
      );
    },
  };
}

function health(releases: CurrentRelease): { status: 200 | 503; body: Record<string, string> } {
  const known = releases.state();
  switch (known.state) {
    case "ready":
      return { status: 200, body: { status: "ok", release: known.dataset.release } };
    case "empty":
      return {
        status: 503,
        body: { status: "empty", reason: "no dataset has been loaded", remedy: "umbra load" },
      };
    case "unavailable":
      return { status: 503, body: { status: "unavailable", reason: known.reason } };
  }
}
