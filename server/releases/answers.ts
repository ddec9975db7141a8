/** Which saved questions have another answer in another release? */
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Question } from "../questions.ts";
import { type Difference, differences, type Json } from "./answer-differences.ts";
import type { RememberedAnswers } from "./remembered-answers.ts";

export interface AnswerChangeRow {
  name: string;
  title: string;
  differences: Difference[];
}

export interface AnswerChanges {
  /** How many questions were put to both releases. */
  asked: number;
  /** Those whose answers differ, in the order of the questions. */
  changed: AnswerChangeRow[];
}

/** A release, and the context of a request that is held at it. */
interface Side {
  release: string;
  context: unknown;
}

/** One after the other, each to both releases at once: so many must not crowd out others'. */
export async function answerChanges(
  schema: GraphQLSchema,
  questions: readonly Question[],
  remembered: RememberedAnswers,
  { from, to }: { from: Side; to: Side },
): Promise<AnswerChanges> {
  const asked = questions
    .map((question) => ({ question, document: parse(question.query) }))
    .filter(({ document }) => !comparesReleases(schema, document));
  const changed: AnswerChangeRow[] = [];
  if (from.release === to.release) return { asked: asked.length, changed };
  for (const { question, document } of asked) {
    const variables = JSON.parse(question.variables ?? "{}") as Record<string, unknown>;
    const at = ({ release, context }: Side) =>
      remembered.answer(release, question, () => answer(schema, document, variables, context));
    const [before, after] = await Promise.all([at(from), at(to)]);
    const found = differences(before, after);
    const { name, title } = question;
    if (found.length > 0) changed.push({ name, title, differences: found });
  }
  return { asked: asked.length, changed };
}

/** Questions about releases themselves are not asked within a question about releases. */
function comparesReleases(schema: GraphQLSchema, document: DocumentNode): boolean {
  let found = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const ofQuery = types.getParentType() === schema.getQueryType();
        found ||= ofQuery && ["changes", "releases"].includes(name.value);
      },
    }),
  );
  return found;
}

/** @throws what no one foresaw, so that it is masked and logged as anywhere else */
async function answer(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  contextValue: unknown,
): Promise<Json> {
  const { data, errors } = await execute({ schema, document, variableValues, contextValue });
  for (const { originalError } of errors ?? []) if (originalError) throw originalError;
  const plain = { ...data, ...(errors === undefined ? {} : { errors: errors.map(told) }) };
  // Plain values: what the executor gives has no prototype.
  return JSON.parse(JSON.stringify(plain)) as Json;
}

function told({ message, path, extensions }: GraphQLError) {
  return { message, path, code: extensions.code };
}
