import type { RawRow, RowReason } from "~/features/imports/domain/import-kind";
import type {
  AppliedRow,
  ApplyWork,
  CheckBench,
  CheckedRow,
  CheckRows,
  ImportKind,
  StagedRow,
} from "~/features/imports/import-kind.server";
import { newId } from "~/shared/ids";
import { readTradeRow, TRADE_COLUMNS, type TradeListRow, tradeKey } from "./domain/trade-list";
import * as ListedTrades from "./listed-trades.queries.server";
import { mayKeepTrades } from "./qualifications.access";

/** The classification of occupations, and the trades within, can be brought in. */
export const TRADE_LISTS: ImportKind = {
  name: "trades",
  columns: TRADE_COLUMNS,
  mayBegin: mayKeepTrades,
  openCheck: openTradeCheck,
  applyIn: applyTradesIn,
};

/** What the list held so far: each trade's row, and the occupations of each code. */
interface Seen {
  readonly rows: Map<string, number>;
  readonly occupations: Map<string, string>;
}

async function openTradeCheck({ db }: CheckBench): Promise<CheckRows> {
  const seen: Seen = { rows: new Map(), occupations: new Map() };
  return async (rows) => {
    const codes = rows.map(({ cells }) => readTradeRow(cells).row.occupationCode);
    const known = await ListedTrades.findAllOfCodes(db, codes);
    for (const trade of known) seen.occupations.set(codeKey(trade), trade.occupationName);
    const keys = new Set(known.map(tradeKey));
    return rows.map((row) => judged(row, keys, seen));
  };
}

function judged({ seq, cells }: RawRow, known: ReadonlySet<string>, seen: Seen): CheckedRow {
  const { row, reasons } = readTradeRow(cells);
  const shown = { seq, label: row.name, note: row.occupationCode };
  const first = seen.rows.get(tradeKey(row));
  const wrong: readonly RowReason[] =
    reasons.length > 0 || first === undefined
      ? reasons
      : [{ field: "name", reason: "twice-in-file", values: { row: first } }];
  if (wrong.length > 0)
    return { ...shown, verdict: "refused", detail: { reasons: wrong }, payload: null };
  seen.rows.set(tradeKey(row), seq);
  const warnings = doubledCode(row, seen);
  const detail = warnings.length > 0 ? { warnings } : {};
  if (known.has(tradeKey(row))) return { ...shown, verdict: "same", detail, payload: null };
  return { ...shown, verdict: "new", detail, payload: row };
}

/** A code should stand for one occupation; the list of 2022 has two that stand for two. */
function doubledCode(row: TradeListRow, { occupations }: Seen): RowReason[] {
  const other = occupations.get(codeKey(row));
  if (other === undefined) occupations.set(codeKey(row), row.occupationName);
  if (other === undefined || other === row.occupationName) return [];
  return [{ field: "occupationCode", reason: "code-doubled", values: { other } }];
}

function codeKey({ edition, occupationCode }: Pick<TradeListRow, "edition" | "occupationCode">) {
  return `${edition}/${occupationCode}`;
}

async function applyTradesIn(
  { desk, actor, importId }: ApplyWork,
  rows: readonly StagedRow[],
): Promise<readonly AppliedRow[]> {
  const staged = rows.map(({ seq, payload }) => ({ seq, row: payload as TradeListRow }));
  const codes = staged.map(({ row }) => row.occupationCode);
  const known = new Set((await ListedTrades.findAllOfCodes(desk.trx, codes)).map(tradeKey));
  const fresh = staged.filter(({ row }) => !known.has(tradeKey(row)));
  const source = { createdAt: desk.now, createdBy: actor.accountId, importId };
  await ListedTrades.insertAll(
    desk.trx,
    fresh.map(({ row }) => ({ id: newId(), ...row, ...source })),
  );
  return staged.map(({ seq, row }) => ({
    seq,
    outcome: known.has(tradeKey(row)) ? "same" : "applied",
  }));
}
