import { z } from "zod";

/** The log's state as it stands in the URL. */
export const auditListSchema = z.object({
  below: z.coerce.number().int().min(1).nullable().catch(null).default(null),
  account: z.uuid().optional().catch(undefined),
  subject: z.uuid().optional().catch(undefined),
});
