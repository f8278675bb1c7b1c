import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { chooseLanguage } from "~/features/identity/choose-language.server";
import { commandOf } from "~/web/command.server";
import { choiceCookie } from "~/web/cookies.server";
import { parseForm } from "~/web/parse-form.server";
import {
  LANGUAGE_COOKIE,
  preferencesSchema,
  RAIL_COOKIE,
  THEME_COOKIE,
} from "~/web/preferences.server";
import { safeReturn } from "~/web/require-actor.server";

/** Remembers how someone likes to read: in the browser, and the language in the account too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, context, preferencesSchema);
  if (!form.ok) return redirect("/");
  const { language, theme, rail, returnTo } = form.value;
  const isSecure = context.config.publicUrl.protocol === "https:";
  const headers = new Headers();
  if (theme) headers.append("Set-Cookie", choiceCookie(THEME_COOKIE, theme, isSecure));
  if (rail) headers.append("Set-Cookie", choiceCookie(RAIL_COOKIE, rail, isSecure));
  if (language) {
    headers.append("Set-Cookie", choiceCookie(LANGUAGE_COOKIE, language, isSecure));
    if (context.actor) await chooseLanguage(commandOf(context, context.actor, null), { language });
  }
  return redirect(safeReturn(returnTo, "/"), { headers });
}

export function loader() {
  return redirect("/");
}
