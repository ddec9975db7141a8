/** Under which licence a dataset is given, in the words of SPDX. */
export const LICENCE = "CC-BY-4.0";
