import { useEffect, useRef, useState } from "react";
import type { SeenBoard } from "../find-board.server";

/** Thousands of boards hear at once; they ask at moments of their own within this, and a mark is seen within three seconds. */
const SPREAD_MS = 1_500;
const AGAIN_MS = 3_000;
/** A stream that is opened anew, as each is after minutes, isn't lost. */
const LOST_AFTER_MS = 5_000;

/**
 * A board that follows what it shows: hears of versions, and asks for what it then may show. When nothing comes
 * through it keeps what it has and says so; it never goes blank (screens.md §3.7).
 */
export function useBoard(first: SeenBoard): SeenBoard & { readonly isLost: boolean } {
  const [seen, setSeen] = useState(first);
  const [isLost, setIsLost] = useState(false);
  const { stageId } = first.page;
  const topics = Object.keys(first.versions).sort().join(" ");
  const known = useRef(first.versions);
  useEffect(() => {
    const heard = new Map<string, number>();
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    let source: EventSource | null = null;
    let isEnded = false;
    const later = (name: string, act: () => void, afterMs: number) => {
      if (!timers.has(name) && !isEnded) {
        timers.set(
          name,
          setTimeout(() => {
            timers.delete(name);
            act();
          }, afterMs),
        );
      }
    };
    const drop = (name: string) => {
      clearTimeout(timers.get(name));
      timers.delete(name);
    };
    const fail = () => later("lost", () => setIsLost(true), LOST_AFTER_MS);
    const isBehind = () =>
      Object.entries(known.current).some(([topic, version]) => version < (heard.get(topic) ?? 0));
    const ask = async () => {
      try {
        const answer = await fetch(`/boards/${stageId}/state`);
        if (!answer.ok) throw new Error(String(answer.status));
        const next = (await answer.json()) as SeenBoard;
        if (isEnded) return;
        known.current = next.versions;
        setSeen(next);
        if (isBehind()) later("ask", ask, AGAIN_MS);
      } catch {
        fail();
        later("ask", ask, AGAIN_MS);
      }
    };
    const follow = () => {
      source?.close();
      const query = topics.split(" ").map((topic) => `topic=${encodeURIComponent(topic)}`);
      source = new EventSource(`/live?${query.join("&")}`);
      source.addEventListener("open", () => {
        drop("lost");
        setIsLost(false);
      });
      source.addEventListener("version", ({ data }: MessageEvent<string>) => {
        const { topic, version } = JSON.parse(data) as { topic: string; version: number };
        heard.set(topic, version);
        if (isBehind()) later("ask", ask, Math.random() * SPREAD_MS);
      });
      source.addEventListener("error", () => {
        fail();
        // A browser opens a stream again by itself, but not one that was refused.
        if (source?.readyState === EventSource.CLOSED) later("follow", follow, AGAIN_MS);
      });
    };
    follow();
    return () => {
      isEnded = true;
      source?.close();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [stageId, topics]);
  return { ...seen, isLost };
}
