/** A step of the way through the demo (screens.md §5): as whom, null for the public, and which contest's page. */
export interface GuideStep {
  readonly key: string;
  readonly username: string | null;
  readonly page: "season" | "sheet" | "matrix" | "result" | "skills";
  /** The contest of the demo's season that it is about; null where it is about all of them. */
  readonly contest: string | null;
}

/** In their order; each works from a fresh demo, whatever was done before. */
export const GUIDE_STEPS = [
  { key: "season", username: "organiser", page: "season", contest: null },
  { key: "sheet", username: "judge3", page: "sheet", contest: "焊工" },
  { key: "matrix", username: "chief", page: "matrix", contest: "焊工" },
  { key: "result", username: null, page: "result", contest: "电工" },
  { key: "skills", username: "worker", page: "skills", contest: null },
] as const satisfies readonly GuideStep[];

export type GuideKey = (typeof GUIDE_STEPS)[number]["key"];

export const GUIDE_KEYS = GUIDE_STEPS.map(({ key }) => key);

/** Where someone is on the way: nowhere yet, at a step, or done with it. */
export type GuideState = "new" | GuideKey | "off";

export function guideStateOf(text: string | undefined): GuideState {
  return text === "off" ? "off" : (GUIDE_KEYS.find((key) => key === text) ?? "new");
}

/** The step shown, from 1 on, and those before and after it; before the first press the first one is still to come. */
export function guidePlace(state: Exclude<GuideState, "off">): {
  readonly key: GuideKey;
  readonly number: number;
  readonly before: GuideKey | null;
  readonly next: GuideKey | null;
} {
  const at = state === "new" ? -1 : GUIDE_KEYS.indexOf(state);
  return {
    key: GUIDE_KEYS[Math.max(at, 0)] ?? "season",
    number: Math.max(at, 0) + 1,
    before: GUIDE_KEYS[at - 1] ?? null,
    next: GUIDE_KEYS[at + 1] ?? null,
  };
}
