import type { AppLoadContext } from "@remix-run/node";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import type { FormProblem } from "~/ui/form-problem";
import { refused } from "./responses.server";
import { wordsFor } from "./words.server";

interface Refusing {
  /** The feature that refuses what isn't the engine's. */
  readonly words: string;
  readonly road: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A move was refused: by the engine, by the road's own rule, or by the feature before it came to a move. */
export function refusedMove(
  context: AppLoadContext,
  reason: string | MoveRefusal,
  values: FormProblem["values"],
  { words, road, fields = {} }: Refusing,
) {
  if (typeof reason === "string") return refused(context, reason, values, { words, fields });
  if (reason.kind === "guard") {
    const t = wordsFor(context.language).getFixedT(context.language);
    const sentence = t(`roads:${road}.refusals.${reason.reason}`);
    return refused(context, "guard", values, { words: "cases", details: { sentence } });
  }
  const details: Record<string, string> =
    reason.kind === "calendar-missing" ? { year: String(reason.year) } : {};
  return refused(context, reason.kind, values, { words: "cases", details });
}
