/**
 * The product with one text of one file replaced by another.
 *
 * Offers: Mutant, mutatedText (throws where the text is not in the file any more), mutatedProduct (of
 * TypeScript: every module of the product is made anew, with that one changed) and mutatedGraph (of
 * Cypher: the statement is sent with the changed text).
 */
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import { transformSync } from "@swc/core";
import type { Graph } from "../../server/graph/graph.ts";
import type { Product } from "./product.ts";

export interface Mutant {
  name: string;
  /** From the project's folder. */
  file: string;
  /** Stands in the file once, or is meant where it stands first. */
  text: string;
  instead: string;
}

const ROOT = new URL("../../", import.meta.url);

export function mutatedText({ file, text, instead }: Mutant): string {
  const whole = readFileSync(new URL(file, ROOT), "utf8");
  if (!whole.includes(text))
    throw new Error(`expected ${file} to hold the text to mutate: ${text}`);
  return whole.replace(text, () => instead);
}

/** JavaScript of the files that are not mutated: the same for all mutants. */
const compiled = new Map<string, string>();

function javascript(url: string, mutant: Mutant): string {
  const compile = (text: string) =>
    transformSync(text, {
      jsc: { parser: { syntax: "typescript" }, target: "es2023" },
      module: { type: "es6" },
    }).code;
  if (url === new URL(mutant.file, ROOT).href) return compile(mutatedText(mutant));
  const code = compiled.get(url) ?? compile(readFileSync(fileURLToPath(url), "utf8"));
  compiled.set(url, code);
  return code;
}

/** Packages and Node's own modules are not made anew. */
async function existing(specifier: string): Promise<vm.Module> {
  const found = (await import(specifier)) as Record<string, unknown>;
  const names = Object.keys(found);
  return new vm.SyntheticModule(names, function fill(this: vm.SyntheticModule) {
    for (const name of names) this.setExport(name, found[name]);
  });
}

/** The compiler may put an import behind a comment on its line. */
const IMPORTED = /\b(?:import|export)\b[^;"]*?\bfrom "(\.[^"]+)";/g;
const PRODUCT = pathToFileURL(fileURLToPath(new URL("product.ts", import.meta.url))).href;
const restingOn = new Map<string, ReadonlySet<string>>();

/** All modules of the product's own that a module imports, itself among them. */
function restsOn(url: string, mutant: Mutant): ReadonlySet<string> {
  const known = restingOn.get(url);
  if (known !== undefined) return known;
  const found = new Set([url]);
  // Set before its parts are read: modules may import one another.
  restingOn.set(url, found);
  for (const [, specifier = ""] of javascript(url, mutant).matchAll(IMPORTED)) {
    for (const of of restsOn(new URL(specifier, url).href, mutant)) found.add(of);
  }
  return found;
}

/** Only what rests on the mutated file is made anew: the rest is as it was imported. */
export async function mutatedProduct(mutant: Mutant): Promise<Product> {
  const changed = new URL(mutant.file, ROOT).href;
  const modules = new Map<string, Promise<vm.Module>>();
  const moduleAt = (url: string) =>
    new vm.SourceTextModule(javascript(url, mutant), {
      identifier: `${url}?${mutant.name}`,
      initializeImportMeta: (meta) => {
        meta.url = url;
      },
    });
  const link = (specifier: string, { identifier }: vm.Module): Promise<vm.Module> => {
    const own = specifier.startsWith(".");
    const key = own ? new URL(specifier, identifier).href : specifier;
    const anew = own && restsOn(key, mutant).has(changed);
    const found = modules.get(key) ?? (anew ? Promise.resolve(moduleAt(key)) : existing(key));
    modules.set(key, found);
    return found;
  };
  const entry = moduleAt(PRODUCT);
  await entry.link(link);
  await entry.evaluate();
  return (entry.namespace as { PRODUCT: Product }).PRODUCT;
}

export function mutatedGraph(graph: Graph, mutant: Mutant): Graph {
  const name = mutant.file.replace(/^cypher\//, "").replace(/\.cypher$/, "");
  const changed = { name, text: mutatedText(mutant) };
  return {
    ...graph,
    read: (statement, parameters) =>
      graph.read(statement.name === name ? changed : statement, parameters),
  };
}
