/**
 * The server that somebody would write for this one question: node:http, the driver, one statement
 * by hand. NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD say where; HOW=session leaves out the driver's
 * managed transaction.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { GROUP_CYPHER } from "./group.ts";

const { NEO4J_URI = "", NEO4J_USER = "neo4j", NEO4J_PASSWORD = "", HOW, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});
const { records } = await driver.executeQuery(
  'MATCH (dataset:Umbra:Dataset {id: "@current"}) RETURN dataset.release AS release',
);
const release: string = records[0]?.get("release");

async function group(id: string): Promise<unknown> {
  const parameters = { release, id };
  if (HOW !== "session") {
    const answer = await driver.executeQuery(GROUP_CYPHER, parameters, { routing: "READ" });
    return answer.records[0]?.toObject();
  }
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    return (await session.run(GROUP_CYPHER, parameters)).records[0]?.toObject();
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", async () => {
    const { variables } = JSON.parse(text) as { variables: { id: string } };
    const body = JSON.stringify({ data: { actor: await group(variables.id) } });
    response.setHeader("content-type", "application/json");
    response.end(body);
  });
});
server.listen(Number(PORT ?? 0), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
