import { accept, type Result, refuse } from "~/shared/result";
import type { Aspect } from "../scheme/aspect";
import { missingAspects } from "./missing-marks";
import type { ScoreSheet } from "./score-sheet";
import type { Spread } from "./spread";

/** Why a sheet can't be signed, in this order. */
export const SIGN_REFUSALS = [
  "stage-locked",
  "entry-without-score",
  "sheet-signed",
  "stale-version",
  "aspects-not-declared",
  "marks-missing",
  "spread-too-wide",
  "contestant-missing",
] as const;

/** `More` names what else a use case may answer. */
export interface SignRefusal<More extends string = never> {
  readonly code: (typeof SIGN_REFUSALS)[number] | More;
  /** Of the first that is in the way. */
  readonly values: Readonly<Record<string, string>>;
}

/** What is asked for: a signature under the sheet as it was shown. */
export interface Signing {
  readonly version: number;
  /** How many aspects and factors the entry has still to declare. */
  readonly undeclaredCount: number;
  /** Spreads at whose ends this seat stands. */
  readonly held: readonly Spread[];
  /** Whether the contestant has to sign or refuse beside the judge (on-site modules that say so). */
  readonly needsContestant: boolean;
  readonly hasContestant: boolean;
}

/** Whether a sheet may be signed: whole, as seen, and with no spread at whose end it stands. */
export function decideSigning(
  aspects: readonly Aspect[],
  sheet: ScoreSheet,
  signing: Signing,
): Result<null, SignRefusal> {
  const no = (code: SignRefusal["code"], values: SignRefusal["values"] = {}) =>
    refuse({ code, values });
  if (!sheet.isStageOpen) return no("stage-locked");
  if (sheet.noScore !== null) return no("entry-without-score");
  if (sheet.isSigned) return no("sheet-signed");
  if (sheet.version !== signing.version) return no("stale-version");
  if (signing.undeclaredCount > 0) {
    return no("aspects-not-declared", { missing: String(signing.undeclaredCount) });
  }
  const missing = missingAspects(aspects, sheet);
  const [first] = missing;
  if (first) return no("marks-missing", { aspect: first.id, missing: String(missing.length) });
  const [held] = signing.held;
  if (held) {
    return no("spread-too-wide", { aspect: held.aspectKey, spread: String(held.spread / 1000) });
  }
  if (signing.needsContestant && !signing.hasContestant) return no("contestant-missing");
  return accept(null);
}
