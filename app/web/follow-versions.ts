/** The server beats every 15 seconds; two that stay out mean a network that went without a word. */
const SILENT_MS = 35_000;
/** A stream that is opened anew, as each is after minutes, isn't lost. */
const LOST_AFTER_MS = 5_000;
const AGAIN_MS = 3_000;

interface Follower {
  /** A topic has this version. */
  hear(topic: string, version: number): void;
  /** Whether what is shown may be old by now. */
  tellLost(isLost: boolean): void;
  /** The server is there, and has nothing to tell. */
  beat?(): void;
}

/**
 * Hears the versions of topics until it is ended. A browser notices only some of the ways in which a stream ends: a
 * cable that is pulled leaves it open and silent, so what is silent is opened anew.
 */
export function followVersions(
  topics: readonly string[],
  { hear, tellLost, beat }: Follower,
): () => void {
  const query = topics.map((topic) => `topic=${encodeURIComponent(topic)}`).join("&");
  let source: EventSource | null = null;
  const lost = oneTimer(() => tellLost(true), LOST_AFTER_MS);
  const silent = oneTimer(open, SILENT_MS);
  const again = oneTimer(open, AGAIN_MS);

  function isThere() {
    lost.stop();
    silent.restart();
    tellLost(false);
  }

  function open() {
    source?.close();
    source = new EventSource(`/live?${query}`);
    source.addEventListener("open", isThere);
    source.addEventListener("beat", () => {
      isThere();
      beat?.();
    });
    source.addEventListener("version", ({ data }: MessageEvent<string>) => {
      isThere();
      const { topic, version } = JSON.parse(data) as { topic: string; version: number };
      hear(topic, version);
    });
    source.addEventListener("error", () => {
      lost.start();
      // A browser opens a stream again by itself, but not one that was refused.
      if (source?.readyState === EventSource.CLOSED) again.start();
    });
    lost.start();
    silent.restart();
  }

  open();
  // Only hints: a server on the same machine is there without any network.
  window.addEventListener("offline", open);
  window.addEventListener("online", open);
  return () => {
    window.removeEventListener("offline", open);
    window.removeEventListener("online", open);
    source?.close();
    for (const timer of [lost, silent, again]) timer.stop();
  };
}

/** A timer that runs once at a time. */
function oneTimer(act: () => void, afterMs: number) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const start = () => {
    timer ??= setTimeout(() => {
      timer = null;
      act();
    }, afterMs);
  };
  return {
    start,
    stop,
    restart() {
      stop();
      start();
    },
  };
}
