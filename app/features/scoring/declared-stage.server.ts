import { groupBy } from "~/shared/group-by";
import type { Thousandths } from "~/shared/points";
import type { Db, Trx } from "~db/connection.server";
import * as DeclaredAspects from "./declared-aspects.queries.server";
import {
  byCode,
  type DeclaredAspect,
  declaringModules,
  hasCommonNames,
  stageOfEntry,
} from "./domain/declaration/declared-aspect";
import { concreteStage } from "./domain/scheme/concrete-stage";
import type { Scheme, Stage } from "./domain/scheme/scheme";
import { type SchemeOfStage, stageSchemeOf } from "./scheme-at.server";

/** A stage with what its entries declared. */
export interface DeclaredStage {
  readonly scheme: Scheme;
  /** With every aspect that anyone declared. */
  readonly stage: Stage;
  /** As this entry is marked in it. */
  ofEntry(stageEntryId: string): Stage;
  declaredBy(stageEntryId: string): readonly DeclaredAspect[];
  /** The factor that an entry declared for an aspect; null where it declared none. */
  factorOf(stageEntryId: string, aspectKey: string): Thousandths | null;
}

/** Reads what the entries of a stage declared; a stage that asks for nothing costs no query. */
export async function declaredStageOf(
  db: Db | Trx,
  judged: SchemeOfStage & { readonly id: string },
): Promise<DeclaredStage> {
  const { scheme, stage } = await stageSchemeOf(db, judged);
  if (declaringModules(stage).length === 0) {
    return { scheme, stage, ofEntry: () => stage, declaredBy: () => [], factorOf: () => null };
  }
  const declared = await DeclaredAspects.findAllOfStages(db, [judged.id]);
  const byEntry = groupBy(declared, ({ stageEntryId }) => stageEntryId);
  const keys = [...new Set(declared.map(({ aspectKey }) => aspectKey))].sort(byCode);
  const stages = new Map<string, Stage>();
  return {
    scheme,
    stage: concreteStage(stage, keys),
    ofEntry(stageEntryId) {
      const known = stages.get(stageEntryId);
      const own = known ?? stageOfEntry(stage, byEntry.get(stageEntryId) ?? [], keys);
      stages.set(stageEntryId, own);
      return own;
    },
    declaredBy: (stageEntryId) => byEntry.get(stageEntryId) ?? [],
    factorOf: (stageEntryId, aspectKey) => factorIn(byEntry.get(stageEntryId) ?? [], aspectKey),
  };
}

/** The same for one entry alone: as it is marked, with what it declared. */
export async function stageOfOneEntry(
  db: Db | Trx,
  { stageEntryId, ...judged }: SchemeOfStage & { readonly stageEntryId: string },
): Promise<{ scheme: Scheme; stage: Stage; declared: readonly DeclaredAspect[] }> {
  const { scheme, stage } = await stageSchemeOf(db, judged);
  if (declaringModules(stage).length === 0) return { scheme, stage, declared: [] };
  const declared = await DeclaredAspects.findAllOfEntry(db, stageEntryId);
  const named = hasCommonNames(stage) ? await DeclaredAspects.findKeysBeside(db, stageEntryId) : [];
  return { scheme, stage: stageOfEntry(stage, declared, named), declared };
}

function factorIn(declared: readonly DeclaredAspect[], aspectKey: string): Thousandths | null {
  return declared.find((one) => one.aspectKey === aspectKey)?.factor ?? null;
}
