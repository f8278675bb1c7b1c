import * as Sheets from "~/features/scoring/sheets.queries.server";
import { newId } from "~/shared/ids";
import { type Instant, later, SECOND_MS } from "~/shared/instant";
import type { Trx } from "../connection.server";
import { insertRows } from "../many-rows";
import type { Database } from "../schema";

/** A sheet as its judge fills it in: the entry with its number, the module, and the number of the seat. */
export interface SheetToMark {
  readonly stageEntryId: string;
  readonly number: number;
  readonly moduleKey: string;
  readonly seatNumber: number;
}

/** The judge of the first seat is the quickest. */
const SECONDS_A_MARK = 6;
const TABLET = "0198f000-0000-7000-8000-000000000000";

/**
 * Marks and signs the sheets of a stage at once, each as `marksOf` says, aspect by aspect in thousandths, and when
 * `atOf` says; a sheet without a mark stays as it is.
 */
export async function markStage(
  trx: Trx,
  stage: {
    readonly stageId: string;
    readonly atOf: (sheet: SheetToMark) => Instant;
    readonly marksOf: (sheet: SheetToMark) => Readonly<Record<string, number>>;
  },
): Promise<void> {
  const { stageId, atOf, marksOf } = stage;
  const numbers = new Map(
    (
      await trx
        .selectFrom("StageEntry as e")
        .innerJoin("Entry as n", "n.id", "e.entryId")
        .select(["e.id", "n.number"])
        .where("e.stageId", "=", stageId)
        .execute()
    ).map(({ id, number }) => [id, number ?? 0]),
  );
  const names = new Map(
    (await trx.selectFrom("Account").select(["id", "name"]).execute()).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const sheets = (await Sheets.findAllWithSeats(trx, [stageId])).map((found) => {
    const sheet = { ...found, number: numbers.get(found.stageEntryId) ?? 0 };
    return { ...sheet, at: atOf(sheet), marks: Object.entries(marksOf(sheet)) };
  });
  const marked = sheets.filter(({ marks }) => marks.length > 0);
  const device = { deviceKey: TABLET };
  await insertInPieces(
    trx,
    "Mark",
    marked.flatMap(({ sheetId, accountId, at, seatNumber, marks }) =>
      marks.map(([aspectKey, valueThousandths], index) => ({
        ...{ sheetId, seq: index + 2, markKey: newId(), aspectKey, valueThousandths, ...device },
        ...{
          replacesKey: null,
          rescoreId: null,
          enteredBy: accountId,
          importId: null,
          keyingId: null,
        },
        enteredAt: later(at, (index - marks.length) * (SECONDS_A_MARK + seatNumber) * SECOND_MS),
      })),
    ),
  );
  const signed = marked.map(({ sheetId, accountId, at, marks }) => {
    return { sheetId, seq: marks.length + 2, signedAt: at, signedBy: accountId, ...device };
  });
  await insertInPieces(trx, "Signature", signed);
  await insertInPieces(
    trx,
    "SignatureHand",
    signed.map(({ sheetId, seq, signedBy }) => ({
      ...{ sheetId, seq, party: "judge" as const, way: "typed" as const },
      text: names.get(signedBy) ?? "",
    })),
  );
  for (const { sheetId, seq } of signed) await Sheets.updateVersion(trx, sheetId, seq);
}

async function insertInPieces<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly Database[Table][],
): Promise<void> {
  const PIECE = 200;
  for (let at = 0; at < rows.length; at += PIECE) {
    await insertRows(trx, table, rows.slice(at, at + PIECE));
  }
}
