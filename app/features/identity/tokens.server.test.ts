import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "~/shared/ids";
import {
  activationCode,
  activationCodeHash,
  deviceMark,
  invitationToken,
  readInvitationToken,
} from "./tokens.server";

const KEY = Buffer.alloc(32, 3);
const OTHER_KEY = Buffer.alloc(32, 4);
const ID = newId();

describe("an invitation's token", () => {
  it("leads back to the invitation", () => {
    expect(readInvitationToken(KEY, invitationToken(KEY, ID))).toBe(ID);
  });

  it("leads nowhere when it was made with another key", () => {
    expect(readInvitationToken(KEY, invitationToken(OTHER_KEY, ID))).toBeNull();
  });

  it("leads nowhere when its seal belongs to another invitation", () => {
    const [, seal] = invitationToken(KEY, newId()).split(".");
    expect(readInvitationToken(KEY, `${ID}.${seal}`)).toBeNull();
  });

  it.each(["", ".", ID, `${ID}.`, `.${ID}`, `${ID}.AAAA`, "汉字.汉字"])("is not %j", (token) => {
    expect(readInvitationToken(KEY, token)).toBeNull();
  });

  it("can't be guessed by changing it anywhere", () => {
    const token = invitationToken(KEY, ID);
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(..."abcXYZ019_-"), (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readInvitationToken(KEY, forged)).toBeNull();
      }),
    );
  });
});

describe("an activation code", () => {
  const code = activationCode(KEY, ID);

  it("is three groups of letters and digits that aren't mistaken for one another", () => {
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
  });

  it("is found however it was typed", () => {
    const fullWidth = code.replace(/[!-~]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    );
    const typed = [
      code,
      code.toLowerCase(),
      code.replaceAll("-", ""),
      code.replaceAll("-", " "),
      `  ${code.replaceAll("-", " — ")}\n`,
      fullWidth,
    ];
    const hashes = typed.map((text) => activationCodeHash(KEY, text));
    expect(new Set(hashes).size).toBe(1);
  });

  it("is another under another key, and for another record", () => {
    const codes = [code, activationCode(OTHER_KEY, ID), activationCode(KEY, newId())];
    expect(new Set(codes).size).toBe(3);
    expect(activationCodeHash(KEY, code)).not.toBe(activationCodeHash(OTHER_KEY, code));
  });
});

describe("a device's mark", () => {
  it("belongs to one account under one key", () => {
    const marks = [deviceMark(KEY, "fang"), deviceMark(KEY, "yuan"), deviceMark(OTHER_KEY, "fang")];
    expect(new Set(marks).size).toBe(3);
  });
});
