import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { clearedSessionCookie, readSessionToken, sessionCookieName } from "./session-cookie.server";

const SECRET = "a secret that lies outside the database";
const signed = (token: string, secret = SECRET) =>
  `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
const read = (value: string, isSecure = false) =>
  readSessionToken(`${sessionCookieName(isSecure)}=${encodeURIComponent(value)}`, {
    isSecure,
    secret: SECRET,
  });

describe("the session cookie", () => {
  it("gives the token back when its signature is right", () => {
    expect(read(signed("token-1"))).toBe("token-1");
  });

  it("may hold dots in its token", () => {
    expect(read(signed("to.ken"))).toBe("to.ken");
  });

  it.each([
    ["signed with another secret", signed("token-1", "another")],
    ["with the signature of another token", `token-2.${signed("token-1").split(".")[1]}`],
    ["with half a signature", signed("token-1").slice(0, -10)],
    ["without a signature", "token-1."],
    ["without a dot", "token-1"],
    ["without a token", signed("")],
    ["empty", ""],
  ])("is nobody's %s", (_name, value) => expect(read(value)).toBeNull());

  it("is not read where there is none", () => {
    expect(readSessionToken(undefined, { isSecure: false, secret: SECRET })).toBeNull();
  });

  it("over HTTPS has another name, so that a plain one can't stand in for it", () => {
    const plain = `${sessionCookieName(false)}=${encodeURIComponent(signed("token-1"))}`;
    expect(readSessionToken(plain, { isSecure: true, secret: SECRET })).toBeNull();
    expect(read(signed("token-1"), true)).toBe("token-1");
  });

  it("is taken back under the same name and path", () => {
    expect(clearedSessionCookie(true)).toBe(
      "__Secure-jiangtai.session_token=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
    );
  });
});
