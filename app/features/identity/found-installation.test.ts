import { beforeEach, describe, expect, it } from "vitest";
import { makeSetupCode } from "~/server/setup-code";
import type { Db } from "~db/connection.server";
import { NEW_PASSWORD } from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { foundInstallation } from "./found-installation.server";

let db: Db;

beforeEach(async () => {
  db = await freshDatabase();
});

describe("founding the installation", () => {
  const input = (code: string) => ({
    code,
    federationName: "澜河区总工会",
    federationShortName: "区总",
    name: "方明",
    username: "fang",
    password: NEW_PASSWORD,
    passwordAgain: NEW_PASSWORD,
  });

  it("takes the code of the terminal, once, and is answered alike when repeated", async () => {
    const code = makeSetupCode(true);
    const command = commandOf(db, null);
    const first = await foundInstallation(command, code, input(code.text));
    expect(first.ok).toBe(true);
    expect(code.isPending()).toBe(false);
    expect(await foundInstallation(command, code, input(code.text))).toEqual(first);
    expect(await foundInstallation(commandOf(db, null), code, input(code.text))).toEqual({
      ok: false,
      reason: "setup-code-wrong",
    });
    expect(await actionsIn(db)).toEqual(["union.opened", "account.opened", "role.granted"]);
  });

  it("founds nothing twice when two ask at once", async () => {
    const code = makeSetupCode(true);
    const ask = () => foundInstallation(commandOf(db, null), code, input(code.text));
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "already-founded" }]);
  });

  it("is refused with a wrong code, and after twenty of them also with the right one", async () => {
    const code = makeSetupCode(true);
    for (let count = 0; count < 20; count += 1) {
      await foundInstallation(commandOf(db, null), code, input("wrong"));
    }
    expect(await foundInstallation(commandOf(db, null), code, input(code.text))).toEqual({
      ok: false,
      reason: "setup-code-wrong",
    });
    expect(await db.selectFrom("Account").selectAll().execute()).toEqual([]);
  });
});
