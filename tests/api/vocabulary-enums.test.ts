import { expect, test } from "@jest/globals";
import { buildASTSchema, type GraphQLEnumType, parse } from "graphql";
import { RELATIONS } from "../../server/model/relations.ts";
import * as vocabulary from "../../server/model/vocabulary.ts";
import { vocabularyEnums } from "../../server/vocabulary-enums.ts";

const enums = Object.values(buildASTSchema(parse(vocabularyEnums())).getTypeMap()).filter(
  (type): type is GraphQLEnumType => "getValues" in type && !type.name.startsWith("__"),
);

test("every list of words is an enum with its meanings, but for credibility, whose words are digits", () => {
  const lists = Object.entries(vocabulary).filter(
    ([name, value]) => typeof value === "object" && name !== "CREDIBILITIES",
  );
  const asEnums = enums.map((type) =>
    Object.fromEntries(type.getValues().map(({ name, description }) => [name, description])),
  );
  for (const [, words] of lists) expect(asEnums).toContainEqual(words);
  expect(enums).toHaveLength(lists.length + 1);
});

test("every relation is in RelationType, with its meaning", () => {
  const type = enums.find(({ name }) => name === "RelationType");
  const meanings = Object.entries(RELATIONS).map(([name, { meaning }]) => [name, meaning]);
  expect(type?.getValues().map(({ name, description }) => [name, description])).toEqual(meanings);
});
