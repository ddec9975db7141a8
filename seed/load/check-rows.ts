/** What makes a fact one to check: a node for each version, found by its reasons. */
import { reasonsKey } from "../../server/model/check-reasons.ts";
import type { FactType } from "../../server/model/vocabulary.ts";
import { checkVersions } from "../derive/checks.ts";
import type { Version } from "../derive/live.ts";
import type { Statement } from "../derive/statements.ts";
import type { Rows } from "./rows.ts";

export function addChecks(
  rows: Rows,
  fact: { id: string; type: FactType },
  statements: readonly Statement[],
  history: readonly Version<{ disputed: boolean }>[],
): void {
  for (const { knownFrom, knownTo, state } of checkVersions(statements, history)) {
    const id = `${fact.id}/check@${knownFrom}`;
    rows.node(["Check"], id, {
      about: fact.id,
      type: fact.type,
      reasons: reasonsKey(state),
      origins: state.origins,
      newest: state.newest,
      knownFrom,
      knownTo,
    });
    rows.edge(fact.id, "HAS_CHECK", id);
  }
}
