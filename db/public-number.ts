import { sql } from "kysely";

/**
 * The number of a result's version that everyone reads, in a query whose columns hold the contest and its phase: on
 * notice the newest, afterwards the newest that was approved. It says in SQL what `publicVersions` says.
 */
export function publicNumber(contestId: string, phase: string) {
  return sql<number>`(SELECT max(v."number") FROM "Result" v
    LEFT JOIN "ResultApproval" w ON w."resultId" = v."id"
    WHERE v."contestId" = ${sql.ref(contestId)}
    AND (${sql.ref(phase)} = 'notice' OR w."resultId" IS NOT NULL))`;
}
