import { beforeAll, describe, expect, it } from "vitest";
import { blockAccount } from "~/features/identity/block-account.server";
import { inviteAccount } from "~/features/identity/invite-account.server";
import { issueActivationCode } from "~/features/identity/issue-activation-code.server";
import { renameAccount } from "~/features/identity/rename-account.server";
import { invitationToken } from "~/features/identity/tokens.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { makeEmployer, makeUnion } from "~db/factories/unions";
import { askRoute } from "../support/ask-route";
import { commandOf } from "../support/commands";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { personalNumbersIn } from "../support/personal-numbers";
import { type SmallDistrict, smallDistrict } from "../support/small-district";
import { ACCESS_TABLE } from "./access.table";

/** Invented numbers of the right shape, as people write them where they don't belong. */
const IDENTITY = "11010519491231002X";
const OLD_IDENTITY = "110105491231002";
const CARD = "6222021234567890128";
const PHONE = "13800138000";
const NUMBERS = [IDENTITY, OLD_IDENTITY, CARD, PHONE];

let db: Db;
let district: SmallDistrict;

/** A district in whose names and reasons such numbers stand. */
beforeAll(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  const { ids, actors } = district;
  const command = () => commandOf(db, actors.administrator as Actor);
  const unionId = await db.transaction().execute((trx) =>
    makeUnion(trx, {
      name: `丙厂工会${PHONE}`,
      kind: "grassroots",
      parentId: ids.union,
      at: TEST_NOW,
    }),
  );
  await db
    .transaction()
    .execute((trx) => makeEmployer(trx, { unionId, name: `丙公司${CARD}`, at: TEST_NOW }));
  const { tokenKey } = TEST_KEYS;
  await issueActivationCode(command(), tokenKey, {
    unionId,
    name: `令狐立春${IDENTITY}`,
    workerId: null,
  });
  await inviteAccount(command(), {
    name: `司空处暑 ${OLD_IDENTITY}`,
    username: "newcomer",
    role: "leader",
    scope: { kind: "everything" },
  });
  const { accountId } = actors.expert as Actor;
  await renameAccount(command(), { accountId, name: `申屠小雪 ${CARD}` });
  await blockAccount(command(), { accountId, reason: `身份证${IDENTITY}，电话${PHONE}` });
});

describe("numbers that belong to a person", () => {
  it("are in the data that is scanned over", async () => {
    const rows = [
      await db.selectFrom("Account").selectAll().execute(),
      await db.selectFrom("Union").selectAll().execute(),
      await db.selectFrom("Employer").selectAll().execute(),
      await db.selectFrom("ActivationCode").selectAll().execute(),
      await db.selectFrom("AccountBlock").selectAll().execute(),
    ];
    expect([...new Set(personalNumbersIn(JSON.stringify(rows)))].sort()).toEqual(NUMBERS.sort());
  });

  it("are in no entry of the log, which can't be redacted", async () => {
    const entries = await db.selectFrom("AuditEntry").selectAll().execute();
    expect(entries.length).toBeGreaterThan(4);
    expect(personalNumbersIn(JSON.stringify(entries))).toEqual([]);
  });

  it.each(["zh-CN", "en"] as const)(
    "are in no answer that anyone may have, in %s",
    async (language) => {
      const context = testContext(db, null, { language });
      const rows = ACCESS_TABLE.filter(({ may }) => may === "anyone");
      const leaks: string[] = [];
      for (const { route, method, url, params, form } of [...rows, ROOT_ROW]) {
        const answer = await askRoute(context, {
          route,
          method,
          url: url(district.ids),
          params: params?.(district.ids) ?? {},
          form: form?.(district.ids) ?? {},
        });
        const found = personalNumbersIn(JSON.stringify(answer));
        leaks.push(...found.map((number) => `${method} ${route}: ${number}`));
      }
      expect(rows.length).toBeGreaterThan(8);
      expect(leaks).toEqual([]);
    },
  );

  it("are found in an answer that holds one: whoever has the link sees the name on it", async () => {
    const invitation = await db
      .selectFrom("Invitation as i")
      .innerJoin("Account as a", "a.id", "i.accountId")
      .select("i.id")
      .where("a.username", "=", "newcomer")
      .executeTakeFirstOrThrow();
    const token = invitationToken(TEST_KEYS.tokenKey, invitation.id);
    const url = `/invitations/${token}`;
    const question = {
      route: "invitations.$token",
      method: "GET",
      url,
      params: { token },
    } as const;
    const answer = await askRoute(testContext(db, null), question);
    expect(personalNumbersIn(JSON.stringify(answer))).toEqual([OLD_IDENTITY]);
  });
});

/** The frame around every page, which has no row of its own. */
const ROOT_ROW = {
  route: "root",
  method: "GET",
  url: () => "/",
  params: undefined,
  form: undefined,
} as const;
