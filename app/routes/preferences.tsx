import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { chooseLanguage } from "~/features/identity/choose-language.server";
import { commandOf } from "~/web/command.server";
import { choiceCookie, settingCookies } from "~/web/cookies.server";
import { parseForm } from "~/web/parse-form.server";
import {
  LANGUAGE_COOKIE,
  type Preferences,
  preferencesSchema,
  RAIL_COOKIE,
  THEME_COOKIE,
} from "~/web/preferences.server";
import { safeReturn } from "~/web/require-actor.server";

/** Remembers how someone likes to read: in the browser, and the language in the account too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, preferencesSchema);
  if (!form.ok) return redirect("/");
  const { language } = form.value;
  if (language && context.actor) {
    await chooseLanguage(commandOf(context, context.actor, null), { language });
  }
  return remembered(form.value, context.config.publicUrl);
}

/**
 * The same for a visitor, whose pages are copies and hold no form that writes: their browser alone remembers it. A
 * link that is known to stand on another site changes nothing.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const choice = preferencesSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!choice.success || context.actor || isFromOutside(request)) return redirect("/");
  return remembered(choice.data, context.config.publicUrl);
}

/** What browsers say of where a link stood: Sec-Fetch-Site over HTTPS alone, a referrer unless that site forbids it. */
function isFromOutside({ headers, url }: Request): boolean {
  const referrer = headers.get("Referer") ?? "";
  const isElsewhere = URL.canParse(referrer) && new URL(referrer).host !== new URL(url).host;
  return isElsewhere || headers.get("Sec-Fetch-Site") === "cross-site";
}

function remembered({ language, theme, rail, returnTo }: Preferences, publicUrl: URL) {
  const isSecure = publicUrl.protocol === "https:";
  const chosen = { [THEME_COOKIE]: theme, [RAIL_COOKIE]: rail, [LANGUAGE_COOKIE]: language };
  const cookies = Object.entries(chosen).flatMap(([name, value]) =>
    value ? [choiceCookie(name, value, isSecure)] : [],
  );
  return redirect(safeReturn(returnTo, "/"), { headers: settingCookies(cookies) });
}
