import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { newId } from "~/shared/ids";
import { accept } from "~/shared/result";
import {
  aspectsToKey,
  differencesOf,
  type KeyedMark,
  keyingFault,
  readKeyed,
} from "./domain/papers/keying";
import {
  openPaperIn,
  type PaperFile,
  refusedSheet,
  valuesOf,
  writeKeyedIn,
} from "./keying-steps.server";
import * as Keyings from "./keyings.queries.server";
import type { KeyPaperInput } from "./papers.schemas";

/** Which keying it was, and at how many aspects the two differ; null while there is only one. */
export interface KeyedPaper {
  readonly turn: 1 | 2;
  readonly differingCount: number | null;
}

/**
 * Takes what someone read on a paper sheet. The second one is another person, who sees nothing of the first; where
 * both agree the marks are the sheet's, else nothing counts until it is settled against the paper (contests.md §4).
 */
export async function keyPaper(
  command: Command,
  { live }: { readonly live: Live },
  input: KeyPaperInput & { readonly sheetId: string },
) {
  const topics: string[] = [];
  const result = await carryOut(command, "key-paper", input, async (desk) => {
    const { accountId } = command.actor;
    const { sheetId, version, hasGaps } = input;
    const opened = await openPaperIn(desk.trx, command.actor, sheetId);
    if (!opened.ok) return opened;
    const paper = opened.value;
    const { book, row, listed, keyings } = paper;
    const undeclared = book.undeclaredOn(row);
    const fault = keyingFault(listed, keyings, undeclared);
    if (fault) return refusedSheet(fault, { missing: String(undeclared) });
    if (row.version !== version) return refusedSheet("paper-changed");
    const keyed = readKeyed(listed, input, hasGaps !== null);
    if (!keyed.ok) return keyed;
    const done = await keyIn(desk, paper, { keyed: keyed.value, by: accountId });
    topics.push(...(done.differingCount === 0 ? book.topics : book.topics.slice(0, 1)));
    return accept(done);
  });
  if (result.ok) live.announce(topics);
  return result;
}

async function keyIn(
  desk: Desk,
  paper: PaperFile,
  { keyed, by }: { readonly keyed: readonly KeyedMark[]; readonly by: string },
): Promise<KeyedPaper> {
  const { row, listed, keyings } = paper;
  const { sheetId, version } = row;
  const keyingId = newId();
  const turn = keyings.length === 0 ? 1 : 2;
  await Keyings.insert(
    desk.trx,
    { id: keyingId, sheetId, version, seq: turn, keyedAt: desk.now, keyedBy: by },
    keyed.map(({ aspectKey, value }) => ({ keyingId, aspectKey, valueThousandths: value })),
    keyed.flatMap(({ aspectKey, reason }) =>
      reason === null ? [] : [{ keyingId, aspectKey, text: reason }],
    ),
  );
  const [first] = keyings;
  const differing = first && differencesOf(aspectsToKey(listed), [first.marks, keyed]);
  const written =
    differing?.length === 0 ? await writeKeyedIn(desk, paper, keyed, { keyingId, by }) : 0;
  await desk.record({
    action: "paper.keyed",
    subjectKind: "sheet",
    subjectId: sheetId,
    detail: { keyingId, turn, written, values: valuesOf(keyed) },
  });
  return { turn, differingCount: differing?.length ?? null };
}
