import { data, type LoaderFunctionArgs } from "@remix-run/node";

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
