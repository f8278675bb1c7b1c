import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import { placeUnion } from "./domain/union-tree";
import { mayChangeUnion, mayMoveOrCloseUnion } from "./unions.access";
import * as Unions from "./unions.queries.server";
import type { ChangeUnionInput } from "./unions.schemas";

type Union = NonNullable<Awaited<ReturnType<typeof Unions.find>>>;

/** Changes a union's names and date, and moves it below another union where a new parent is named. */
export function changeUnion(command: Command, input: ChangeUnionInput) {
  return carryOut(command, "change-union", input, async (desk) => {
    const union = await Unions.find(desk.trx, input.unionId);
    if (!union || !mayChangeUnion(command.actor, union.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (union.closedAt !== null) return refuse("already-closed" as const);
    if (await Unions.existsName(desk.trx, input.name, union.id))
      return refuse("name-taken" as const);
    const { name, shortName, foundedOn, version } = input;
    const isCurrent = await Unions.update(desk.trx, {
      id: union.id,
      version,
      name,
      shortName,
      foundedOn,
    });
    if (!isCurrent) return refuse("stale-version" as const);
    const moved = await moveUnionIn(desk, command.actor, union, input.parentId);
    if (!moved.ok) return moved;
    await desk.record({
      action: "union.changed",
      subjectKind: "union",
      subjectId: union.id,
      detail: { version: version + 1, movedTo: moved.value },
    });
    return accept({ unionId: union.id });
  });
}

async function moveUnionIn({ trx }: Desk, actor: Actor, union: Union, parentId: string | null) {
  if (parentId === null || parentId === union.parentId) return accept(null);
  if (!mayMoveOrCloseUnion(actor)) return refuse("not-allowed" as const);
  const parent = await Unions.find(trx, parentId);
  if (!parent) return refuse("parent-unknown" as const);
  const placed = placeUnion(
    union.kind,
    { ...parent, isClosed: parent.closedAt !== null },
    union.id,
  );
  if (!placed.ok) return placed;
  await Unions.updateParent(trx, union.id, parentId);
  return accept(parentId);
}
