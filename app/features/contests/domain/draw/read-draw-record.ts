import {
  list,
  object,
  type SchemeProblem,
  type Shape,
  text,
  whole,
} from "~/features/scoring/domain/scheme/shape";
import { accept, type Result, refuse } from "~/shared/result";
import type { DrawRecord } from "./draw";

const MANY = 100_000;
const textOrNull: Shape = (value, path, problems) => {
  if (value !== null) text(value, path, problems);
};

const place = { session: text, batch: text, station: text };
const recordShape = object({
  rules: whole(1, MANY),
  stage: text,
  entries: list(object({ entry: text, group: textOrNull, needs: list(text) })),
  places: list(object({ ...place, offers: list(text) })),
  listDigest: text,
  commitment: text,
  secret: text,
  salt: text,
  seats: list(object({ ...place, order: whole(1, MANY), entry: text })),
});

/** Reads parsed JSON as the record of a draw, or refuses it with every problem and its place. */
export function readDrawRecord(json: unknown): Result<DrawRecord, readonly SchemeProblem[]> {
  const problems: SchemeProblem[] = [];
  recordShape(json, [], problems);
  return problems.length > 0 ? refuse(problems) : accept(json as DrawRecord);
}
