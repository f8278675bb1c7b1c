import { z } from "zod";
import { cookiesOf } from "./cookies.server";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from "./languages";

export const LANGUAGE_COOKIE = "jiangtai.language";
export const THEME_COOKIE = "jiangtai.theme";

/** "auto" follows the device. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The person's own choice; else this browser's; else what the browser asks for; else Chinese. */
export function chooseLanguage(
  cookieHeader: string | undefined,
  acceptLanguage: string | undefined,
  own: Language | null,
): Language {
  if (own) return own;
  const remembered = cookiesOf(cookieHeader)[LANGUAGE_COOKIE];
  if (isLanguage(remembered)) return remembered;
  const asked = (acceptLanguage ?? "").split(",").map((part) => part.trim().toLowerCase());
  const first = asked.find((tag) => tag.startsWith("zh") || tag.startsWith("en"));
  if (!first) return DEFAULT_LANGUAGE;
  return first.startsWith("en") ? "en" : "zh-CN";
}

export function chooseTheme(cookieHeader: string | null): Theme {
  const remembered = cookiesOf(cookieHeader)[THEME_COOKIE];
  return THEMES.find((theme) => theme === remembered) ?? "auto";
}

export const RAIL_COOKIE = "jiangtai.rail";

/** Whether the staff's rail shows words or icons alone. */
const RAILS = ["wide", "narrow"] as const;

export function chooseRail(cookieHeader: string | null): (typeof RAILS)[number] {
  return cookiesOf(cookieHeader)[RAIL_COOKIE] === "narrow" ? "narrow" : "wide";
}

/** The step of the way through the demo at which this browser is. */
export const GUIDE_COOKIE = "jiangtai.guide";

export function rememberedGuide(cookieHeader: string | null): string | undefined {
  return cookiesOf(cookieHeader)[GUIDE_COOKIE];
}

/** What the switches in the frame send. */
export const preferencesSchema = z.object({
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  rail: z.enum(RAILS).optional(),
  returnTo: z.string().max(500).default("/"),
});

export type Preferences = z.infer<typeof preferencesSchema>;
