import { z } from "zod";
import { GUIDE_KEYS } from "./domain/guide-steps";

/** Which step to be taken to, or none any more; where one is then. */
export const guideStepSchema = z.object({
  step: z.enum([...GUIDE_KEYS, "off"]),
  returnTo: z.string().max(500).default("/"),
});
