import type { UnionKind } from "~/features/unions/domain/union-tree";
import * as Employers from "~/features/unions/employers.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import type { Trx } from "../connection.server";

/** A union in the tree; answers its id. */
export async function makeUnion(
  trx: Trx,
  union: {
    name: string;
    shortName?: string;
    kind: UnionKind;
    parentId: string | null;
    at: Instant;
    foundedOn?: string;
  },
): Promise<string> {
  const id = newId();
  const { name, shortName = name.slice(0, 24), kind, parentId, at, foundedOn = null } = union;
  await Unions.insert(trx, {
    id,
    parentId,
    kind,
    name,
    shortName,
    foundedOn,
    createdAt: at,
    createdBy: null,
  });
  return id;
}

/** An employer that a union covers; answers its id. */
export async function makeEmployer(
  trx: Trx,
  employer: { unionId: string; name: string; creditCode?: string | null; at: Instant },
): Promise<string> {
  const id = newId();
  const { unionId, name, creditCode = null, at } = employer;
  await Employers.insert(trx, { id, unionId, name, creditCode, createdAt: at, createdBy: null });
  return id;
}
