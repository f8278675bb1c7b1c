import type { Desk } from "~/features/audit/carry-out.server";
import { groupBy } from "~/shared/group-by";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import * as DeclaredAspects from "./declared-aspects.queries.server";
import type { Declaring } from "./domain/declaration/decide-declaration";
import type { DeclaredAspect } from "./domain/declaration/declared-aspect";
import { BEFORE_RECHECK } from "./domain/panel/stage-states";
import { type SchemeOfStage, stageSchemeOf } from "./scheme-at.server";

type DeclaringStage = SchemeOfStage & { readonly stageId: string; readonly stageState: string };

/** The places of these entries in a stage, as decisions about what they declare need them. */
export async function readDeclaring(
  db: Db | Trx,
  judged: DeclaringStage,
  stageEntryIds: readonly string[],
): Promise<(stageEntryId: string) => Declaring> {
  const { stage } = await stageSchemeOf(db, judged);
  const declared = groupBy(
    await DeclaredAspects.findAllOfStages(db, [judged.stageId]),
    ({ stageEntryId }) => stageEntryId,
  );
  const { signed, marked } = await DeclaredAspects.findHeld(db, stageEntryIds);
  return (stageEntryId) => {
    const isOwn = (row: { readonly stageEntryId: string }) => row.stageEntryId === stageEntryId;
    return {
      stage,
      isOpen: BEFORE_RECHECK.includes(judged.stageState),
      standing: declared.get(stageEntryId) ?? [],
      signedModules: new Set(signed.filter(isOwn).map(({ moduleKey }) => moduleKey)),
      markedAspects: new Set(marked.filter(isOwn).map(({ aspectKey }) => aspectKey)),
    };
  };
}

/** A version to be written: declared, or taken back. */
export interface NewDeclaration extends DeclaredAspect {
  readonly stageEntryId: string;
  readonly isWithdrawn: boolean;
}

/** Writes declarations as new versions; those before them are kept. */
export async function writeDeclarationsIn(
  { trx, now }: Desk,
  declarations: readonly NewDeclaration[],
  { by, importId }: { readonly by: string; readonly importId: string | null },
): Promise<void> {
  if (declarations.length === 0) return;
  const ids = [...new Set(declarations.map(({ stageEntryId }) => stageEntryId))];
  const last = new Map(
    (await DeclaredAspects.findLastVersions(trx, ids)).map((row) => [keyOf(row), row.seq]),
  );
  await DeclaredAspects.insertAll(
    trx,
    declarations.map(({ stageEntryId, aspectKey, factor, isWithdrawn }) => ({
      ...{ stageEntryId, aspectKey, importId },
      seq: (last.get(keyOf({ stageEntryId, aspectKey })) ?? 0) + 1,
      factorThousandths: factor,
      isWithdrawn: toFlag(isWithdrawn),
      declaredAt: now,
      declaredBy: by,
    })),
  );
}

function keyOf({ stageEntryId, aspectKey }: { stageEntryId: string; aspectKey: string }): string {
  return `${stageEntryId} ${aspectKey}`;
}
