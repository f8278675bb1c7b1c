/** What a worker's record says, as histories and correction requests name it. */
export const WORKER_FIELDS = [
  "name",
  "identity",
  "bornOn",
  "phone",
  "employment",
  "membership",
  "ties",
  "certificates",
] as const;
export type WorkerField = (typeof WORKER_FIELDS)[number];

/** Numbers that are sealed and shown by their last characters. */
export const SEALED_FIELDS = ["identity", "phone"] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

/** As a register keeps it: which fields were set in a change. */
export function isWorkerField(text: string): text is WorkerField {
  return (WORKER_FIELDS as readonly string[]).includes(text);
}
