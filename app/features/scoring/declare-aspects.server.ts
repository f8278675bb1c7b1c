import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { accept, type Result, refuse } from "~/shared/result";
import {
  type NewDeclaration,
  readDeclaring,
  writeDeclarationsIn,
} from "./declaration-steps.server";
import {
  type DeclarationLine,
  type DeclarationRefusal,
  type Declaring,
  decideDeclaration,
  decideWithdrawal,
} from "./domain/declaration/decide-declaration";
import { seenText } from "./domain/declaration/declared-aspect";
import { topicsOfStage } from "./listed-stages.server";
import * as Panels from "./panels.queries.server";
import { mayDeclareAspects } from "./scoring.access";

/** Why what an entry declares isn't taken, with what a sentence about it names. */
export interface DeclareRefusal {
  readonly code:
    | "not-allowed"
    | "not-in-stage"
    | "stale-version"
    | "aspect-twice"
    | DeclarationRefusal["code"];
  readonly values: DeclarationRefusal["values"];
}

/** All that one entry declares for a stage; what isn't among the lines is taken back. */
export interface DeclareAspectsInput {
  readonly stageId: string;
  readonly stageEntryId: string;
  /** What stood declared when the form was opened. */
  readonly seen: string;
  readonly lines: readonly DeclarationLine[];
}

/** Notes what an entry declares (申报): its aspects, and their factors (难度系数). */
export async function declareAspects(
  command: Command,
  { live }: { readonly live: Live },
  input: DeclareAspectsInput,
) {
  const topics: string[] = [];
  const result = await carryOut(command, "declare-aspects", input, (desk) =>
    declareIn(desk, command, input, topics),
  );
  if (result.ok) live.announce(topics);
  return result;
}

async function declareIn(
  desk: Desk,
  { actor }: Command,
  { stageId, stageEntryId, seen, lines }: DeclareAspectsInput,
  topics: string[],
): Promise<Result<{ changed: number }, DeclareRefusal>> {
  const { trx, record } = desk;
  const stage = await Panels.findStage(trx, stageId);
  if (!stage || !mayDeclareAspects(actor, stage.contestId)) return no("not-allowed");
  const entries = await Panels.findStageEntries(trx, stageId);
  if (!entries.some((one) => one.stageEntryId === stageEntryId)) return no("not-in-stage");
  const declaring = (await readDeclaring(trx, stage, [stageEntryId]))(stageEntryId);
  if (seenText(declaring.standing) !== seen) return no("stale-version");
  const decided = decideAll(declaring, lines);
  if (!decided.ok) return decided;
  const changes = decided.value.map((change) => ({ ...change, stageEntryId }));
  if (changes.length === 0) return accept({ changed: 0 });
  await writeDeclarationsIn(desk, changes, { by: actor.accountId, importId: null });
  const withdrawn = changes.filter(({ isWithdrawn }) => isWithdrawn).length;
  await record({
    action: "aspects.declared",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { stageEntryId, declared: changes.length - withdrawn, withdrawn },
  });
  topics.push(...(await topicsOfStage(trx, stageId)));
  return accept({ changed: changes.length });
}

/** What changes, taken back first; refused with the first line that can't stand. */
function decideAll(
  declaring: Declaring,
  lines: readonly DeclarationLine[],
): Result<readonly Omit<NewDeclaration, "stageEntryId">[], DeclareRefusal> {
  const kept = new Set(lines.map(({ aspectKey }) => aspectKey));
  const changes: Omit<NewDeclaration, "stageEntryId">[] = [];
  for (const one of declaring.standing.filter(({ aspectKey }) => !kept.has(aspectKey))) {
    const decided = decideWithdrawal(declaring, one.aspectKey);
    if (!decided.ok) return decided;
    changes.push({ aspectKey: one.aspectKey, factor: one.factor, isWithdrawn: true });
  }
  const standing = declaring.standing.filter(({ aspectKey }) => kept.has(aspectKey));
  const met = new Set<string>();
  for (const line of lines) {
    const { aspectKey } = line;
    if (met.has(aspectKey)) return refuse({ code: "aspect-twice", values: { aspect: aspectKey } });
    met.add(aspectKey);
    const decided = decideDeclaration({ ...declaring, standing }, line);
    if (!decided.ok) return decided;
    const before = standing.find((one) => one.aspectKey === aspectKey);
    if (before?.factor === decided.value.factor) continue;
    if (!before) standing.push(decided.value);
    changes.push({ ...decided.value, isWithdrawn: false });
  }
  return accept(changes);
}

function no(code: DeclareRefusal["code"]) {
  return refuse<DeclareRefusal>({ code, values: {} });
}
