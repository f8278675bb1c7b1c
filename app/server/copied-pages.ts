import type { Request } from "express";
import { guideStateOf } from "~/features/guide/domain/guide-steps";
import { deviceWord } from "~/features/identity/domain/device-word";
import type { Config } from "~/web/config.server";
import { cookiesOf } from "~/web/cookies.server";
import type { Language } from "~/web/languages";
import {
  chooseLanguage,
  chooseTheme,
  GUIDE_COOKIE,
  rememberedGuide,
  THEME_COOKIE,
} from "~/web/preferences.server";
import { sessionCookieName } from "~/web/session-cookie.server";

/** A page as it is asked for: all that may make one copy differ from another, and nothing else of who asks. */
export interface AskedPage {
  readonly key: string;
  readonly path: string;
  /** Path and query, as they stand in the browser. */
  readonly url: string;
  readonly language: Language;
  /** The one contest that it is about. */
  readonly contestId: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const road = (text: string) => new RegExp(`^${text}$`);

/**
 * The pages that are the same for all who come without a session, each with the words of its query that make another
 * page of it. What somebody searches for is none of them: it seldom comes twice, and it may be a name.
 */
const COPIED: readonly { readonly road: RegExp; readonly query: readonly string[] }[] = [
  { road: road("/"), query: [] },
  { road: road("/notices"), query: ["view", "page"] },
  { road: road("/notices/[0-9a-f-]{36}"), query: [] },
  { road: road("/results"), query: ["view", "year", "page"] },
  { road: road(`/results/${ID}`), query: ["view", "entry", "edition"] },
  { road: road("/public/contests"), query: ["view", "year", "page"] },
  { road: road("/public/contests/calendar"), query: ["month"] },
  { road: road(`/public/contests/${ID}`), query: [] },
];

const LONGEST_QUERY = 100;

/** Null for what is never answered from a copy. */
export function askedPage(request: Request, config: Config): AskedPage | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const place = placeOf(request);
  if (!place) return null;
  const cookies = request.headers.cookie;
  const session = sessionCookieName(config.publicUrl.protocol === "https:");
  if (cookiesOf(cookies)[session] !== undefined) return null;
  // The way through the demo is a form, at the foot of each page until it is left.
  if (config.isDemo && guideStateOf(rememberedGuide(cookies ?? null)) !== "off") return null;
  const language = chooseLanguage(cookies, request.headers["accept-language"], null);
  const theme = chooseTheme(cookies ?? null);
  const device = deviceWord(request.headers["user-agent"] ?? "") === "wechat" ? WECHAT : "";
  return {
    key: [request.originalUrl, language, theme, device].join(" "),
    path: request.path,
    url: request.originalUrl,
    language,
    contestId: place.contestId,
    headers: { cookie: `${THEME_COOKIE}=${theme}; ${GUIDE_COOKIE}=off`, "user-agent": device },
  };
}

const WECHAT = "MicroMessenger";

function placeOf({ path, originalUrl }: Request): { readonly contestId: string | null } | null {
  const search = originalUrl.slice(path.length);
  if (search.length > LONGEST_QUERY) return null;
  for (const copied of COPIED) {
    const found = copied.road.exec(path);
    if (!found) continue;
    const names = [...new URLSearchParams(search).keys()];
    const isKnown = names.every((name) => copied.query.includes(name));
    return isKnown && new Set(names).size === names.length ? { contestId: found[1] ?? null } : null;
  }
  return null;
}
