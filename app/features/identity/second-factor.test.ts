import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { instantOf } from "~/shared/instant";
import { cookiesOf } from "~/web/cookies.server";
import { readSessionToken } from "~/web/session-cookie.server";
import type { Db } from "~db/connection.server";
import { accountWithPassword, TEST_PASSWORD } from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, testContext } from "../../../tests/support/load-context";
import { totpCode } from "../../../tests/support/totp";
import type { Auth } from "./auth.server";
import { confirmSecondFactor } from "./confirm-second-factor.server";
import { dropSecondFactor } from "./drop-second-factor.server";
import { enrolSecondFactor } from "./enrol-second-factor.server";
import { findSession } from "./find-session.server";
import { passSecondFactor } from "./pass-second-factor.server";
import { signIn } from "./sign-in.server";

let db: Db;
let auth: Auth;
let fang: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  auth = testContext(db, null).auth;
  fang = await accountWithPassword(db, { username: "fang" });
});

/** What a browser would send after these cookies were set. */
function headersWith(cookies: readonly string[]): Headers {
  const pairs = cookies.map((cookie) => cookie.split(";")[0] ?? "");
  return new Headers({ cookie: pairs.filter((pair) => !pair.endsWith("=")).join("; ") });
}

async function passwordIn() {
  const answer = await signIn(
    commandOf(db, null),
    { auth, tokenKey: TEST_KEYS.tokenKey },
    {
      username: "fang",
      password: TEST_PASSWORD,
      deviceMark: undefined,
      realNow: instantOf(new Date()),
      headers: new Headers(),
    },
  );
  if (!answer.ok) throw new Error(answer.reason.kind);
  return { ...answer.value, headers: headersWith(answer.value.cookies) };
}

async function enrolled() {
  const { headers } = await passwordIn();
  const answer = await enrolSecondFactor(commandOf(db, fang), auth, {
    password: TEST_PASSWORD,
    headers,
  });
  if (!answer.ok) throw new Error(answer.reason);
  return { headers, ...answer.value };
}

async function turnedOn() {
  const enrolment = await enrolled();
  const { headers, uri } = enrolment;
  const answer = await confirmSecondFactor(commandOf(db, fang), auth, {
    code: totpCode(uri),
    headers,
  });
  if (!answer.ok) throw new Error(answer.reason);
  return { ...enrolment, cookies: answer.value.cookies };
}

/** Whose session the cookies hold. */
async function whoHas(cookies: readonly string[]): Promise<string | null> {
  const header = headersWith(cookies).get("cookie") ?? undefined;
  const token = readSessionToken(header, { isSecure: false, secret: TEST_KEYS.sessionSecret });
  return token ? ((await findSession(db, token, instantOf(new Date())))?.actor.name ?? null) : null;
}

const wrongCode = (uri: string) => String((Number(totpCode(uri)) + 1) % 1_000_000).padStart(6, "0");

describe("turning the second factor on", () => {
  it("takes a right code; a wrong one changes nothing, and the right one still works after it", async () => {
    const { headers, uri, recoveryCodes } = await enrolled();
    expect(recoveryCodes).toHaveLength(10);
    const confirm = (code: string) =>
      confirmSecondFactor(commandOf(db, fang), auth, { code, headers });
    expect(await confirm(wrongCode(uri))).toEqual({ ok: false, reason: "second-factor-wrong" });
    expect((await passwordIn()).needsSecondFactor).toBe(false);
    const confirmed = await confirm(totpCode(uri));
    expect(confirmed.ok && (await whoHas(confirmed.value.cookies))).toBe(fang.name);
    expect((await actionsIn(db)).at(-1)).toBe("second-factor.on");
  });

  it("is refused with a wrong password, and when it is on already", async () => {
    const { cookies } = await turnedOn();
    const enrol = (password: string) =>
      enrolSecondFactor(commandOf(db, fang), auth, { password, headers: headersWith(cookies) });
    expect(await enrol("not the password")).toEqual({ ok: false, reason: "password-wrong" });
    expect(await enrol(TEST_PASSWORD)).toEqual({ ok: false, reason: "second-factor-on" });
  });
});

describe("signing in with a second factor", () => {
  it("asks for the code before there is any session", async () => {
    const { uri } = await turnedOn();
    const asked = await passwordIn();
    expect([asked.needsSecondFactor, await whoHas(asked.cookies)]).toEqual([true, null]);
    const pass = (code: string, headers = asked.headers) =>
      passSecondFactor(commandOf(db, null), auth, { code, headers });
    expect(await pass(wrongCode(uri))).toEqual({
      ok: false,
      reason: { kind: "second-factor-wrong" },
    });
    const passed = await pass(totpCode(uri));
    expect(passed.ok && (await whoHas(passed.value.cookies))).toBe(fang.name);
    expect(await pass(totpCode(uri))).toEqual({
      ok: false,
      reason: { kind: "second-factor-lapsed" },
    });
    expect(await pass(totpCode(uri), new Headers())).toEqual({
      ok: false,
      reason: { kind: "second-factor-lapsed" },
    });
  });

  it("takes each recovery code once", async () => {
    const { recoveryCodes } = await turnedOn();
    const code = recoveryCodes[0] ?? "";
    const tryCode = async () => {
      const { headers } = await passwordIn();
      return passSecondFactor(commandOf(db, null), auth, { code, headers });
    };
    const first = await tryCode();
    expect(first.ok && (await whoHas(first.value.cookies))).toBe(fang.name);
    expect(await tryCode()).toEqual({ ok: false, reason: { kind: "second-factor-wrong" } });
  });

  it("is over when it was turned off against the password", async () => {
    await turnedOn();
    const drop = (password: string) => dropSecondFactor(commandOf(db, fang), { password });
    expect(await drop("not the password")).toEqual({ ok: false, reason: "password-wrong" });
    expect((await drop(TEST_PASSWORD)).ok).toBe(true);
    expect((await passwordIn()).needsSecondFactor).toBe(false);
  });
});

describe("the cookies of a session", () => {
  it("can't be read by a script nor sent from another site", async () => {
    const { cookies } = await passwordIn();
    const session = cookies.find((cookie) => "jiangtai.session_token" in cookiesOf(cookie)) ?? "";
    expect([/HttpOnly/i.test(session), /SameSite=Lax/i.test(session)]).toEqual([true, true]);
  });
});
