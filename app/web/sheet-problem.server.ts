import type { AppLoadContext } from "@remix-run/node";
import { SHEET_PROBLEM_CODES } from "~/features/scoring/domain/marking-sheet/sheet-aspects";
import type { SheetRefusal } from "~/features/scoring/read-sheet-file.server";
import type { FormProblem } from "~/ui/form-problem";
import type { Language } from "./languages";
import { wordsFor } from "./words.server";

const PROBLEMS_SHOWN = 5;
const SHEET_CODES: ReadonlySet<string> = new Set(SHEET_PROBLEM_CODES);

/** What is wrong with a marking sheet, at the file's field: the table itself, or the first of its rows. */
export function sheetProblem(
  { language }: AppLoadContext,
  refusal: SheetRefusal,
  values: FormProblem["values"],
): FormProblem {
  const t = wordsFor(language).getFixedT(language, "scoring");
  const sentences =
    "table" in refusal
      ? [tableSentence(language, refusal.table)]
      : refusal.problems.map(({ code, values: named }) =>
          SHEET_CODES.has(code) ? t(`sheet.${code}`, named) : t(`scheme.${code}`, named),
        );
  const sentence = sentences.slice(0, PROBLEMS_SHOWN).join(" ");
  return { errors: [{ field: "file", sentence }], values };
}

/** A marking sheet is small: what is too large in any way is told so at once. */
function tableSentence(language: Language, code: string): string {
  const t = wordsFor(language).getFixedT(language);
  return code.startsWith("too-") ? t("scoring:sheet.too-large") : t(`imports:refused.${code}`);
}
