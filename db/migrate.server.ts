import { type Kysely, type Migration, Migrator } from "kysely";
import * as house from "./migrations/0001-house";
import * as cases from "./migrations/0003-cases";
import * as renewalCodes from "./migrations/0005-renewal-codes";
import * as jobsAndFiles from "./migrations/0006-jobs-and-files";
import * as registry from "./migrations/0007-registry";
import * as scansAndFormerNames from "./migrations/0008-scans-and-former-names";
import * as transfersAndMessages from "./migrations/0009-transfers-and-messages";
import * as schemes from "./migrations/0015-schemes";
import * as contests from "./migrations/0016-contests";
import * as bulkMoves from "./migrations/0017-bulk-moves";
import * as caseScans from "./migrations/0019-case-scans";
import * as importCounts from "./migrations/0020-import-counts";
import * as judging from "./migrations/0021-judging";
import * as draws from "./migrations/0022-draws";
import * as recusals from "./migrations/0024-recusals";
import * as recheck from "./migrations/0026-recheck";
import * as releaseAndAppeals from "./migrations/0027-release-and-appeals";
import * as notices from "./migrations/0028-notices";
import * as results from "./migrations/0029-results";
import * as grassroots from "./migrations/0030-grassroots";
import * as closingReports from "./migrations/0031-closing-reports";
import * as judgeLinks from "./migrations/0032-judge-links";
import * as boards from "./migrations/0034-boards";
import * as groupPrizes from "./migrations/0036-group-prizes";
import * as honours from "./migrations/0037-honours";
import * as declarations from "./migrations/0038-declarations-and-contest-lists";
import * as signedOnPaper from "./migrations/0039-signed-on-paper";
import * as rehearsedNotices from "./migrations/0040-rehearsed-notices";
import * as reminders from "./migrations/0042-reminders";
import * as labour from "./migrations/0043-labour";
import * as keyings from "./migrations/0049-keyings";
import * as teamLists from "./migrations/0050-team-lists";
import * as entryDocuments from "./migrations/0051-entry-documents";
import * as closingCounts from "./migrations/0053-closing-counts";
import * as stageOutcomes from "./migrations/0056-stage-outcomes";
import * as certificateList from "./migrations/0057-certificate-list";
import * as lighterLog from "./migrations/0058-lighter-log";
import * as numberKeys from "./migrations/0059-number-keys";
import type { Database } from "./schema";

/** In order; a migration that was released is never edited. */
const MIGRATIONS: Record<string, Migration> = {
  "0001-house": house,
  "0003-cases": cases,
  "0005-renewal-codes": renewalCodes,
  "0006-jobs-and-files": jobsAndFiles,
  "0007-registry": registry,
  "0008-scans-and-former-names": scansAndFormerNames,
  "0009-transfers-and-messages": transfersAndMessages,
  "0015-schemes": schemes,
  "0016-contests": contests,
  "0017-bulk-moves": bulkMoves,
  "0019-case-scans": caseScans,
  "0020-import-counts": importCounts,
  "0021-judging": judging,
  "0022-draws": draws,
  "0024-recusals": recusals,
  "0026-recheck": recheck,
  "0027-release-and-appeals": releaseAndAppeals,
  "0028-notices": notices,
  "0029-results": results,
  "0030-grassroots": grassroots,
  "0031-closing-reports": closingReports,
  "0032-judge-links": judgeLinks,
  "0034-boards": boards,
  "0036-group-prizes": groupPrizes,
  "0037-honours": honours,
  "0038-declarations-and-contest-lists": declarations,
  "0039-signed-on-paper": signedOnPaper,
  "0040-rehearsed-notices": rehearsedNotices,
  "0042-reminders": reminders,
  "0043-labour": labour,
  "0049-keyings": keyings,
  "0050-team-lists": teamLists,
  "0051-entry-documents": entryDocuments,
  "0053-closing-counts": closingCounts,
  "0056-stage-outcomes": stageOutcomes,
  "0057-certificate-list": certificateList,
  "0058-lighter-log": lighterLog,
  "0059-number-keys": numberKeys,
};

/** Brings the database to the newest schema; throws the first failure, with nothing of it applied. */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: "Migration",
    migrationLockTableName: "MigrationLock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
