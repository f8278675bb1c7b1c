import type { LoaderFunctionArgs } from "@remix-run/node";
import * as Employers from "~/features/unions/employers.queries.server";
import { maySeeUnion } from "~/features/unions/unions.access";
import * as Unions from "~/features/unions/unions.queries.server";
import { found, requireActor } from "./require-actor.server";

/** The union that a page under `/unions/:unionId` is about, for those who may know of it. */
export async function requireVisibleUnion({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const union = await Unions.find(context.db, params.unionId ?? "");
  return { actor, union: found(union, union && maySeeUnion(actor, union.lineage)) };
}

/** The employer that a page under `/employers/:employerId` is about, with its union. */
export async function requireVisibleEmployer({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const employer = found(await Employers.find(context.db, params.employerId ?? ""));
  const union = await Unions.find(context.db, employer.unionId);
  return { actor, employer, union: found(union, union && maySeeUnion(actor, union.lineage)) };
}
