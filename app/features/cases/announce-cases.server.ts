import * as Unions from "~/features/unions/unions.queries.server";
import type { Db } from "~db/connection.server";
import * as Cases from "./cases.queries.server";
import { accountTopic, caseTopic, queueTopic } from "./domain/topic";
import type { CaseRoom } from "./road-wiring.server";

/** Says, after the commit, that these cases moved: to their pages, the queues they stand in, and their people. */
export async function announceCases(
  db: Db,
  { live }: Pick<CaseRoom, "live">,
  caseIds: readonly string[],
): Promise<void> {
  const rows = await Cases.findAll(db, caseIds);
  const lineages = await Unions.findLineages(db, [...new Set(rows.map(({ unionId }) => unionId))]);
  live.announce([
    ...rows.map(({ id }) => caseTopic(id)),
    ...[...lineages.values()].flat().map(queueTopic),
    queueTopic(null),
    ...rows.flatMap(({ applicantId, openedBy }) => [
      ...(applicantId ? [accountTopic(applicantId)] : []),
      accountTopic(openedBy),
    ]),
  ]);
}
