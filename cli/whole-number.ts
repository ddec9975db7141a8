/** A whole number, 0 or more, as an option's value. */
import { InvalidArgumentError } from "commander";

/** @throws what commander shows beside the option's name */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number, such as 20.");
}
