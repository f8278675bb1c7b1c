import { useEffect, useRef, useState } from "react";
import { PERIOD_MS, untilOwnMoment } from "~/features/boards/domain/own-moment";
import type { SeenBoard } from "~/features/boards/find-board.server";
import { followVersions } from "./follow-versions";

const AGAIN_MS = 3_000;

/**
 * A board that follows what it shows: hears of versions, and asks for what it then may show. When nothing comes
 * through it keeps what it has and says so; it never goes blank (screens.md §3.7).
 */
export function useBoard(first: SeenBoard): SeenBoard & { readonly isLost: boolean } {
  const [seen, setSeen] = useState(first);
  const [isSilent, setIsSilent] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const { stageId } = first.page;
  const topics = Object.keys(first.versions).sort().join(" ");
  const known = useRef(first.versions);
  useEffect(() => {
    const heard = new Map<string, number>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isEnded = false;
    const phaseMs = Math.random() * PERIOD_MS;
    const isBehind = () =>
      Object.entries(known.current).some(([topic, version]) => version < (heard.get(topic) ?? 0));
    const askLater = (afterMs: number) => {
      timer ??= setTimeout(() => {
        timer = null;
        void ask();
      }, afterMs);
    };
    const askAtOwnMoment = () => askLater(untilOwnMoment(performance.now(), phaseMs));
    const ask = async () => {
      try {
        const answer = await fetch(`/boards/${stageId}/state`);
        if (!answer.ok) throw new Error(String(answer.status));
        const next = (await answer.json()) as SeenBoard;
        if (isEnded) return;
        known.current = next.versions;
        setSeen(next);
        setIsRefused(false);
        if (isBehind()) askAtOwnMoment();
      } catch {
        if (isEnded) return;
        setIsRefused(true);
        askLater(AGAIN_MS);
      }
    };
    const unfollow = followVersions(topics.split(" "), {
      hear(topic, version) {
        heard.set(topic, version);
        if (isBehind()) askAtOwnMoment();
      },
      tellLost: setIsSilent,
    });
    return () => {
      isEnded = true;
      unfollow();
      if (timer !== null) clearTimeout(timer);
    };
  }, [stageId, topics]);
  return { ...seen, isLost: isSilent || isRefused };
}
