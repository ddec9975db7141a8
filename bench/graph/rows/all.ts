/** The rows of the table, in its order. */
import type { Row } from "../row.ts";
import { actorPage } from "./actor-page.ts";
import { counts } from "./counts.ts";
import { eventsList, eventsNested } from "./events.ts";
import { mainQuestion } from "./main-question.ts";
import { network } from "./network.ts";
import { oneGroup } from "./one-group.ts";

export const rows: readonly Row[] = [
  ...mainQuestion,
  eventsNested,
  actorPage,
  oneGroup,
  eventsList,
  counts,
  network,
];
