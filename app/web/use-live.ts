import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Asks the page's loaders again when one of these topics has another version than they knew. A browser holds one
 * stream, that of the tab in view; a tab that comes back hears first what it missed. While something is being
 * written the page stays as it is: what is sent then meets the newer version, and both are shown.
 */
export function useLive(versions: Readonly<Record<string, number>>): void {
  const { revalidate } = useRevalidator();
  const known = useRef(versions);
  known.current = versions;
  const query = Object.keys(versions)
    .sort()
    .map((topic) => `topic=${encodeURIComponent(topic)}`)
    .join("&");
  useEffect(() => {
    if (query === "") return;
    let source: EventSource | null = null;
    const hear = ({ data }: MessageEvent<string>) => {
      const { topic, version } = JSON.parse(data) as { topic: string; version: number };
      if (known.current[topic] !== version && !isWriting()) revalidate();
    };
    const follow = () => {
      source?.close();
      source = null;
      if (document.visibilityState !== "visible") return;
      source = new EventSource(`/live?${query}`);
      source.addEventListener("version", hear);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      source?.close();
    };
  }, [query, revalidate]);
}

function isWriting(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement>("main textarea")].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );
}
