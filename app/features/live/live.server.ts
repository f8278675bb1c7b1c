/** Something that can be heard of: "case:…", "queue:…". It has a version and no content: who hears asks a loader. */
export type Topic = string;

export type Listener = (topic: Topic, version: number) => void;

/** Where use cases say that something changed, and streams hear of it. */
export interface Live {
  /** Rises with every announcement; a page that knows an older one asks again. */
  versionOf(topic: Topic): number;
  /** Says that these changed, after the commit; heard at most once a second for a topic, the last one always. */
  announce(topics: readonly Topic[]): void;
  /** Hears of these until the answer is called. */
  listen(topics: readonly Topic[], listener: Listener): () => void;
}

const EVERY_MS = 1_000;
/** Listeners told in one turn of the event loop, so that thousands of them hold nobody up. */
const TOLD_AT_ONCE = 100;
/** Versions kept by name; beyond, all are forgotten at once and rise together. */
const VERSIONS_KEPT = 20_000;

/** Counts on from `startedAtMs`, so that a page that outlives a restart hears of a new version. */
export function createLive(startedAtMs: number): Live {
  let last = startedAtMs;
  let floor = startedAtMs;
  const versions = new Map<Topic, number>();
  const listeners = new Map<Topic, Set<Listener>>();
  /** Topics that were told within the last second; true where they changed again since. */
  const quiet = new Map<Topic, boolean>();

  const versionOf = (topic: Topic) => versions.get(topic) ?? floor;

  function tell(topic: Topic): void {
    quiet.set(topic, false);
    setTimeout(() => {
      const isChanged = quiet.get(topic) === true;
      quiet.delete(topic);
      if (isChanged) tell(topic);
    }, EVERY_MS).unref();
    tellInTurns([...(listeners.get(topic) ?? [])], (listener) => {
      if (listeners.get(topic)?.has(listener)) listener(topic, versionOf(topic));
    });
  }

  return {
    versionOf,
    announce(topics) {
      for (const topic of new Set(topics)) {
        if (versions.size >= VERSIONS_KEPT) {
          versions.clear();
          floor = last;
        }
        versions.set(topic, ++last);
        if (!listeners.has(topic)) continue;
        if (quiet.has(topic)) quiet.set(topic, true);
        else tell(topic);
      }
    },
    listen(topics, listener) {
      for (const topic of topics) {
        listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      }
      return () => {
        for (const topic of topics) {
          const own = listeners.get(topic);
          own?.delete(listener);
          if (own?.size === 0) listeners.delete(topic);
        }
      };
    },
  };
}

function tellInTurns(all: readonly Listener[], tellOne: (listener: Listener) => void): void {
  for (const listener of all.slice(0, TOLD_AT_ONCE)) tellOne(listener);
  const rest = all.slice(TOLD_AT_ONCE);
  if (rest.length > 0) setImmediate(() => tellInTurns(rest, tellOne));
}
