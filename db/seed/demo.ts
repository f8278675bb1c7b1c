import { hashPassword } from "better-auth/crypto";
import { carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { accept } from "~/shared/result";
import type { Db, Trx } from "../connection.server";
import { makeAccount } from "../factories/accounts";
import { makeEmployer, makeUnion } from "../factories/unions";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import { FEDERATION, JOINT_UNION, SEED_UNIONS } from "./district";

/** Fills an empty database with the demo's district and its people; a filled one is left alone. */
export async function seedDemo(db: Db, auditKey: Uint8Array, now: Instant): Promise<void> {
  if (await Accounts.existsAny(db)) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const command = { db, actor: SYSTEM, now, key: null, auditKey };
  await carryOut(command, "seed-demo", {}, async ({ trx, record }) => {
    const unions = await seedUnions(trx, now);
    for (const { username, name, role, over } of DEMO_ACCOUNTS) {
      const unionId = over === undefined ? null : unions.get(over);
      invariant(unionId !== undefined, `no union ${over}`);
      const scope =
        unionId === null ? { kind: "everything" as const } : { kind: "union" as const, unionId };
      await makeAccount(trx, { username, name, passwordHash, grants: [{ role, scope }], at: now });
    }
    await record({
      action: "demo.seeded",
      subjectKind: "union",
      subjectId: unions.get(FEDERATION.name) ?? "",
      detail: { unions: unions.size, accounts: DEMO_ACCOUNTS.length },
    });
    return accept({});
  });
}

/** The tree; answers the ids by name. */
async function seedUnions(trx: Trx, at: Instant): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const federationId = await makeUnion(trx, {
    ...FEDERATION,
    kind: "federation",
    parentId: null,
    at,
  });
  ids.set(FEDERATION.name, federationId);
  for (const { grassroots, ...union } of SEED_UNIONS) {
    const parentId = await makeUnion(trx, { ...union, parentId: federationId, at });
    ids.set(union.name, parentId);
    for (const employer of grassroots) {
      const name = `${employer}工会`;
      const unionId = await makeUnion(trx, {
        name,
        shortName: name,
        kind: "grassroots",
        parentId,
        at,
      });
      ids.set(name, unionId);
      await makeEmployer(trx, { unionId, name: `${employer}（演示）`, at });
    }
  }
  await seedJointUnion(trx, ids, at);
  return ids;
}

async function seedJointUnion(trx: Trx, ids: Map<string, string>, at: Instant): Promise<void> {
  const parentId = ids.get(JOINT_UNION.below);
  invariant(parentId, `no union ${JOINT_UNION.below}`);
  const { name } = JOINT_UNION;
  const unionId = await makeUnion(trx, { name, shortName: name, kind: "grassroots", parentId, at });
  ids.set(name, unionId);
  for (let number = 1; number <= JOINT_UNION.employers; number += 1) {
    await makeEmployer(trx, { unionId, name: `柳湾商圈${number}号商铺（演示）`, at });
  }
}
