import type { WaitingMark } from "../domain/score-sheet/waiting-marks";

const DATABASE = "jiangtai-judging";
const STORE = "waiting";
const DEVICE_KEY = "jiangtai.tablet";

/** What outlives a reload: marks that the server hasn't confirmed, in the order in which they were given. */
export interface MarkStore {
  findAll(seatId: string): Promise<WaitingMark[]>;
  /** Keeps a mark, in the place that it has already or as the last. */
  keep(seatId: string, mark: WaitingMark): Promise<void>;
  remove(markKey: string): Promise<void>;
  /** False where the browser keeps nothing: a reload would lose what waits. */
  readonly isLasting: boolean;
}

interface KeptMark {
  readonly order?: number;
  readonly seatId: string;
  readonly markKey: string;
  readonly mark: WaitingMark;
}

/** Opens the tablet's own store; where there is none, marks wait in memory alone. */
export async function openMarkStore(): Promise<MarkStore> {
  try {
    return lastingStore(await openDatabase());
  } catch {
    return MEMORY_ONLY;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, {
      keyPath: "order",
      autoIncrement: true,
    });
    store.createIndex("seatId", "seatId");
    store.createIndex("markKey", "markKey", { unique: true });
  };
  return answerOf(request);
}

function lastingStore(database: IDBDatabase): MarkStore {
  /** Finds where a mark is kept, and acts there in the same transaction. */
  const write = (markKey: string, act: (store: IDBObjectStore, at: number | undefined) => void) =>
    new Promise<void>((resolve, reject) => {
      // Strict: a mark that is shown as kept outlives a tablet that runs out of power.
      const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      const store = transaction.objectStore(STORE);
      const asked = store.index("markKey").getKey(markKey);
      asked.onsuccess = () => act(store, asked.result as number | undefined);
    });
  return {
    isLasting: true,
    async findAll(seatId) {
      const index = database.transaction(STORE).objectStore(STORE).index("seatId");
      const kept: KeptMark[] = await answerOf(index.getAll(seatId));
      return kept.map(({ mark }) => mark);
    },
    keep: (seatId, mark) =>
      write(mark.markKey, (store, order) => {
        const kept: KeptMark = { seatId, markKey: mark.markKey, mark };
        store.put(order === undefined ? kept : { ...kept, order });
      }),
    remove: (markKey) =>
      write(markKey, (store, order) => {
        if (order !== undefined) store.delete(order);
      }),
  };
}

const MEMORY_ONLY: MarkStore = {
  isLasting: false,
  findAll: async () => [],
  keep: async () => undefined,
  remove: async () => undefined,
};

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** This tablet's own key, made once; another one each time where the browser keeps nothing. */
export function readDeviceKey(makeKey: () => string): string {
  try {
    const known = localStorage.getItem(DEVICE_KEY);
    if (known) return known;
    const key = makeKey();
    localStorage.setItem(DEVICE_KEY, key);
    return key;
  } catch {
    return makeKey();
  }
}
