import { describe, expect, it } from "vitest";
import { later, readInstant } from "~/shared/instant";
import {
  activationExpiresAt,
  invitationExpiresAt,
  redeemActivationCode,
  redeemInvitation,
} from "./invitation-rules";

const NOW = readInstant("2026-10-21T02:30:00.000Z");

describe("an invitation link", () => {
  const link = { usedAt: null, replacedAt: null, expiresAt: invitationExpiresAt(NOW) };

  it("holds seven days", () => {
    expect(link.expiresAt).toBe("2026-10-28T02:30:00.000Z");
    expect(redeemInvitation(link, later(link.expiresAt, -1)).ok).toBe(true);
    expect(redeemInvitation(link, link.expiresAt)).toEqual({
      ok: false,
      reason: "invitation-expired",
    });
  });

  it("says that it was used before it says that it was replaced or is too old", () => {
    const spent = { ...link, usedAt: NOW, replacedAt: NOW };
    expect(redeemInvitation(spent, link.expiresAt)).toEqual({
      ok: false,
      reason: "invitation-used",
    });
  });

  it("says that it was replaced before it says that it is too old", () => {
    expect(redeemInvitation({ ...link, replacedAt: NOW }, link.expiresAt)).toEqual({
      ok: false,
      reason: "invitation-replaced",
    });
  });
});

describe("an activation code", () => {
  const code = { usedAt: null, withdrawnAt: null, expiresAt: activationExpiresAt(NOW) };

  it("holds thirty days", () => {
    expect(code.expiresAt).toBe("2026-11-20T02:30:00.000Z");
    expect(redeemActivationCode(code, later(code.expiresAt, -1)).ok).toBe(true);
    expect(redeemActivationCode(code, code.expiresAt)).toEqual({
      ok: false,
      reason: "code-expired",
    });
  });

  it("says that it was used first, then that it was withdrawn", () => {
    const withdrawn = { ...code, withdrawnAt: NOW };
    expect(redeemActivationCode({ ...withdrawn, usedAt: NOW }, NOW)).toEqual({
      ok: false,
      reason: "code-used",
    });
    expect(redeemActivationCode(withdrawn, code.expiresAt)).toEqual({
      ok: false,
      reason: "code-withdrawn",
    });
  });
});
