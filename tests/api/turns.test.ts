import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { Turns } from "../../server/limits/turns.ts";

test("no more work at a time than there are turns, in the order in which it came", async () => {
  const turns = new Turns(3);
  let atWork = 0;
  let most = 0;
  const begun: number[] = [];
  const work = (number: number) =>
    turns.take(async () => {
      begun.push(number);
      atWork += 1;
      most = Math.max(most, atWork);
      await wait(1 + (number % 3));
      atWork -= 1;
      return number;
    });
  const numbers = Array.from({ length: 40 }, (_, at) => at);
  expect(await Promise.all(numbers.map(work))).toEqual(numbers);
  expect(most).toBe(3);
  expect(begun).toEqual(numbers);
});

test("what fails gives its turn back", async () => {
  const turns = new Turns(1);
  const failing = () => {
    throw new Error("no");
  };
  for (let times = 0; times < 3; times++) await expect(turns.take(failing)).rejects.toThrow("no");
  await expect(turns.take(async () => failing())).rejects.toThrow("no");
  expect(await turns.take(() => "done")).toBe("done");
});
