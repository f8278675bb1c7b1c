import { randomUUID } from "node:crypto";
import type { Db } from "~db/connection.server";
import { type Cell, openCells } from "../../scripts/bench/unmarked-cells";
import { HttpClient } from "./http";
import { signInAs } from "./sign-in-over-http";
import type { Torture, Writers } from "./tortured";

const TABLETS = 8;
const VALUES = ["2", "3"] as const;

interface Sent {
  readonly sheetId: string;
  readonly aspectKey: string;
  readonly valueThousandths: number;
  readonly version: number;
}

/** Tablets of a judge of the welders' final: each marks its own sheets again and again, over the mark before. */
export class MarkWriters implements Writers {
  /** What was acknowledged, by the key that the tablet made. */
  private readonly told = new Map<string, Sent>();
  private readonly refused: string[] = [];

  get acknowledged(): number {
    return this.told.size;
  }

  async write(torture: Torture) {
    const judge = new HttpClient(torture.origin);
    await torture.insist(() => signInAs(judge, "judge3"));
    const cells = (await torture.insist(() => openCells(judge))) ?? [];
    const sheets = [...new Set(cells.map(({ sheetId }) => sheetId))];
    return Promise.all(
      Array.from({ length: TABLETS }, (_, number) => {
        const own = cells.filter(({ sheetId }) => sheets.indexOf(sheetId) % TABLETS === number);
        return this.markOn(own, torture);
      }),
    );
  }

  private async markOn(cells: readonly Cell[], torture: Torture): Promise<void> {
    const tablet = new HttpClient(torture.origin);
    await torture.insist(() => signInAs(tablet, "judge3"));
    const deviceKey = randomUUID();
    const last = new Map<Cell, string>();
    for (let count = 0; !torture.isOver; count += 1) {
      const cell = cells[count % cells.length];
      if (!cell) throw new Error("a tablet has no sheet to mark");
      const text = VALUES[Math.floor(count / cells.length) % VALUES.length] ?? "";
      const markKey = randomUUID();
      const form = { idempotencyKey: markKey, replacesKey: last.get(cell) ?? "", text, deviceKey };
      const version = await this.send(torture, tablet, cell, form);
      if (version === null) return;
      last.set(cell, markKey);
      this.told.set(markKey, { ...cell, valueThousandths: Number(text) * 1_000, version });
    }
  }

  private send(torture: Torture, tablet: HttpClient, cell: Cell, form: Record<string, string>) {
    const { sheetId, aspectKey } = cell;
    return torture.insist(async () => {
      const path = `/judging/sheets/${sheetId}/marks`;
      const { status, text } = await tablet.post(path, { ...form, aspectKey, reason: "" });
      if (status === 200) return (JSON.parse(text) as { version: number }).version;
      if (status < 500) this.refused.push(`a mark was refused with ${status}: ${text}`);
      return null;
    });
  }

  /** Every acknowledged mark once, as it was sent; each sheet's versions without a gap, and each mark in the log. */
  async findFaults(db: Db): Promise<string[]> {
    const rows = await db.selectFrom("Mark").selectAll().execute();
    const byKey = new Map(rows.map((row) => [row.markKey, row]));
    const lost = [...this.told].flatMap(([key, sent]) => {
      const row = byKey.get(key);
      const isSame =
        row?.sheetId === sent.sheetId &&
        row.aspectKey === sent.aspectKey &&
        row.valueThousandths === sent.valueThousandths &&
        row.seq === sent.version;
      return isSame ? [] : [`a mark was acknowledged and is there as ${JSON.stringify(row)}`];
    });
    const marked = new Set([...this.told.values()].map(({ sheetId }) => sheetId));
    return [...this.refused, ...lost, ...(await miscounted(db, [...marked]))];
  }
}

/** Of the sheets that the tablets marked; others of the demo were never marked one by one. */
async function miscounted(db: Db, sheetIds: readonly string[]): Promise<string[]> {
  const sheets = await db
    .selectFrom("Sheet as h")
    .select(["h.id", "h.version"])
    .select((eb) => [
      eb
        .selectFrom("Mark as m")
        .whereRef("m.sheetId", "=", "h.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("marks"),
      eb
        .selectFrom("AuditEntry as e")
        .whereRef("e.subjectId", "=", "h.id")
        .where("e.action", "=", "mark.entered")
        .select(eb.fn.countAll<number>().as("n"))
        .as("entries"),
      eb
        .selectFrom("Signature as s")
        .whereRef("s.sheetId", "=", "h.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("signatures"),
    ])
    .where("h.id", "in", sheetIds)
    .execute();
  return sheets
    .filter(({ version, marks, entries, signatures }) => {
      const isLogged = entries === marks;
      // A sheet is laid out as its first version.
      return !isLogged || (signatures === 0 && version !== 1 + (marks ?? 0));
    })
    .map((sheet) => `a sheet is counted as ${JSON.stringify(sheet)}`);
}
