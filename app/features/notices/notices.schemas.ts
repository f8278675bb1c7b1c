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

export const NOTICE_VIEWS = ["all", "running", "over"] as const;

/** The list of notices as it stands in the URL; what makes no sense falls back. */
export const noticeListSchema = z.object({
  view: z.enum(NOTICE_VIEWS).catch("all").default("all"),
  search: z.string().trim().max(40).catch("").default(""),
});
export type NoticeList = z.infer<typeof noticeListSchema>;
