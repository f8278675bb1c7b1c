import { useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** What a route says of itself: `export const handle: PageHandle = { title: "unions:list.title" }`. */
export interface PageHandle {
  /** A word, with its namespace. */
  readonly title: string;
  /** Fills the screen by itself, without the frame around it. */
  readonly isBare?: true;
}

/** The page's own title before the product's name, so that tabs and screen readers tell pages apart. */
export function usePageTitle(): string {
  const { t } = useTranslation("shell");
  const handles = useMatches().map(({ handle }) => handle);
  const own = handles.findLast(isPageHandle);
  return own ? `${t(own.title)} · ${t("product")}` : t("product");
}

/** Whether the page that is open fills the screen by itself. */
export function useIsBare(): boolean {
  return useMatches().some(({ handle }) => isPageHandle(handle) && handle.isBare === true);
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "title" in handle;
}
