import { describe, expect, it } from "vitest";
import { moduleOf, pointsAspect, stageOf } from "../example-stages";
import type { Aspect } from "../scheme/aspect";
import {
  DECLARATION_REFUSALS,
  type DeclarationLine,
  type Declaring,
  decideDeclaration,
  decideWithdrawal,
} from "./decide-declaration";
import { type DeclaredAspect, seenText, stageOfEntry, undeclaredCount } from "./declared-aspect";

const OPEN: Aspect = { ...pointsAspect("*"), factor: { fixed: "0.6", declared: true } };
const DIVES = { ...moduleOf("dives", OPEN), aspectsFor: "each" as const, aspectCount: 2 };
const COMMON = moduleOf("program", { ...pointsAspect("P"), factor: { declared: true } });
const STYLE = moduleOf("style", pointsAspect("S"));
const STAGE = stageOf([DIVES, STYLE]);
const two: readonly DeclaredAspect[] = [
  { aspectKey: "10", factor: 3000 },
  { aspectKey: "2", factor: 3100 },
];

const aspectsOf = (declared: readonly DeclaredAspect[]) =>
  stageOfEntry(STAGE, declared, []).modules.map(({ aspects }) => aspects.map(({ id }) => id));

describe("what an entry declares (contests.md §3, factor and aspects for each)", () => {
  it("stands in the place of `*`, in the order in which people count; what is common stays", () => {
    expect(aspectsOf(two)).toEqual([["2", "10"], ["S"]]);
    expect(aspectsOf([])).toEqual([[], ["S"]]);
  });

  it("says how many are missing", () => {
    const missing = (declared: readonly DeclaredAspect[]) =>
      stageOfEntry(STAGE, declared, []).modules.map((module) => undeclaredCount(module, declared));
    expect([missing([]), missing(two.slice(1)), missing(two)]).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it("has what another named where aspects are common to all, and lacks its factor until it declares one", () => {
    const stage = stageOf([DIVES, moduleOf("program", OPEN)]);
    const module = (declared: readonly DeclaredAspect[]) => {
      const [dives, program] = stageOfEntry(stage, declared, ["2", "10"]).modules;
      return [dives?.aspects.map(({ id }) => id), program?.aspects.map(({ id }) => id)];
    };
    expect(module(two.slice(0, 1))).toEqual([["10"], ["2", "10"]]);
    const program = stageOfEntry(stage, two.slice(0, 1), ["2", "10"]).modules[1];
    expect(program && undeclaredCount(program, two.slice(0, 1))).toBe(1);
  });

  it("lacks the factor of an aspect that is common to all, until it is declared", () => {
    const missing = (declared: readonly DeclaredAspect[]) => undeclaredCount(COMMON, declared);
    expect(missing([])).toBe(1);
    expect(missing([{ aspectKey: "P", factor: null }])).toBe(1);
    expect(missing([{ aspectKey: "P", factor: 3100 }])).toBe(0);
  });

  it("is one text, whatever the order, for whoever changes it", () => {
    expect(seenText(two)).toBe("2=3100;10=3000");
    expect(seenText([...two].reverse())).toBe(seenText(two));
  });
});

describe("taking a declaration", () => {
  const open: Declaring = {
    stage: STAGE,
    isOpen: true,
    standing: [],
    signedModules: new Set(),
    markedAspects: new Set(),
  };
  const refused = (line: Partial<DeclarationLine>, changes: Partial<Declaring> = {}) => {
    const decided = decideDeclaration(
      { ...open, ...changes },
      { aspectKey: "2", factor: "3.1", ...line },
    );
    return decided.ok ? decided.value : decided.reason.code;
  };

  it("reads the factor, and takes a line that stands already", () => {
    expect(refused({})).toEqual({ aspectKey: "2", factor: 3100 });
    expect(refused({ factor: "3.2" }, { standing: two })).toEqual({ aspectKey: "2", factor: 3200 });
  });

  it("is refused for each reason, in the order of the list", () => {
    const signed = { signedModules: new Set(["dives"]) };
    const asked: string[] = [
      refused({}, { isOpen: false }),
      refused({ aspectKey: "" }),
      refused({ aspectKey: "x".repeat(41) }),
      refused({ aspectKey: "S" }),
      refused({ factor: "" }),
      refused({ aspectKey: "*" }),
      refused({ factor: "0" }),
      refused({}, signed),
      refused({ aspectKey: "3" }, { standing: two }),
    ].map(String);
    expect(asked).toEqual(
      DECLARATION_REFUSALS.flatMap((code) => {
        if (code === "factor-not-expected") return ["aspect-unknown"];
        return code === "aspect-marked" ? [] : [code];
      }),
    );
  });

  it("takes a factor that is missing under a signature too, and changes none that stands", () => {
    const signed = { signedModules: new Set(["dives", "program"]), standing: two };
    expect(refused({ factor: "3.2" }, signed)).toBe("entry-signed");
    expect(refused({ factor: "3.1" }, signed)).toEqual({ aspectKey: "2", factor: 3100 });
    const common = { ...signed, stage: stageOf([COMMON]), standing: [] };
    const missing = { aspectKey: "P", factor: "2.5" };
    const declared = { aspectKey: "P", factor: 2500 };
    expect(refused(missing, common)).toEqual(declared);
    expect(refused(missing, { ...common, isOpen: false })).toBe("declarations-closed");
    expect(refused({ ...missing, factor: "2.6" }, { ...common, standing: [declared] })).toBe(
      "entry-signed",
    );
  });

  it("expects no factor where the scheme asks for none", () => {
    const plain = { ...DIVES, aspects: [pointsAspect("*")] };
    const stage = stageOf([plain]);
    expect(refused({}, { stage })).toBe("factor-not-expected");
    expect(refused({ factor: "" }, { stage })).toEqual({ aspectKey: "2", factor: null });
  });

  it("is taken back only while nobody has signed or marked it, and nothing is rechecked", () => {
    const code = (changes: Partial<Declaring>) => {
      const decided = decideWithdrawal({ ...open, ...changes }, "2");
      return decided.ok ? "taken back" : decided.reason.code;
    };
    expect(code({})).toBe("taken back");
    expect(code({ markedAspects: new Set(["2"]) })).toBe("aspect-marked");
    expect(code({ signedModules: new Set(["dives"]) })).toBe("entry-signed");
    expect(code({ isOpen: false })).toBe("declarations-closed");
  });
});
