import { useEffect, useState } from "react";
import { clockText } from "~/shared/calendar-text";

const TICK_MS = 1_000;

/** The server's time of day, running on in the browser; in the demo it is the demo's. */
export function useBoardClock(readAt: string): string {
  const [text, setText] = useState(() => clockText(readAt, "second"));
  useEffect(() => {
    const since = performance.now();
    const tell = () => {
      const now = Date.parse(readAt) + performance.now() - since;
      setText(clockText(new Date(now).toISOString(), "second"));
    };
    tell();
    const timer = setInterval(tell, TICK_MS);
    return () => clearInterval(timer);
  }, [readAt]);
  return text;
}
