import { mayReadAudit } from "~/features/audit/audit.access";
import { maySeeAccounts } from "~/features/identity/identity.access";
import { mayListUnions } from "~/features/unions/unions.access";
import type { Actor } from "~/shared/actor";
import type { IconName } from "~/ui/icons";

/** A place in the rail; its label and a note are words of `places`. */
export interface Place {
  readonly to: string;
  readonly word: string;
  readonly icon: IconName;
}

const PLACES: readonly (Place & { isFor: (actor: Actor) => boolean })[] = [
  { to: "/home", word: "home", icon: "inbox", isFor: () => true },
  { to: "/unions", word: "unions", icon: "sitemap", isFor: mayListUnions },
  { to: "/accounts", word: "accounts", icon: "people", isFor: maySeeAccounts },
  { to: "/audit", word: "audit", icon: "history", isFor: mayReadAudit },
  { to: "/me", word: "me", icon: "person", isFor: () => true },
];

/** Where this person can go; what they may not open isn't shown. */
export function placesFor(actor: Actor | null): readonly Place[] {
  if (!actor) return [];
  return PLACES.filter(({ isFor }) => isFor(actor)).map(({ isFor: _isFor, ...place }) => place);
}
