/**
 * Answers a repeated question from memory: no parsing, no execution, no statement. Whatever a
 * request must pass before its question is read (size, CSRF, CORS) it passes all the same. The
 * limits of a question hang on its text and variables alone, and so does its key: what they refuse
 * is an error, and errors are never kept.
 */
import type { ExecutionResult } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { CurrentRelease, Dataset } from "../datasets/current-release.ts";
import { traceOf } from "../request-trace.ts";
import { isKeepable } from "./keepable.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { questionKey, seenBy } from "./question-key.ts";

/** Of the request's context: at which release it is held. */
interface ContextOfExecution extends Record<string, unknown> {
  dataset: () => Dataset;
}

interface Asked {
  key: string;
  release: string;
}

export function useKeptAnswers(
  kept: KeptAnswers,
  releases: CurrentRelease,
): Plugin<ContextOfExecution> {
  const missed = new WeakMap<Request, Asked>();
  return {
    onParams({ request, params, setResult }) {
      const known = releases.state();
      if (!kept.on || known.state !== "ready") return;
      const trace = traceOf(request);
      const wanted = request.headers.get("cache-control") ?? "";
      const key = /no-store/i.test(wanted) ? null : questionKey(params, seenBy(request));
      if (key === null) {
        trace.cache = { status: "umbra; fwd=bypass" };
        return;
      }
      const release = nameOf(known.dataset);
      const answer = kept.get(release, key);
      const isRefused = /no-cache|max-age=0/i.test(wanted);
      if (answer === undefined || isRefused) {
        trace.cache = { status: isRefused ? "umbra; fwd=request" : "umbra; fwd=miss" };
        missed.set(request, { key, release });
        return;
      }
      trace.release = known.dataset.release;
      trace.operation = answer.operation;
      const age = Math.floor((performance.now() - answer.since) / 1_000);
      trace.cache = { status: "umbra; hit", age };
      const result: Stringified = { stringify: () => answer.text };
      setResult(result);
    },
    onExecute({ args: { schema, document, contextValue } }) {
      const { request, dataset } = contextValue;
      const asked = missed.get(request);
      if (asked === undefined) return;
      const trace = traceOf(request);
      if (!isKeepable(schema, document)) {
        trace.cache = { status: "umbra; fwd=bypass" };
        return;
      }
      return {
        onExecuteDone({ result, setResult }) {
          // A pointer that moved meanwhile has made it an answer of another release.
          if (!isWhole(result) || nameOf(dataset()) !== asked.release) return;
          const keeping: Stringified = {
            ...result,
            stringify(whole) {
              const text = JSON.stringify(whole);
              const { operation } = trace;
              const since = performance.now();
              if (kept.set(asked.release, asked.key, { text, operation, since })) {
                trace.cache = { status: `${trace.cache?.status ?? "umbra"}; stored` };
              }
              return text;
            },
          };
          setResult(keeping);
        },
      };
    },
    onResponse({ request, response }) {
      const { cache } = traceOf(request);
      if (cache === null) return;
      response.headers.set("cache-status", cache.status);
      if (cache.age !== undefined) response.headers.set("age", String(cache.age));
    },
  };
}

/** Yoga asks a result for its text, if it has this. */
type Stringified = ExecutionResult & { stringify(whole: ExecutionResult): string };

/** An answer without errors, and not one that comes bit by bit. */
function isWhole(result: unknown): result is ExecutionResult {
  if (typeof result !== "object" || result === null || Symbol.asyncIterator in result) return false;
  const { data, errors, extensions } = result as ExecutionResult;
  return data != null && errors === undefined && extensions === undefined;
}

/** A dataset may be loaded again under the name of its release. */
function nameOf({ release, hash, loadedAt }: Dataset): string {
  return `${release} ${hash} ${loadedAt}`;
}
