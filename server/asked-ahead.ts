/** What a query asks of the things that a field returns, known before the field has been read. */
import {
  type FieldNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/**
 * The arguments of every field of that name that is asked of what this field returns. A field that
 * may be skipped, and one whose arguments cannot be used, is left out: it is nobody's to read ahead.
 */
export function askedAhead(info: GraphQLResolveInfo, name: string): Record<string, unknown>[] {
  const type = getNamedType(info.returnType);
  const definition = isObjectType(type) ? type.getFields()[name] : undefined;
  if (definition === undefined) return [];

  function nodesIn({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.directives !== undefined && selection.directives.length > 0) return [];
      if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return nodesIn(selection.selectionSet);
      const fragment = info.fragments[selection.name.value];
      return fragment === undefined ? [] : nodesIn(fragment.selectionSet);
    });
  }

  return info.fieldNodes
    .flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : nodesIn(selectionSet)))
    .flatMap((node) => {
      try {
        return [getArgumentValues(definition, node, info.variableValues)];
      } catch {
        return [];
      }
    });
}
