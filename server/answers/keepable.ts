/** Which answers hang on the release alone? */
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/** Documents are parsed once and then remembered, so each is looked through once. */
const known = new WeakMap<DocumentNode, boolean>();

/** Whether no field of the document is marked with `@notKept`. */
export function isKeepable(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  const types = new TypeInfo(schema);
  let keepable = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const marks = types.getFieldDef()?.astNode?.directives ?? [];
        if (marks.some(({ name }) => name.value === "notKept")) keepable = false;
      },
    }),
  );
  known.set(document, keepable);
  return keepable;
}
