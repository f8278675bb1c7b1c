import { handOverCases } from "~/features/cases/hand-over-cases.server";
import { moveCasesDesk } from "~/features/cases/move-cases-desk.server";
import { readCode } from "~/features/cases/read-code.server";
import { readPeopleFile } from "~/features/grassroots/read-people-file.server";
import { checkImport } from "~/features/imports/check-import.server";
import { handOverRows } from "~/features/imports/hand-over-rows.server";
import { applyDesk, checkDesk, readDesk } from "~/features/imports/import-desks.server";
import { readImport } from "~/features/imports/read-import.server";
import { returnImport } from "~/features/imports/return-import.server";
import type { JobKind } from "~/features/jobs/domain/job";
import type {
  DeskHalf,
  ThreadAnswer,
  ThreadHalf,
  ThreadQuestion,
} from "~/features/jobs/job-halves.server";
import { IMPORTS } from "./import-kinds.server";
import { roads } from "./roads.server";

/** What each kind of long work does in the worker thread. */
export const THREAD_HALVES: Readonly<Record<JobKind, ThreadHalf>> = {
  "read-import": readImport(IMPORTS),
  "check-import": checkImport(IMPORTS),
  "apply-import": handOverRows,
  "move-cases": handOverCases,
};

/** What people wait for while a thread computes it. */
export const THREAD_ANSWERS: Readonly<Record<ThreadQuestion["kind"], ThreadAnswer>> = {
  "return-import": returnImport,
  "read-code": readCode,
  "read-people": readPeopleFile,
};

/** What each kind of long work writes, on the main thread. */
export const DESK_HALVES: Readonly<Record<JobKind, DeskHalf>> = {
  "read-import": readDesk,
  "check-import": checkDesk,
  "apply-import": applyDesk(IMPORTS),
  "move-cases": moveCasesDesk(roads),
};
