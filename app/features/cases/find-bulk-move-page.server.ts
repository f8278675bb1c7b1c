import type { Db } from "~db/connection.server";
import * as BulkMoves from "./bulk-moves.queries.server";
import type { BulkResultList } from "./cases.schemas";
import { findSubjects } from "./find-queue-page.server";
import type { Roads } from "./road-wiring.server";

const PAGE_SIZE = 60;

/** What came of a bulk move: how many moved and how many not, and a page of either. */
export async function findBulkMovePage(
  db: Db,
  roads: Roads,
  { bulkMoveId, list }: { readonly bulkMoveId: string; readonly list: BulkResultList },
) {
  const counts = await BulkMoves.countAll(db, bulkMoveId);
  const show = list.show ?? (counts.refused > 0 ? "refused" : "moved");
  const range = { show, limit: PAGE_SIZE, offset: (list.page - 1) * PAGE_SIZE };
  const rows = await BulkMoves.findPage(db, bulkMoveId, range);
  const files = rows.flatMap(({ caseId, road }) => {
    const wiring = roads.find(road);
    return wiring ? [{ caseId, wiring }] : [];
  });
  const subjects = await findSubjects(db, roads, files);
  return {
    counts,
    show,
    total: counts[show],
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({
      ...row,
      title: subjects.get(row.caseId)?.title ?? "",
      note: subjects.get(row.caseId)?.note ?? "",
    })),
  };
}
