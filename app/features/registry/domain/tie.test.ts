import { expect, it } from "vitest";
import { roleInTie, TIE_ROLES, tieOf } from "./tie";

it("a tie reads from both sides: who is my master has me as apprentice", () => {
  const mirrored = {
    kin: "kin",
    master: "apprentice",
    apprentice: "master",
    coach: "coached",
    coached: "coach",
  };
  for (const role of TIE_ROLES) {
    const { kind, workerId } = tieOf(role, "me", "you");
    expect(roleInTie(kind, workerId === "me")).toBe(role);
    expect(roleInTie(kind, workerId === "you")).toBe(mirrored[role]);
  }
});
