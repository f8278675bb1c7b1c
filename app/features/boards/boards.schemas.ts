import { z } from "zod";
import { BOARD_KINDS } from "./domain/board";

export const setBoardSchema = z.object({
  /** 0 where nothing was set yet. */
  version: z.coerce.number().int().min(0),
  kind: z.enum(BOARD_KINDS),
  moduleKey: z.string().min(1).max(60),
  audience: z.enum(["public", "staff"]),
});
export type SetBoardInput = z.infer<typeof setBoardSchema> & { readonly stageId: string };

export const freezeBoardSchema = z.object({ step: z.enum(["freeze", "thaw"]) });

export const ceremonySchema = z.discriminatedUnion("step", [
  z.object({ step: z.literal("begin"), placeCount: z.coerce.number().int().min(1).max(999) }),
  z.object({ step: z.literal("reveal"), revealedCount: z.coerce.number().int().min(0).max(999) }),
  z.object({ step: z.literal("end") }),
]);
