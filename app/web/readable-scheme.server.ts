import type { LoaderFunctionArgs } from "@remix-run/node";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import { mayReadSchemes } from "~/features/scoring/scoring.access";
import { allow, found, requireActor } from "./require-actor.server";

/** The marking scheme that a page under `/schemes/:schemeId` shows, to those who work by schemes. */
export async function requireScheme({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadSchemes(actor));
  const scheme = found(await Schemes.find(context.db, params.schemeId ?? ""));
  return { actor, scheme };
}

/** One version of it. */
export async function requireSchemeVersion(args: LoaderFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  const number = Number(args.params.number);
  const version = found(
    Number.isInteger(number) ? await SchemeVersions.find(args.context.db, scheme.id, number) : null,
  );
  return { actor, scheme, version };
}
