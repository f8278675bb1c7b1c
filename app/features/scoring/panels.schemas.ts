import { z } from "zod";
import { line } from "~/shared/form-fields";
import { SEAT_DUTIES } from "./domain/score-sheet/score-sheet";

const SEQ = { leader: 0, judge: 1, reader: 2 } as const;

/** Who is to do what on a module's panel, one field each: `duties.<account>`; the leader comes first. */
export const staffPanelSchema = z
  .object({
    moduleKey: line(60),
    duties: z.record(z.uuid(), z.enum(["", ...SEAT_DUTIES])).default({}),
  })
  .transform(({ moduleKey, duties }) => ({
    moduleKey,
    seats: Object.entries(duties)
      .flatMap(([accountId, duty]) => (duty === "" ? [] : [{ accountId, duty }]))
      .sort((one, other) => SEQ[one.duty] - SEQ[other.duty]),
  }));

export const recuseJudgeSchema = z.object({ seatId: z.uuid() });

/** What is done about a judge's link; `accountId` is blank where all get one who have none. */
export const judgeLinkActSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("issue"),
    accountId: z.union([z.uuid(), z.literal("").transform(() => null)]),
  }),
  z.object({ act: z.literal("release"), judgeLinkId: z.uuid() }),
  z.object({ act: z.literal("withdraw"), judgeLinkId: z.uuid() }),
]);
export type JudgeLinkAct = z.output<typeof judgeLinkActSchema>;
