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
import { stageTopic } from "./domain/score-sheet/topic";
import {
  openPaperIn,
  type PaperFile,
  refusedSheet,
  valuesOf,
  writeKeyedIn,
} from "./keying-steps.server";
import * as Keyings from "./keyings.queries.server";
import { topicsOfStage } from "./listed-stages.server";
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
  input: KeyPaperInput & { readonly stageId: string; readonly sheetId: string },
) {
  const topics: string[] = [];
  const result = await carryOut(command, "key-paper", input, async (desk) => {
    const { accountId } = command.actor;
    const { version, hasGaps } = input;
    const opened = await openPaperIn(desk.trx, command.actor, input);
    if (!opened.ok) return opened;
    const paper = opened.value;
    const { place, listed, keyings, undeclaredCount } = paper;
    const fault = keyingFault(listed, keyings, undeclaredCount);
    if (fault) return refusedSheet(fault, { missing: String(undeclaredCount) });
    if (place.version !== version) return refusedSheet("paper-changed");
    const keyed = readKeyed(listed, input, hasGaps !== null);
    if (!keyed.ok) return keyed;
    const done = await keyIn(desk, paper, { keyed: keyed.value, by: accountId });
    const { stageId } = place;
    const isWritten = done.differingCount === 0;
    topics.push(...(isWritten ? await topicsOfStage(desk.trx, stageId) : [stageTopic(stageId)]));
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
  const { place, listed, keyings } = paper;
  const { sheetId, version } = place;
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
