import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SchemeDesk } from "~/features/scoring/components/SchemeDesk";
import { findInForce } from "~/features/scoring/find-scheme-page.server";
import { draftOf } from "~/features/scoring/scheme-steps.server";
import { mayWriteSchemes } from "~/features/scoring/scoring.access";
import type { PageHandle } from "~/web/page-title";
import { requireScheme } from "~/web/readable-scheme.server";

export const handle: PageHandle = { title: "schemes:editor.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, scheme } = await requireScheme(args);
  const { id, name, version, changedAt, changedByName } = scheme;
  return {
    scheme: { id, name, version, changedAt, changedByName },
    draft: draftOf(scheme),
    inForce: await findInForce(args.context.db, id),
    mayWrite: mayWriteSchemes(actor),
  };
}

export default function SchemePage() {
  const { scheme, ...data } = useLoaderData<typeof loader>();
  return <SchemeDesk key={scheme.id} scheme={scheme} {...data} />;
}
