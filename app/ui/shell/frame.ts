import type { Language } from "~/web/languages";
import type { ShellAccount } from "./AccountMenu";
import type { NavigationGroup, NavigationItem } from "./navigation";
import type { ThemeChoice } from "./Preferences";

/** What each bar of the shell is drawn from. */
export interface FrameProps {
  navigation: readonly NavigationGroup[];
  current: NavigationItem | null;
  account: ShellAccount | null;
  federation: string | null;
  language: Language;
  theme: ThemeChoice;
}
