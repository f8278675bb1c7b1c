import type { ImportKind } from "~/features/imports/import-kind.server";
import { applyWorkersIn } from "./apply-workers.server";
import { openWorkerCheck } from "./check-workers.server";
import { WORKER_COLUMNS } from "./domain/worker-list";
import { mayKeepSomeWorkers } from "./registry.access";

/** Lists of workers can be brought in. */
export const WORKER_LISTS: ImportKind = {
  name: "workers",
  columns: WORKER_COLUMNS,
  mayBegin: mayKeepSomeWorkers,
  openCheck: openWorkerCheck,
  applyIn: applyWorkersIn,
};
