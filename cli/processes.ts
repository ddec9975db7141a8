import { InvalidArgumentError, Option } from "commander";

const MOST = 64;

/** `--processes`: in how many processes the API runs. */
export function processesOption(): Option {
  return new Option(
    "--processes <count>",
    "API processes that listen on one address and share nothing but the database",
  )
    .argParser(countOf)
    .default(1);
}

function countOf(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST}.`);
}
