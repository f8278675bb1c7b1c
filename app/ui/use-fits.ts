import { type RefObject, useEffect, useState } from "react";

/** Whether what a frame holds is as narrow as the frame; null until the browser has measured it. */
export function useFits(frame: RefObject<HTMLElement>): boolean | null {
  const [fits, setFits] = useState<boolean | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const content = element.firstElementChild;
      setFits(!content || content.scrollWidth <= element.clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return fits;
}
