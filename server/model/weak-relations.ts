/**
 * Relations that say how one stands to another, and not that they have to do with each other: a
 * camp, an enmity, a listing, a model, mere order. They join nearly everybody with everybody, so
 * paths and networks leave them out unless they are asked for.
 */
import { RELATION_NAMES, RELATIONS, type RelationName } from "./relations.ts";

export const WEAK_RELATIONS: readonly RelationName[] = [
  "DIFFERS_FROM",
  "SUSPENDED_ATTACKS_ON",
  "ALIGNED_WITH",
  "OPPOSES",
  "INSPIRED_BY",
  "PLEDGED_SUPPORT_TO",
  "DESIGNATED_BY",
  "AFTER",
  "POSSIBLY_SAME_AS",
  "CONDEMNED",
  "PRAISED",
];

/** The relations between actors: what a network of actors is made of. */
export const ACTOR_RELATIONS: readonly RelationName[] = RELATION_NAMES.filter((name) => {
  const ends: readonly string[] = [...RELATIONS[name].from, ...RELATIONS[name].to];
  return name === "DIFFERS_FROM" || !(ends.includes("Event") || ends.includes("Place"));
});

/** Those that are asked for; or all of `among`, with the weak ones only where they are asked for. */
export function chosenRelations(
  given: readonly RelationName[] | null | undefined,
  weak: boolean,
  among: readonly RelationName[],
): readonly RelationName[] {
  if (given) return given;
  return weak ? among : among.filter((name) => !WEAK_RELATIONS.includes(name));
}
