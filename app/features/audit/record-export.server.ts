import { accept } from "~/shared/result";
import { canonicalJson } from "~db/columns";
import { sealWith } from "./audit-seal.server";
import { type Command, carryOut } from "./carry-out.server";

/** What leaves the house: which list, how much of it, in which form. */
interface Exported {
  readonly list: string;
  readonly format: string;
  readonly count: number;
  /** What the list was narrowed to; it may hold a name, so that only its digest is kept. */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Notes that someone takes a list away, before its first row goes. */
export function recordExport(command: Command, { filter, ...exported }: Exported) {
  return carryOut(command, "record-export", { filter, ...exported }, async ({ record }) => {
    await record({
      action: "list.exported",
      subjectKind: "account",
      subjectId: command.actor.accountId,
      detail: { ...exported, filter: sealWith(command.auditKey)(canonicalJson(filter)) },
    });
    return accept(null);
  });
}
