/** GET /graphql in a browser: GraphiQL, whole in one page, with the saved questions as tabs. */
import type { GraphiQLOptions, Plugin } from "graphql-yoga";
import type { Question } from "./questions.ts";

/** The page works without a network beyond this server, and the browser is told to hold it to that. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A last tab that says what the others hold. */
function overview(questions: readonly Question[]): string {
  const list = questions.map(({ name, title }) => `#   ${name.slice(0, 2)}  ${title}`);
  return [
    "# Umbra: who stood under which umbrella, and when.",
    "# Ctrl-Enter runs a query. The book at the left",
    "# explains every field.",
    "",
    "query Dataset {",
    "  dataset { release loadedAt licence counts { thing count } }",
    "}",
    "",
    "# The other tabs hold these questions, with their variables:",
    ...list,
    "",
  ].join("\n");
}

const optionsFor = (questions: readonly Question[]): GraphiQLOptions => ({
  title: "Umbra",
  defaultTabs: [
    ...questions.map(({ query, variables }) => ({ query, variables })),
    { query: overview(questions), variables: null },
  ],
  defaultEditorToolsVisibility: "variables",
});

/**
 * On its first visit GraphiQL forgets the first tab's variables, and on a reload it opens an empty
 * tab beside those that it was given: unless its storage names the tab that it shows.
 */
function openFirstTab({ defaultTabs: [first] = [] }: GraphiQLOptions): string {
  const stored = JSON.stringify({
    "graphiql:query": first?.query ?? "",
    "graphiql:variables": first?.variables ?? "",
  }).replaceAll("<", "\\u003c");
  return `<script>
    if (localStorage.getItem("graphiql:query") === null) {
      for (const [key, text] of Object.entries(${stored})) localStorage.setItem(key, text);
    }
  </script>`;
}

/** A tab that is pressed jumps away from under the pointer, which then clicks on nothing. */
const STEADY_TABS = "<style>.graphiql-tab { transform: none !important; }</style>";

const ROOT = '<div id="root"></div>';

/** GraphiQL is 9 MB of text: read when first asked for. */
async function pageFor(questions: readonly Question[]): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const options = optionsFor(questions);
  const page = renderGraphiQL(options);
  if (!page.includes(ROOT)) throw new Error(`expected ${ROOT} in GraphiQL's page`);
  // A function, because a text to be put in would have its "$" read as patterns.
  return page.replace(ROOT, () => ROOT + openFirstTab(options) + STEADY_TABS);
}

export function usePlayground(questions: readonly Question[]): Plugin {
  let page: Promise<string> | undefined;
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      const wanted =
        request.method === "GET" &&
        url.pathname === "/graphql" &&
        (request.headers.get("accept") ?? "").includes("text/html");
      if (!wanted) return;
      page ??= pageFor(questions);
      endResponse(
        new fetchAPI.Response(await page, {
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": POLICY,
            "x-content-type-options": "nosniff",
          },
        }),
      );
    },
  };
}
