/** Which things bear a name, so that one name for two things can be pointed out. */
import { ACTORS } from "./record-parts.ts";

/** Things that may be taken for one another: a state and its territory bear one name by right. */
export type NameSpace = "actor" | "place";

export function nameSpace(type: string): NameSpace | null {
  if (type === "Place") return "place";
  return (ACTORS as readonly string[]).includes(type) ? "actor" : null;
}

/** Equal for spellings that differ in case, spaces or the way letters are encoded only. */
export function foldedName(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

export class NameUses {
  /** One id for most names: a set only where there are more. */
  readonly #users = new Map<string, string | Set<string>>();
  readonly #shared = new Set<string>();

  add(space: NameSpace, name: string, id: string, shared: boolean): void {
    const key = `${space} ${name}`;
    if (shared) this.#shared.add(key);
    const users = this.#users.get(key);
    if (users === undefined) this.#users.set(key, id);
    else if (typeof users !== "string") users.add(id);
    else if (users !== id) this.#users.set(key, new Set([users, id]));
  }

  /** The others who bear the name, unless it is said somewhere that it is shared. */
  others(space: NameSpace, name: string, id: string): string[] {
    const key = `${space} ${name}`;
    const users = this.#users.get(key);
    if (this.#shared.has(key) || users === undefined || typeof users === "string") return [];
    return [...users].filter((user) => user !== id);
  }
}
