import type { LoaderFunctionArgs } from "@remix-run/node";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { mayManageAccounts } from "~/features/identity/identity.access";
import { allow, found, requireActor } from "./require-actor.server";

/** The account that a page under `/accounts/:accountId` manages, for those who may. */
export async function requireManagedAccount({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayManageAccounts(actor));
  const account = found(await Accounts.find(context.db, params.accountId ?? ""));
  return { actor, account };
}
