/** Which fields a request asks for below a field: to read at once what all of them need. */
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** The names of all fields asked for below this one, each as the path to it: `groups.casualties`. */
export function askedFields({ fieldNodes, fragments }: Asked): Set<string> {
  const found = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, path: string): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const name = `${path}${selection.name.value}`;
        found.add(name);
        visit(selection.selectionSet, `${name}.`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, path);
      } else {
        visit(fragments[selection.name.value]?.selectionSet, path);
      }
    }
  };
  for (const { selectionSet } of fieldNodes) visit(selectionSet, "");
  return found;
}

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;
