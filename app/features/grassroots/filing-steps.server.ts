import type { Desk } from "~/features/audit/carry-out.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import * as Trades from "~/features/qualifications/trades.queries.server";

/** A plan as a photo or a paper, and the name that it came under. */
export interface PlanFile {
  readonly file: StoredFile;
  readonly fileName: string;
}

/** Keeps the plan that came with a form; null where none did. */
export async function keepPlanIn(desk: Desk, plan: PlanFile | null, by: string) {
  if (!plan) return null;
  const planFileId = await keepFileIn(desk, plan.file, by);
  return { planFileId, planFileName: plan.fileName };
}

/** Whether a trade that was named is in the classification. */
export async function isTradeUnknownIn(
  { trx }: Desk,
  tradeId: string | null | undefined,
): Promise<boolean> {
  return typeof tradeId === "string" && !(await Trades.find(trx, tradeId));
}
