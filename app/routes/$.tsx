import { data, type LoaderFunctionArgs } from "@remix-run/node";
import type { PageHandle } from "~/web/page-title";

export const handle: PageHandle = { title: "errors:404.title" };

/** No such road: the error page says what to do instead. */
export function loader(_args: LoaderFunctionArgs) {
  throw data(null, { status: 404 });
}

export function action() {
  throw data(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
