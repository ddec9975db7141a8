// What every load makes sure of. Community Neo4j has uniqueness constraints only; that a property
// is there, and of the right type, is the validator's business. Statements end with a semicolon.

// Everything is found by its id within a release; edges never cross releases.
CREATE CONSTRAINT umbra_id IF NOT EXISTS
FOR (n:Umbra) REQUIRE (n.release, n.id) IS UNIQUE;

// The pointer to the current release. No constraint: other data beside Umbra's may use the label.
CREATE INDEX umbra_dataset IF NOT EXISTS
FOR (n:Dataset) ON (n.id);

// Lists of one type, in the order of their ids.
CREATE INDEX umbra_actor IF NOT EXISTS
FOR (n:Actor) ON (n.release, n.id);

CREATE INDEX umbra_group IF NOT EXISTS
FOR (n:Group) ON (n.release, n.id);

// Events and claims by the days between which the event lies: see server/model/date-spans.ts.
DROP INDEX umbra_event_version IF EXISTS;

DROP INDEX umbra_claim_version IF EXISTS;

CREATE INDEX umbra_event_span IF NOT EXISTS
FOR (n:EventVersion) ON (n.release, n.span, n.earliest);

CREATE INDEX umbra_claim_span IF NOT EXISTS
FOR (n:ClaimVersion) ON (n.release, n.stance, n.span, n.earliest);

// What events and claims are counted by, with all that a count reads of them: by time, and by actor.
CREATE INDEX umbra_event_key IF NOT EXISTS
FOR (n:EventKey) ON (
  n.release, n.span, n.earliest, n.latest, n.knownFrom, n.knownTo, n.startBy, n.endAfter,
  n.facet, n.claimants
);

CREATE INDEX umbra_claim_key IF NOT EXISTS
FOR (n:ClaimKey) ON (
  n.release, n.stance, n.span, n.earliest, n.latest, n.knownFrom, n.knownTo, n.startBy, n.endAfter,
  n.facet, n.shared, n.actor
);

CREATE INDEX umbra_claim_key_actor IF NOT EXISTS
FOR (n:ClaimKey) ON (
  n.release, n.actor, n.stance, n.span, n.earliest, n.latest, n.knownFrom, n.knownTo, n.startBy,
  n.endAfter, n.facet, n.shared
);

// Kinds of umbrella and brands, by which the rows of the main question are chosen.
CREATE INDEX umbra_fact IF NOT EXISTS
FOR (n:Fact) ON (n.release, n.field, n.value);

// Facts to check, by their type, their reasons and the day of their newest evidence, with all that
// a count reads of them; sources by their day.
DROP INDEX umbra_check IF EXISTS;

CREATE INDEX umbra_check_type IF NOT EXISTS
FOR (n:Check) ON (n.release, n.type, n.reasons, n.newest, n.about, n.knownFrom, n.knownTo);

CREATE INDEX umbra_source IF NOT EXISTS
FOR (n:Source) ON (n.release, n.knownFrom);

// Things that may be one: names that are alike, and ties that say so.
CREATE INDEX umbra_name_sameness IF NOT EXISTS
FOR (n:Name) ON (n.release, n.sameness);

CREATE INDEX umbra_tie IF NOT EXISTS
FOR (n:Tie) ON (n.release, n.relation, n.id);

// What names are found by (server/model/name-tokens.ts), within a release and a type of things.
DROP INDEX umbra_names IF EXISTS;

CREATE FULLTEXT INDEX umbra_name_tokens IF NOT EXISTS
FOR (n:Name|Event|Source)
ON EACH [n.searchText, n.skeletons, n.initials, n.glosses, n.release, n.thingType]
OPTIONS {indexConfig: {`fulltext.analyzer`: "whitespace"}};
