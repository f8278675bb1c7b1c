/** A column that says whose a row is. */
export interface WorkerColumn {
  readonly table: string;
  readonly column: string;
}

/** Rows that go over to the kept record when two are merged; `tests/worker-columns.test.ts` finds one that is missing. */
export const MOVED_COLUMNS: readonly WorkerColumn[] = [
  { table: "Account", column: "workerId" },
  { table: "ActivationCode", column: "workerId" },
  { table: "Employment", column: "workerId" },
  { table: "Membership", column: "workerId" },
  { table: "Tie", column: "workerId" },
  { table: "Tie", column: "relatedWorkerId" },
  { table: "Consent", column: "workerId" },
  { table: "CorrectionRequest", column: "workerId" },
  { table: "Reveal", column: "workerId" },
  { table: "Certificate", column: "workerId" },
  { table: "Transfer", column: "workerId" },
  { table: "EntryMember", column: "workerId" },
  { table: "ClosingPerson", column: "workerId" },
  { table: "Honour", column: "workerId" },
  { table: "Entitlement", column: "workerId" },
];

/** Rows that tell what happened to a record itself and stay with it. */
export const STAYING_COLUMNS: readonly WorkerColumn[] = [
  { table: "Worker", column: "keptId" },
  { table: "WorkerChange", column: "workerId" },
  { table: "WorkerMerge", column: "keptWorkerId" },
  { table: "WorkerMerge", column: "mergedWorkerId" },
  // A list as it was shown.
  { table: "NoticeLine", column: "workerId" },
];
