import * as DeclaredAspects from "~/features/scoring/declared-aspects.queries.server";
import {
  byCode,
  type DeclaredAspect,
  declaringModules,
  isDeclaredAspect,
  seenText,
  stageOfEntry,
  undeclaredCount,
} from "~/features/scoring/domain/declaration/declared-aspect";
import { BEFORE_RECHECK } from "~/features/scoring/domain/panel/stage-states";
import { ANY, type Module, type Stage } from "~/features/scoring/domain/scheme/scheme";
import type * as Panels from "~/features/scoring/panels.queries.server";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { groupBy } from "~/shared/group-by";
import { thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { entryCode } from "./domain/draw/draw-list";
import * as EntryMembers from "./entry-members.queries.server";
import * as Sessions from "./sessions.queries.server";

type JudgedStage = NonNullable<Awaited<ReturnType<typeof Panels.findStage>>>;

/** Rows beyond what stands, where the scheme doesn't say how many an entry declares. */
const SPARE_ROWS = 3;

/** What every entry of a stage has declared, and how much it has still to. */
export async function findDeclarations(db: Db, stage: JudgedStage) {
  const planned = (await stageSchemeOf(db, stage)).stage;
  const listed = await Sessions.findListed(db, stage.stageId);
  const entryIds = listed.map(({ entryId }) => entryId);
  const members = groupBy(
    await EntryMembers.findContestants(db, entryIds),
    ({ entryId }) => entryId,
  );
  const standing = await DeclaredAspects.findAllOfStages(db, [stage.stageId]);
  const named = standing.map(({ aspectKey }) => aspectKey);
  const declared = groupBy(standing, ({ stageEntryId }) => stageEntryId);
  const rows = listed.map(({ id, entryId, number }) => {
    const own = [...(declared.get(id) ?? [])].sort((a, b) => byCode(a.aspectKey, b.aspectKey));
    return {
      stageEntryId: id,
      code: entryCode(number ?? 0),
      names: (members.get(entryId) ?? []).map(({ name }) => name),
      declared: own.map(({ aspectKey, factor }) => ({
        aspectKey,
        factor: factor === null ? null : thousandthsText(factor),
      })),
      missingCount: missingIn(stageOfEntry(planned, own, named), own),
    };
  });
  return {
    isOpen: BEFORE_RECHECK.includes(stage.stageState),
    asks: declaringModules(planned).length > 0,
    rows,
    doneCount: rows.filter(({ missingCount }) => missingCount === 0).length,
  };
}

export type DeclarationsPage = Awaited<ReturnType<typeof findDeclarations>>;

/** What one entry declares, as a form: a line for each aspect. Null where it isn't in the stage. */
export async function findDeclarationForm(db: Db, stage: JudgedStage, stageEntryId: string) {
  const { rows, isOpen } = await findDeclarations(db, stage);
  const at = rows.findIndex((row) => row.stageEntryId === stageEntryId);
  const row = rows[at];
  if (!row) return null;
  const planned = (await stageSchemeOf(db, stage)).stage;
  const standing = await DeclaredAspects.findAllOfEntry(db, stageEntryId);
  const following = [...rows.slice(at + 1), ...rows.slice(0, at)];
  return {
    ...row,
    isOpen,
    seen: seenText(standing),
    lines: declaringModules(planned).flatMap((module) => linesOf(module, row.declared)),
    nextId: following.find(({ missingCount }) => missingCount > 0)?.stageEntryId ?? null,
  };
}

export type DeclarationForm = NonNullable<Awaited<ReturnType<typeof findDeclarationForm>>>;

/** An aspect that the scheme names has its line; where entries name their own, there are as many as they may. */
function linesOf(module: Module, declared: DeclarationsPage["rows"][number]["declared"]) {
  const ids = new Set(module.aspects.map(({ id }) => id));
  const factorOf = (key: string) => declared.find(({ aspectKey }) => aspectKey === key)?.factor;
  const isCommon = module.aspectsFor !== "each";
  const common = isCommon ? module.aspects.filter((a) => a.id !== ANY && isDeclaredAspect(a)) : [];
  const named = common.map(({ id, name = null }) => {
    return { aspectKey: id, name, factor: factorOf(id) ?? "", isFixed: true, takesFactor: true };
  });
  const open = module.aspects.filter(({ id }) => id === ANY || !isCommon);
  if (open.length === 0) return named;
  const own = declared.filter(({ aspectKey }) => !isCommon || !ids.has(aspectKey));
  const count = module.aspectCount ?? own.length + SPARE_ROWS;
  const takesFactor = open.some(({ factor }) => factor?.declared === true);
  const free = Array.from({ length: Math.max(count, own.length) }, (_, at) => {
    const one = own[at];
    const line = { aspectKey: one?.aspectKey ?? "", name: null, factor: one?.factor ?? "" };
    return { ...line, isFixed: false, takesFactor };
  });
  return [...named, ...free];
}

/** Aspects that aren't named yet, and factors that are asked for and aren't there. */
function missingIn(ownStage: Stage, declared: readonly DeclaredAspect[]): number {
  return declaringModules(ownStage).reduce(
    (sum, module) => sum + undeclaredCount(module, declared),
    0,
  );
}
