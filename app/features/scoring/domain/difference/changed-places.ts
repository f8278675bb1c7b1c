import type { Scheme } from "../scheme/scheme";
import { differencesOf } from "./scheme-difference";

/** The places in which a draft differs from the version in force, with all that they lie in. */
export function changedPlaces(inForce: Scheme | null, draft: Scheme): ReadonlySet<string> {
  if (!inForce) return new Set();
  const places = differencesOf(inForce, draft).map((one) => ("place" in one ? one.place : []));
  return new Set(
    places.flatMap((place) => place.map((_, index) => JSON.stringify(place.slice(0, index + 1)))),
  );
}

/** The ids of the awards that are new or other than in the version in force. */
export function changedAwards(inForce: Scheme | null, draft: Scheme): ReadonlySet<string> {
  if (!inForce) return new Set();
  return new Set(
    differencesOf(inForce, draft).flatMap((one) => {
      if (one.code === "award-added") return [one.award.id];
      return one.code === "award-changed" ? [one.after.id] : [];
    }),
  );
}
