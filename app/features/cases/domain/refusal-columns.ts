import type { MoveRefusal } from "./decide-move";

/** A refusal as it is kept: its name, and what its sentence names. */
export interface RefusalColumns {
  readonly refusal: string | null;
  readonly refusalDetail: string | null;
}

/** The columns of a refusal; both null where nothing was refused. */
export function refusalColumns(refusal: MoveRefusal | null): RefusalColumns {
  if (refusal === null) return { refusal: null, refusalDetail: null };
  if (refusal.kind === "guard") return { refusal: "guard", refusalDetail: refusal.reason };
  const year = refusal.kind === "calendar-missing" ? String(refusal.year) : null;
  return { refusal: refusal.kind, refusalDetail: year };
}
