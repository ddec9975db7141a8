/** How many statements somebody else's library sends by a driver. */
import type { Driver } from "neo4j-driver";

type Read = ReturnType<Driver["session"]>["executeRead"];

/** Counts from now on; @neo4j/graphql reads in transactions of a session, and in no other way. */
export function countStatements(driver: Driver): () => number {
  let sent = 0;
  const open = driver.session.bind(driver);
  driver.session = (...how) => {
    const session = open(...how);
    const read: Read = session.executeRead.bind(session);
    session.executeRead = (work, config) =>
      read((transaction) => {
        sent += 1;
        return work(transaction);
      }, config);
    return session;
  };
  return () => sent;
}
