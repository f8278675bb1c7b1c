import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicHomePage } from "~/features/agenda/components/PublicHomePage";
import { findPublicHome } from "~/features/agenda/find-public-home.server";

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.setupCode.isPending()) throw redirect("/setup");
  if (context.actor) throw redirect("/home");
  return { home: await findPublicHome(context.db, context.clock.now()) };
}

export default function Welcome() {
  return <PublicHomePage {...useLoaderData<typeof loader>()} />;
}
