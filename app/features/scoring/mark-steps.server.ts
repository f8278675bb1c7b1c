import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import * as Marks from "./marks.queries.server";
import * as Rescores from "./rescores.queries.server";
import * as SheetPlaces from "./sheet-places.queries.server";
import * as Sheets from "./sheets.queries.server";

/** What stands in a mark's place for its tablet where it was put right in writing. */
const IN_WRITING = "in-writing";

/** Puts a mark right after the lock, as a new version with its reason; answers its number. What stood before is kept. */
export async function correctMarkIn(
  { trx, now, record }: Desk,
  correction: {
    readonly sheetId: string;
    readonly aspectKey: string;
    readonly valueThousandths: number;
    readonly reason: string;
    readonly by: string;
  },
): Promise<number> {
  const { sheetId, aspectKey, valueThousandths, reason, by } = correction;
  const place = await SheetPlaces.find(trx, sheetId);
  invariant(place, "a mark is put right on its sheet");
  const standing = await Marks.findStanding(trx, sheetId, aspectKey);
  const rescores = await Rescores.findAllOfEntry(trx, place.panelId, place.stageEntryId);
  const seq = place.version + 1;
  const round = rescores.filter((one) => one.aspectKey === aspectKey).at(-1);
  await Marks.insert(
    trx,
    {
      ...{ sheetId, seq, aspectKey, valueThousandths },
      markKey: newId(),
      replacesKey: standing?.markKey ?? null,
      rescoreId: round?.rescoreId ?? null,
      enteredAt: now,
      enteredBy: by,
      deviceKey: IN_WRITING,
      importId: null,
      keyingId: null,
    },
    reason,
  );
  await Sheets.updateVersion(trx, sheetId, seq);
  await record({
    action: "mark.corrected",
    subjectKind: "sheet",
    subjectId: sheetId,
    detail: { seq, aspectKey, valueThousandths },
  });
  return seq;
}
