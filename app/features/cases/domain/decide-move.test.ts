import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Role, Scope } from "~/shared/actor";
import { accept, refuse } from "~/shared/result";
import type { WorkingCalendar } from "~/shared/working-days";
import { SAMPLE_ROAD, type SampleFacts } from "../../../../tests/support/cases/sample-road";
import { TEST_NOW } from "../../../../tests/support/load-context";
import type { CaseFacts, Mover, PastMove } from "./case";
import { decideMove, type MoveInput, type MoveQuestion } from "./decide-move";
import type { Road } from "./road";

const CALENDAR: WorkingCalendar = new Map([[2026, { daysOff: new Set(), swapDays: new Set() }]]);

const who = (accountId: string, role?: Role, scope: Scope = { kind: "everything" }): Mover => ({
  actor: { accountId, name: "", sessionId: "", grants: role ? [{ role, scope }] : [] },
  personId: null,
  standsInFor: null,
});
const over = (unionId: string): Scope => ({ kind: "union", unionId });

const APPLICANT = who("applicant", "worker", over("mill"));
const MILL = who("mill staff", "union-staff", over("mill"));
const TOWN = who("town staff", "union-staff", over("town"));
const DISTRICT = who("district", "district-officer");

const CASE: CaseFacts = {
  state: "filed",
  dueOn: null,
  version: 2,
  applicantAccountId: "applicant",
  contestId: null,
  lineage: ["mill", "town", "federation"],
  interestedPersonIds: ["the applicant", "kin"],
};

const past = (move: string, duty: string, { actor, personId }: Mover): PastMove => ({
  seq: 1,
  move,
  duty,
  fromState: "draft",
  fromDueOn: null,
  movedAt: TEST_NOW,
  byAccountId: actor.accountId,
  byPersonId: personId,
});

interface Situation {
  readonly facts?: Partial<CaseFacts>;
  readonly history?: readonly PastMove[];
  readonly input?: Partial<MoveInput>;
  readonly isMember?: boolean;
  readonly calendar?: WorkingCalendar;
}

function decide(move: string, mover: Mover, situation: Situation = {}) {
  const { facts = {}, history = [], input = {}, isMember = true } = situation;
  const question: MoveQuestion<SampleFacts> = {
    road: SAMPLE_ROAD,
    facts: { ...CASE, ...facts },
    history,
    mover,
    input: { move, version: 2, comment: "", returned: {}, ...input },
    guardFacts: { isMember },
    calendar: situation.calendar ?? CALENDAR,
    now: TEST_NOW,
  };
  return decideMove(question);
}
const kindOf = (answer: ReturnType<typeof decide>) => (answer.ok ? "goes" : answer.reason.kind);

describe("a move", () => {
  it("goes to its state, with the duty that was done and the day by which the next one is due", () => {
    expect(decide("check", TOWN)).toEqual(accept({ to: "checked", duty: "check", dueOn: null }));
    // Wednesday 21 October, five working days, the first one left out.
    const returned = decide("return", TOWN, { input: { returned: { photo: "太暗" } } });
    expect(returned).toEqual(accept({ to: "mending", duty: "check", dueOn: "2026-10-28" }));
  });

  it("is refused where no calendar says by when the next one is due", () => {
    const input = { returned: { photo: "太暗" } };
    expect(decide("return", TOWN, { input, calendar: new Map() })).toEqual(
      refuse({ kind: "calendar-missing", year: 2026 }),
    );
  });

  it.each([
    ["of the union itself may not do what is the town's", MILL, "check", "not-allowed"],
    ["of the town may", TOWN, "check", "goes"],
    ["of another town may not", who("x", "union-staff", over("another")), "check", "not-allowed"],
    ["over everything isn't over a union above", who("x", "union-staff"), "check", "not-allowed"],
    [
      "of the federation may do what is the town's",
      who("f", "union-staff", over("federation")),
      "check",
      "goes",
    ],
    ["of the district may refuse", DISTRICT, "refuse", "goes"],
    ["who applied may withdraw", APPLICANT, "withdraw", "goes"],
    ["who didn't apply may not withdraw", TOWN, "withdraw", "not-allowed"],
  ] as const)("by someone %s", (_name, mover, move, expected) => {
    expect(kindOf(decide(move, mover, { input: { comment: "缺材料" } }))).toBe(expected);
  });

  it("is refused under a name that no road has, also one that every object has", () => {
    expect(kindOf(decide("fly", TOWN))).toBe("move-unknown");
    expect(kindOf(decide("constructor", TOWN))).toBe("move-unknown");
  });
});

describe("what lies in different hands", () => {
  const filed = past("file-for", "file", TOWN);

  it("isn't checked by the account that filed", () => {
    expect(kindOf(decide("check", TOWN, { history: [filed] }))).toBe("duty-separated");
  });

  it("isn't checked by another account of the same person", () => {
    const history = [{ ...filed, byAccountId: "other account", byPersonId: "p" }];
    expect(kindOf(decide("check", { ...TOWN, personId: "p" }, { history }))).toBe("duty-separated");
  });

  it("takes no unknown persons for the same one", () => {
    const history = [{ ...filed, byAccountId: "other account" }];
    expect(kindOf(decide("check", TOWN, { history }))).toBe("goes");
  });

  it("may be done twice by the one whose duty it is", () => {
    const history = [past("return", "check", TOWN)];
    expect(kindOf(decide("check", TOWN, { history }))).toBe("goes");
  });
});

describe("an interest in the case", () => {
  it("keeps kin from it, whoever they are in the office", () => {
    expect(kindOf(decide("check", { ...TOWN, personId: "kin" }))).toBe("conflict-of-interest");
  });

  it("keeps the applicant from all but what applicants do", () => {
    const facts = { applicantAccountId: TOWN.actor.accountId };
    expect(kindOf(decide("check", TOWN, { facts }))).toBe("conflict-of-interest");
    expect(kindOf(decide("withdraw", TOWN, { facts }))).toBe("goes");
  });
});

describe("a deputy", () => {
  const officer: Actor = TOWN.actor;
  const deputy: Mover = { ...who("deputy", "expert"), standsInFor: officer };

  it("has the officer's roles", () => {
    expect(kindOf(decide("check", { ...deputy, standsInFor: null }))).toBe("not-allowed");
    expect(kindOf(decide("check", deputy))).toBe("goes");
  });

  it("may not have touched the case", () => {
    const history = [past("file", "apply", deputy)];
    expect(kindOf(decide("check", deputy, { history }))).toBe("deputy-touched-case");
  });

  it("would not check what they filed themselves", () => {
    const history = [past("file-for", "file", deputy)];
    expect(kindOf(decide("check", deputy, { history }))).toBe("duty-separated");
  });
});

describe("what a move asks for", () => {
  it.each([
    ["a comment", "refuse", DISTRICT, { comment: " 　" }, "comment-missing"],
    ["a field", "return", TOWN, {}, "fields-missing"],
    [
      "a field that can be sent back",
      "return",
      TOWN,
      { returned: { salary: "?" } },
      "field-unknown",
    ],
    [
      "a word about each field",
      "return",
      TOWN,
      { returned: { photo: "太暗", reason: "" } },
      "field-comment-missing",
    ],
    [
      "no fields where none can be sent back",
      "check",
      TOWN,
      { returned: { photo: "太暗" } },
      "field-unknown",
    ],
  ] as const)("is %s", (_name, move, mover, input, expected) => {
    expect(kindOf(decide(move, mover, { input }))).toBe(expected);
  });
});

describe("refusals", () => {
  it("come in their order: each one hides those after it", () => {
    const everything = {
      facts: { state: "done", version: 9, interestedPersonIds: ["p"] },
      history: [past("file-for", "file", { ...TOWN, personId: "p" })],
      isMember: false,
    } satisfies Situation;
    const mover: Mover = { ...TOWN, personId: "p", standsInFor: TOWN.actor };
    const { facts, ...later } = everything;
    expect([
      kindOf(decide("fly", who("nobody"), everything)),
      kindOf(decide("check", who("nobody"), everything)),
      kindOf(decide("check", mover, everything)),
      kindOf(decide("check", mover, { ...later, facts: { ...facts, version: 2 } })),
      kindOf(decide("check", mover, { ...later, facts: { interestedPersonIds: ["p"] } })),
      kindOf(decide("check", mover, later)),
      kindOf(decide("check", mover, { ...later, history: [past("file", "apply", mover)] })),
      kindOf(decide("check", mover, { isMember: false })),
      kindOf(decide("check", mover)),
    ]).toEqual([
      "move-unknown",
      "not-allowed",
      "stale-version",
      "wrong-state",
      "conflict-of-interest",
      "duty-separated",
      "deputy-touched-case",
      "guard",
      "goes",
    ]);
  });

  it("leave no way from an end, whoever asks", () => {
    const moves = Object.keys(SAMPLE_ROAD.moves);
    const ends = ["done", "refused", "withdrawn"];
    const movers = [APPLICANT, MILL, TOWN, DISTRICT];
    fc.assert(
      fc.property(
        fc.constantFrom(...moves),
        fc.constantFrom(...ends),
        fc.constantFrom(...movers),
        (move, state, mover) => !decide(move, mover, { facts: { state } }).ok,
      ),
    );
  });
});

describe("any walk along the road", () => {
  it("never has one person in two duties that are separated, and ends where the road says", () => {
    const movers = [APPLICANT, MILL, TOWN, DISTRICT, who("f", "union-staff", over("federation"))];
    const steps = fc.array(
      fc.record({
        move: fc.constantFrom(...Object.keys(SAMPLE_ROAD.moves)),
        mover: fc.constantFrom(...movers),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (walk) => {
        let state = SAMPLE_ROAD.first;
        const history: PastMove[] = [];
        for (const { move, mover } of walk) {
          const fields = SAMPLE_ROAD.moves[move]?.asks?.fields ?? [];
          const returned = Object.fromEntries(fields.map((field) => [field, "?"]));
          const input = { comment: "?", returned };
          const answer = decide(move, mover, { facts: { state }, history, input });
          if (!answer.ok) continue;
          state = answer.value.to;
          history.push(past(move, answer.value.duty, mover));
        }
        for (const { byAccountId } of history) {
          const duties = new Set(
            history.filter((one) => one.byAccountId === byAccountId).map(({ duty }) => duty),
          );
          for (const apart of SAMPLE_ROAD.separated) {
            expect(apart.filter((duty) => duties.has(duty)).length).toBeLessThanOrEqual(1);
          }
        }
        expect(Object.keys((SAMPLE_ROAD as Road<SampleFacts>).states)).toContain(state);
      }),
    );
  });
});
