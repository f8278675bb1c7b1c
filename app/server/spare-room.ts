import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SPARE_FILE = "spare";
const SPARE_BYTES = 1_048_576;

/** Room on the data folder's disk that is kept for one thing: to write down that long work stopped for lack of it. */
export interface SpareRoom {
  /** Leaves the room to the disk; answers whether there was any. */
  giveUp(): boolean;
  /** Lays it down again where the disk has it; where not, there is none. */
  takeBack(): void;
}

export function keepSpareRoom(dataDir: string): SpareRoom {
  const file = join(dataDir, SPARE_FILE);
  const room = {
    giveUp() {
      const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
      rmSync(file, { force: true });
      return isThere;
    },
    takeBack() {
      if (statSync(file, { throwIfNoEntry: false })?.size === SPARE_BYTES) return;
      try {
        writeFileSync(file, Buffer.alloc(SPARE_BYTES));
      } catch (error) {
        rmSync(file, { force: true });
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
  };
  room.takeBack();
  return room;
}
