/** The library has no types of its own; this is all that Umbra uses of it. */
declare module "edtf" {
  export function parse(text: string): unknown;
}
