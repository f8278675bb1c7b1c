import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { invariant } from "~/shared/invariant";
import { accept, refuse } from "~/shared/result";
import { findPaperSheets } from "./find-papers.server";
import * as Panels from "./panels.queries.server";
import { mayBringMarks } from "./scoring.access";
import { needsContestant } from "./sheet-steps.server";
import * as Sheets from "./sheets.queries.server";
import * as Signatures from "./signatures.queries.server";

/** Stands in a signature's place for its tablet where it stands on paper. */
const ON_PAPER = "on-paper";

interface SigningPapers {
  readonly stageId: string;
  readonly moduleKey: string;
  /** How many sheets the page said would be signed; with any other number the papers are looked at again. */
  readonly count: number;
}

/**
 * Notes that the papers of a module are signed (纸面已签): the sheets that are whole, and whose marks all came from a
 * list or were keyed twice. What a judge marked on a tablet, that judge signs there.
 */
export async function signPapers(
  command: Command,
  { live }: { readonly live: Live },
  input: SigningPapers,
) {
  const topics: string[] = [];
  const result = await carryOut(command, "sign-papers", input, async ({ trx, now, record }) => {
    const { stageId, moduleKey, count } = input;
    const { accountId } = command.actor;
    const stage = await Panels.findStage(trx, stageId);
    if (!stage || !mayBringMarks(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (stage.stageState !== "judging") return refuse("papers-closed" as const);
    const { book, sheets } = await findPaperSheets(trx, stageId, accountId);
    const ready = sheets.filter((one) => one.moduleKey === moduleKey && one.state === "ready");
    if (ready.length === 0) return refuse("no-paper-ready" as const);
    if (ready.length !== count) return refuse("papers-changed" as const);
    const module = book.modules.find(({ id }) => id === moduleKey);
    invariant(module, "sheets are of a module that is there");
    const signed = ready.map(({ sheetId, version, seatId, duty }) => {
      const judge = book.seatOf(seatId)?.name ?? "";
      const isWithContestant = needsContestant(module, duty);
      return { sheetId, seq: version + 1, judge, isWithContestant };
    });
    await Signatures.insertAll(
      trx,
      signed.map(({ sheetId, seq }) => {
        return { sheetId, seq, signedAt: now, signedBy: accountId, deviceKey: ON_PAPER };
      }),
      signed.flatMap(({ sheetId, seq, judge, isWithContestant }) => [
        { sheetId, seq, party: "judge" as const, way: "paper" as const, text: judge },
        ...(isWithContestant
          ? [{ sheetId, seq, party: "contestant" as const, way: "paper" as const, text: "" }]
          : []),
      ]),
    );
    await Sheets.setVersions(trx, new Map(signed.map(({ sheetId, seq }) => [sheetId, seq])));
    await record({
      action: "papers.signed",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { moduleKey, sheets: signed.length },
    });
    topics.push(...book.topics);
    return accept({ signed: signed.length });
  });
  if (result.ok) live.announce(topics);
  return result;
}
