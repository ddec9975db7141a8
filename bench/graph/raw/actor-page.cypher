// Everything that the page of one actor shows: names, facts, ties, latest claims, first statements.
// In: release, id. Out: one row.
MATCH (actor:Umbra {release: $release, id: $id})
RETURN
  actor.id AS id, actor.name AS name, actor.type AS type, actor.note AS note,
  COLLECT {
    MATCH (actor)-[has:HAS_NAME]->(name) WHERE has.knownTo = "9999-12-31"
    RETURN {text: name.text, language: name.language, kind: name.kind} ORDER BY name.position
  } AS names,
  COLLECT {
    MATCH (actor)-[has:HAS_FACT]->(fact) WHERE has.knownTo = "9999-12-31"
    RETURN {
      field: fact.field, value: fact.value,
      start: [has.startEarliest, has.startLatest], end: [has.endEarliest, has.endLatest]
    }
    ORDER BY fact.field, fact.position
  } AS facts,
  COUNT { MATCH (actor)-[edge]-(:Thing) WHERE edge.knownTo = "9999-12-31" AND edge.tie IS NOT NULL } AS tieCount,
  COLLECT {
    MATCH (actor)-[edge]-(other:Thing) WHERE edge.knownTo = "9999-12-31" AND edge.tie IS NOT NULL
    RETURN {
      id: edge.tie, type: type(edge), support: edge.support,
      start: [edge.startEarliest, edge.startLatest], end: [edge.endEarliest, edge.endLatest],
      from: {id: startNode(edge).id, name: startNode(edge).name},
      to: {id: endNode(edge).id, name: endNode(edge).name}
    }
    ORDER BY type(edge), other.id, edge.startEarliest, edge.tie LIMIT 50
  } AS ties,
  COUNT { MATCH (actor)<-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim) RETURN DISTINCT claim } AS claimCount,
  COLLECT {
    MATCH (actor)<-[:BY|IN_NAME_OF|HOLDS_RESPONSIBLE]-(claim:Claim)
    WITH DISTINCT claim
    MATCH (claim)-[:HAS_VERSION]->(version) WHERE version.knownTo = "9999-12-31"
    WITH claim, version ORDER BY version.latest DESC, claim.id LIMIT 20
    MATCH (claim)-[:OF_EVENT]->(event)
    RETURN {
      id: claim.id, stance: claim.stance,
      by: [(claim)-[:BY]->(who) | who {.id, .name}],
      about: [(claim)-[:HOLDS_RESPONSIBLE]->(who) | who {.id, .name}],
      event: {id: event.id, name: event.name, earliest: version.earliest, latest: version.latest}
    }
  } AS claims,
  COUNT { MATCH (actor)<-[:CONCERNS]-(:Statement) } AS statementCount,
  COLLECT {
    MATCH (actor)<-[:CONCERNS]-(said:Statement)
    WITH said ORDER BY said.knownFrom, said.id LIMIT 20
    MATCH (said)-[:FROM_SOURCE]->(source)-[:PUBLISHED_BY]->(publisher)
    RETURN {
      id: said.id, paraphrase: said.paraphrase, locator: said.locator,
      source: {id: source.id, title: source.title, publisher: publisher {.id, .name}}
    }
  } AS statements
