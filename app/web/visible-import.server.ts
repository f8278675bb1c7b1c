import type { LoaderFunctionArgs } from "@remix-run/node";
import { isImportKind } from "~/features/imports/domain/import-kind";
import { maySeeImport } from "~/features/imports/imports.access";
import * as Imports from "~/features/imports/imports.queries.server";
import { found, requireActor } from "./require-actor.server";

/** The import that a page under `/imports/:importId` is about, for those who may see it. */
export async function requireVisibleImport({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const one = await Imports.find(context.db, params.importId ?? "");
  const kind = found(one && isImportKind(one.kind) ? one.kind : null);
  const list = found(one, one && maySeeImport(actor, one, context.importKinds[kind]));
  return { actor, list: { ...list, kind } };
}
