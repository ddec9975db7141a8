/** One group with its umbrellas by node:http, the driver and one statement, and nothing else. */
import { addressGiven, openDriver, readDataset } from "../database.ts";
import { rawText } from "../raw/texts.ts";
import { listen } from "./listen.ts";

const driver = openDriver(addressGiven());
const { release } = await readDataset(driver);
const text = rawText("one-group");

await listen("plain", "/groups/", async (request, response) => {
  const id = (request.url ?? "").slice("/groups/".length);
  try {
    const { records } = await driver.executeQuery(text, { release, id }, { routing: "READ" });
    const body = JSON.stringify(records[0]?.toObject() ?? null);
    response.writeHead(records.length > 0 ? 200 : 404, { "content-type": "application/json" });
    response.end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
await driver.close();
