import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findGuidePlace } from "~/features/guide/find-guide-place.server";
import { guideStepSchema } from "~/features/guide/guide.schemas";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { endSession } from "~/features/identity/end-session.server";
import { commandOf } from "~/web/command.server";
import { choiceCookie, settingCookies } from "~/web/cookies.server";
import { parseForm } from "~/web/parse-form.server";
import { signInOnDevice } from "~/web/person-sign-in.server";
import { GUIDE_COOKIE } from "~/web/preferences.server";
import { safeReturn } from "~/web/require-actor.server";
import { clearedSessionCookie } from "~/web/session-cookie.server";

/** Takes a visitor of the demo to a step of the way through it, as its person. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.config.isDemo) return redirect("/");
  const form = await parseForm(request, context, guideStepSchema);
  if (!form.ok) return redirect("/");
  const { step, returnTo } = form.value;
  const isSecure = context.config.publicUrl.protocol === "https:";
  const remembered = choiceCookie(GUIDE_COOKIE, step, isSecure);
  if (step === "off") {
    return redirect(safeReturn(returnTo, "/"), { headers: settingCookies([remembered]) });
  }
  const { username, path } = await findGuidePlace(context.db, step);
  if (username === null) {
    const { actor } = context;
    if (actor) await endSession(commandOf(context, actor, null), { sessionId: actor.sessionId });
    const cookies = [remembered, clearedSessionCookie(isSecure)];
    return redirect(path, { headers: settingCookies(cookies) });
  }
  const signedIn = await signInOnDevice(context, request, { username, password: DEMO_PASSWORD });
  const cookies = signedIn.ok ? signedIn.value.cookies : [];
  const to = signedIn.ok && !signedIn.value.needsSecondFactor ? path : "/sign-in";
  return redirect(to, { headers: settingCookies([...cookies, remembered]) });
}

/** Shows the way again to who left it, on the page where they are. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { isDemo, publicUrl } = context.config;
  if (!isDemo) return redirect("/");
  const returnTo = new URL(request.url).searchParams.get("returnTo") ?? "/";
  const remembered = choiceCookie(GUIDE_COOKIE, "new", publicUrl.protocol === "https:");
  return redirect(safeReturn(returnTo, "/"), { headers: settingCookies([remembered]) });
}
