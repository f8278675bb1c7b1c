import { useNavigate } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

/** A press on a cell opens it beside the grid without leaving the page; one listener serves all cells. */
export function useCellPress(table: RefObject<HTMLTableElement>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const grid = table.current;
    const open = (event: MouseEvent) => {
      const link = (event.target as HTMLElement).closest<HTMLAnchorElement>("a[data-cell]");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      navigate(link.getAttribute("href") ?? "", { preventScrollReset: true });
    };
    grid?.addEventListener("click", open);
    return () => grid?.removeEventListener("click", open);
  }, [navigate, table]);
}
