import type { Stage } from "../scheme/scheme";
import { tryStage } from "./trial";

/**
 * The two contestants whose order depends on what is declared (contests.md §3): 88 and 91.25, 90.5 and 90.18 at
 * 30 : 70 make 90.275 and 90.276, both shown as 90.28.
 */
const CLOSE_PAIR = [
  { name: "one", points: { theory: "88", practice: "91.25" } },
  { name: "other", points: { theory: "90.5", practice: "90.18" } },
] as const;

interface CloseOrder {
  readonly rankOn: Stage["rankOn"];
  /** "one" or "other". */
  readonly first: string;
}

/** Who of the two is first when ranks use the rounded or the exact total. */
export function closeOrders(engine: number): CloseOrder[] {
  return (["rounded", "exact"] as const).map((rankOn) => {
    const stage: Stage = {
      id: "final",
      modules: [
        { id: "theory", weightBp: 3000, aspects: [{ id: "theory", kind: "imported", max: "100" }] },
        {
          id: "practice",
          weightBp: 7000,
          aspects: [{ id: "practice", kind: "imported", max: "100" }],
        },
      ],
      carry: "none",
      round: { total: 2 },
      rankOn,
      ties: [{ of: "module", id: "practice", first: "higher" }],
      sharedRank: "1-1-3",
    };
    const lines = tryStage(stage, engine, CLOSE_PAIR);
    const winner = lines.find(({ rank }) => rank === 1);
    return { rankOn, first: winner?.name ?? "" };
  });
}
