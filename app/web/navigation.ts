import { mayReadAudit } from "~/features/audit/audit.access";
import { mayKeepCalendar } from "~/features/cases/calendar.access";
import { hasOffice, mayTendOutbox } from "~/features/cases/cases.access";
import { mayReadSeason } from "~/features/contests/contests.access";
import { mayListGrassroots } from "~/features/grassroots/grassroots.access";
import { isWithinReach } from "~/features/identity/domain/judge-by-link";
import { maySeeAccounts } from "~/features/identity/identity.access";
import { mayKeepSomeWorkers, mayListWorkers } from "~/features/registry/registry.access";
import { hasPanels, mayReadSchemes } from "~/features/scoring/scoring.access";
import { mayListUnions, mayOpenSomeUnion } from "~/features/unions/unions.access";
import { type Actor, holdsRole, isWorkerOnly } from "~/shared/actor";
import type { IconName } from "~/ui/icons";

/** A place in the rail; its label and a note are words of `places`. */
export interface Place {
  readonly to: string;
  readonly word: string;
  readonly icon: IconName;
}

/** Whoever keeps workers or unions has lists of them. */
const mayBringLists = (actor: Actor) => mayKeepSomeWorkers(actor) || mayOpenSomeUnion(actor);

const PLACES: readonly (Place & { isFor: (actor: Actor) => boolean })[] = [
  { to: "/home", word: "home", icon: "home", isFor: (actor) => !isWorkerOnly(actor) },
  {
    to: "/me/skills",
    word: "skills",
    icon: "person",
    isFor: (actor) => holdsRole(actor, "worker"),
  },
  { to: "/judging", word: "judging", icon: "gavel", isFor: hasPanels },
  { to: "/cases", word: "cases", icon: "inbox", isFor: hasOffice },
  {
    to: "/me/contests",
    word: "ownContests",
    icon: "trophy",
    isFor: (actor) => holdsRole(actor, "worker"),
  },
  {
    to: "/me/cases",
    word: "ownCases",
    icon: "send",
    isFor: (actor) => holdsRole(actor, "worker"),
  },
  {
    to: "/me/record",
    word: "record",
    icon: "certificate",
    isFor: (actor) => holdsRole(actor, "worker"),
  },
  { to: "/contests", word: "contests", icon: "trophy", isFor: mayReadSeason },
  {
    to: "/grassroots",
    word: "grassroots",
    icon: "trophy",
    // Who reads the season finds them on its second tab.
    isFor: (actor) => mayListGrassroots(actor) && !mayReadSeason(actor),
  },
  { to: "/notices", word: "notices", icon: "speakerphone", isFor: () => true },
  { to: "/results", word: "results", icon: "medal", isFor: () => true },
  { to: "/workers", word: "workers", icon: "id", isFor: mayListWorkers },
  { to: "/schemes", word: "schemes", icon: "clipboard-check", isFor: mayReadSchemes },
  { to: "/unions", word: "unions", icon: "sitemap", isFor: mayListUnions },
  { to: "/trades", word: "trades", icon: "book", isFor: mayListWorkers },
  { to: "/imports", word: "imports", icon: "spreadsheet", isFor: mayBringLists },
  { to: "/accounts", word: "accounts", icon: "people", isFor: maySeeAccounts },
  { to: "/calendar", word: "calendar", icon: "calendar", isFor: mayKeepCalendar },
  { to: "/audit", word: "audit", icon: "history", isFor: mayReadAudit },
  { to: "/outbox", word: "outbox", icon: "mail", isFor: mayTendOutbox },
  { to: "/messages", word: "messages", icon: "bell", isFor: () => true },
  { to: "/me", word: "me", icon: "person", isFor: () => true },
];

/** What a worker has under the thumb (screens.md §3.9). */
const WORKERS_BAR: readonly string[] = ["/me/skills", "/me/contests", "/me/cases", "/messages"];

/** What anyone reads; on a phone it fills the bar. */
const PUBLIC_PLACES: readonly Place[] = [
  { to: "/", word: "publicHome", icon: "home" },
  { to: "/public/contests", word: "publicContests", icon: "trophy" },
  { to: "/notices", word: "notices", icon: "speakerphone" },
  { to: "/results", word: "results", icon: "medal" },
];

/** Where this person can go; what they may not open isn't shown. */
export function placesFor(actor: Actor | null): readonly Place[] {
  if (!actor) return PUBLIC_PLACES;
  const places = PLACES.filter(({ to, isFor }) => isFor(actor) && isWithinReach(actor, to)).map(
    ({ isFor: _isFor, ...place }) => place,
  );
  if (!isWorkerOnly(actor)) return places;
  const isInBar = ({ to }: Place) => WORKERS_BAR.includes(to);
  return [...places.filter(isInBar), ...places.filter((place) => !isInBar(place))];
}
