import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/features/identity/end-session.server";
import { commandOf } from "~/web/command.server";
import { clearedSessionCookie } from "~/web/session-cookie.server";

/** Ends this device's session. */
export async function action({ context }: ActionFunctionArgs) {
  const { actor, config } = context;
  if (actor) await endSession(commandOf(context, actor, null), { sessionId: actor.sessionId });
  const isSecure = config.publicUrl.protocol === "https:";
  return redirect("/sign-in", { headers: { "Set-Cookie": clearedSessionCookie(isSecure) } });
}

export function loader() {
  return redirect("/");
}
