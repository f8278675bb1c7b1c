import { z } from "zod";
import { blankAsNull, line, version } from "~/shared/form-fields";
import { HAND_KINDS } from "./domain/score-sheet/hand-kinds";
import { isStrokes } from "./domain/score-sheet/strokes";

/** Made by the tablet once, and kept on it. */
const deviceKey = z.uuid();
const aspectKey = line(60);

export const enterMarkSchema = z.object({
  aspectKey,
  /** As typed; what it may be, the aspect says. */
  text: z.string().trim().min(1, "required").max(20),
  replacesKey: blankAsNull(z.uuid()),
  reason: blankAsNull(line(200)),
  deviceKey,
});
export type EnterMarkInput = z.infer<typeof enterMarkSchema>;

/** A signature drawn with a finger. */
const strokes = z.string().max(12_000).refine(isStrokes, "not-a-signature");

export const signSheetSchema = z
  .object({
    version,
    deviceKey,
    /** One of the two: drawn with a finger, or the judge's own name typed. */
    drawn: blankAsNull(strokes),
    typed: blankAsNull(line(80)),
    /** Of an on-site module: drawn by the contestant, or why they wouldn't. */
    contestantDrawn: blankAsNull(strokes),
    contestantRefused: blankAsNull(line(200)),
  })
  .superRefine(({ drawn, typed }, context) => {
    if (drawn !== null || typed !== null) return;
    context.addIssue({ code: "custom", message: "required", path: ["drawn"] });
  });

/** What the form says of both signatures, for the use case. */
export function signingOf(form: z.infer<typeof signSheetSchema>) {
  const { version, deviceKey, drawn, typed, contestantDrawn, contestantRefused } = form;
  const hand = drawn
    ? { way: "drawn" as const, text: drawn }
    : { way: "typed" as const, text: typed ?? "" };
  const refusal = contestantRefused && { way: "refused" as const, text: contestantRefused };
  const contestant = contestantDrawn
    ? { way: "drawn" as const, text: contestantDrawn }
    : refusal || null;
  return { version, deviceKey, hand, contestant };
}
export type SignSheetInput = ReturnType<typeof signingOf>;

export const callRescoreSchema = z.object({ aspectKey });

export const raiseHandSchema = z.object({ kind: z.enum(HAND_KINDS) });
export type RaiseHandInput = z.infer<typeof raiseHandSchema>;

/** A tablet says that it is there with a sheet, and how many marks of it wait. */
export const noteTabletSchema = z.object({
  deviceKey,
  waiting: z.coerce.number().int().min(0).max(9_999),
});
export type NoteTabletInput = z.infer<typeof noteTabletSchema>;

/** The employers that a judge ticked, one field each: `employers.<id>`. */
export const pledgeSchema = z
  .object({ employers: z.record(z.uuid(), z.string()).default({}) })
  .transform(({ employers }) => ({ employerIds: Object.keys(employers) }));
