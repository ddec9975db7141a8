/** Whether a claim says all that its stance and its standing need. */
import type { ClaimRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";
import type { Report } from "./report.ts";
import { given, type Sound } from "./sound-parts.ts";

/** Stances in which somebody speaks of others: without `about` the speaker would be held to it. */
const OF_OTHERS: readonly string[] = ["EXCULPATED", "ATTRIBUTED", "REPORTED", "SUSPECTED"];

export function checkClaim(claim: Sound<ClaimRecord>, path: Path, report: Report): void {
  if (claim.stance !== undefined && OF_OTHERS.includes(claim.stance) && !given(claim, "about")) {
    const message = `stance ${claim.stance} needs "about": whom the claim is about`;
    report.error([...path, "stance"], "claim-about-nobody", message);
  }
  for (const [index, change] of (claim.standing ?? []).entries()) {
    const at = [...path, "standing", index];
    if (change?.standing === undefined) continue;
    if (change.standing === "SUPERSEDED" && !given(change, "supersededBy")) {
      const message = `standing SUPERSEDED needs "supersededBy": the claim that took its place`;
      report.error([...at, "standing"], "superseded-by-nothing", message);
    }
    if (change.standing !== "SUPERSEDED" && given(change, "supersededBy")) {
      const message = `"supersededBy" goes with standing SUPERSEDED, and this is ${change.standing}`;
      report.error([...at, "supersededBy"], "superseded-by-nothing", message, "key");
    }
  }
}
