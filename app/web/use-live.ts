import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { followVersions } from "./follow-versions";

/**
 * Asks the page's loaders again when one of these topics has another version than they knew. A browser holds one
 * stream, that of the tab in view; a tab that comes back hears first what it missed. While something is being
 * written the page stays as it is: what is sent then meets the newer version, and both are shown. While it is on
 * its way to another page it stays too: a key pressed in between would meet what one's own move left behind.
 * What turns by time alone is asked for again when it is older than `freshMs`, at a beat of the server's. Answers
 * whether the stream is lost, so that a page that must not be silently old can say so.
 */
export function useLive(
  versions: Readonly<Record<string, number>>,
  { freshMs = Number.POSITIVE_INFINITY }: { readonly freshMs?: number } = {},
): { readonly isLost: boolean } {
  const { revalidate } = useRevalidator();
  const isStill = useNavigation().state === "idle";
  const [isLost, setIsLost] = useState(false);
  const standing = useRef({ known: versions, isStill });
  standing.current = { known: versions, isStill };
  const heard = useRef<Record<string, number>>({});
  const readAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading brings versions of its own
  useEffect(() => {
    readAt.current = performance.now();
  }, [versions]);
  const topics = Object.keys(versions).sort().join(" ");
  useEffect(() => {
    if (topics === "") return;
    let unfollow = () => {};
    const hear = (topic: string, version: number) => {
      heard.current[topic] = version;
      const { known, isStill: mayAsk } = standing.current;
      if (mayAsk && !isWriting() && isBehind(known, heard.current)) revalidate();
    };
    const beat = () => {
      const isOld = performance.now() - readAt.current > freshMs;
      if (standing.current.isStill && !isWriting() && isOld) revalidate();
    };
    const follow = () => {
      unfollow();
      const isSeen = document.visibilityState === "visible";
      unfollow = isSeen
        ? followVersions(topics.split(" "), { hear, beat, tellLost: setIsLost })
        : () => {};
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      unfollow();
    };
  }, [topics, revalidate, freshMs]);
  useEffect(() => {
    const { known } = standing.current;
    if (isStill && !isWriting() && isBehind(known, heard.current)) revalidate();
  }, [isStill, revalidate]);
  return { isLost };
}

/** Versions rise, also over a restart of the server. */
function isBehind(
  known: Readonly<Record<string, number>>,
  heard: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(known).some(([topic, version]) => version < (heard[topic] ?? version));
}

function isWriting(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement>("main textarea")].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );
}
