import { expect, it } from "vitest";
import { statesOfApplicant } from "./applicant-turn";
import type { Move, Road } from "./road";
import { APPLICANT_DUTY } from "./separation";

const who = [{ kind: "applicant" }] as const;
const move = (from: string, to: string, duty = APPLICANT_DUTY): Move => ({
  ...{ from: [from], to, duty, who },
});

it("a case waits for its applicant where nobody else can bring it on, and not where they could only withdraw it", () => {
  const road: Road = {
    name: "sample",
    first: "draft",
    separated: [],
    states: {
      draft: { kind: "open" },
      sent: { kind: "open" },
      returned: { kind: "correction" },
      accepted: { kind: "open" },
      withdrawn: { kind: "final" },
    },
    moves: {
      send: move("draft", "sent"),
      check: move("sent", "accepted", "check"),
      return: move("sent", "returned", "check"),
      resend: move("returned", "sent"),
      withdrawSent: move("sent", "withdrawn"),
      withdrawReturned: move("returned", "withdrawn"),
      withdrawAccepted: move("accepted", "withdrawn"),
    },
  };
  expect(statesOfApplicant(road)).toEqual(["draft", "returned"]);
});
