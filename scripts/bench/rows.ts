import type { BenchRow } from "./bench-row";

/** Every row that can be measured; a row loads its code only when it runs. */
export const BENCH_ROWS: Readonly<Record<number, () => Promise<BenchRow>>> = {
  1: async () => (await import("./scoring")).scoringBench(),
  2: async () => (await import("./marking")).markingBench(),
  3: async () => (await import("./public-pages")).publicPagesBench(),
  4: async () => (await import("./open-boards")).openBoardsBench(),
  5: async () => (await import("./worker-import")).workerImportBench(),
  7: async () => (await import("./judge-tablet")).judgeTabletBench(),
  8: async () => (await import("./case-streams")).caseStreamsBench(),
};
