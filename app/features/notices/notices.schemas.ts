import { z } from "zod";
import { blankAsNull, line, lines } from "~/shared/form-fields";

export const receiveObjectionSchema = z
  .object({
    kind: z.enum(["named", "sealed", "anonymous"]),
    objector: blankAsNull(line(80)),
    text: lines(2_000),
  })
  .superRefine(({ kind, objector }, context) => {
    if (kind === "anonymous" || objector !== null) return;
    context.addIssue({ code: "custom", message: "required", path: ["objector"] });
  });
export type ReceiveObjectionInput = z.infer<typeof receiveObjectionSchema> & { noticeId: string };

export const answerObjectionSchema = z.object({
  outcome: z.enum(["unchanged", "corrected"]),
  text: lines(2_000),
});
export type AnswerObjectionInput = z.infer<typeof answerObjectionSchema> & {
  noticeId: string;
  objectionId: string;
};
