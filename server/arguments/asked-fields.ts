/** Which fields a request asks for below a field: to read at once, or ahead, what they need. */
import {
  type FieldNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

type Fragments = GraphQLResolveInfo["fragments"];

interface AskedField {
  node: FieldNode;
  /** Whether it, or the fragment that it stands in, may be skipped. */
  conditional: boolean;
}

/** The fields directly below, through all fragments. */
function fieldsIn(set: SelectionSetNode | undefined, fragments: Fragments): AskedField[] {
  return (set?.selections ?? []).flatMap((selection): AskedField[] => {
    const conditional = (selection.directives?.length ?? 0) > 0;
    if (selection.kind === Kind.FIELD) return [{ node: selection, conditional }];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fieldsIn(inner?.selectionSet, fragments).map((field) => ({
      node: field.node,
      conditional: conditional || field.conditional,
    }));
  });
}

/** The names of all fields asked for below this one, each as the path to it: `groups.casualties`. */
export function askedFields({ fieldNodes, fragments }: Asked): Set<string> {
  const found = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, path: string): void => {
    for (const { node } of fieldsIn(set, fragments)) {
      const name = `${path}${node.name.value}`;
      found.add(name);
      visit(node.selectionSet, `${name}.`);
    }
  };
  for (const { selectionSet } of fieldNodes) visit(selectionSet, "");
  return found;
}

type Asked = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">;

/**
 * The fields that will be asked of what this field returns, with their arguments, known before it
 * has been read. A field that may be skipped, and one whose arguments cannot be used, is left out:
 * it is nobody's to read ahead.
 */
export function askedAhead(
  info: GraphQLResolveInfo,
): { name: string; given: Record<string, unknown> }[] {
  const type = getNamedType(info.returnType);
  const definitions = isObjectType(type) ? type.getFields() : {};
  return info.fieldNodes
    .flatMap(({ selectionSet }) => fieldsIn(selectionSet, info.fragments))
    .flatMap(({ node, conditional }) => {
      const name = node.name.value;
      const definition = definitions[name];
      if (definition === undefined || conditional) return [];
      try {
        return [{ name, given: getArgumentValues(definition, node, info.variableValues) }];
      } catch {
        return [];
      }
    });
}
