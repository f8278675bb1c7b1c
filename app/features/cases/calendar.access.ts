import { type Actor, holdsEverywhere } from "~/shared/actor";

/** The years of the working calendar: whoever administers the installation adds one when its notice is out. */
export function mayKeepCalendar(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}
