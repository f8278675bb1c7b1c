import { z } from "zod";
import { TABLE_FORMATS } from "./domain/list-export";

/** What a menu's buttons send; anything else asks for a workbook. */
export const exportSchema = z.object({ format: z.enum(TABLE_FORMATS).catch("xlsx") });
