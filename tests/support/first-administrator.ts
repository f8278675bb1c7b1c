import { randomUUID } from "node:crypto";
import { HttpClient } from "./http";
import type { TestServer } from "./server";

export const PASSWORD = "marigold-orchard-7-lantern";

/** Sets a new installation up as its first administrator would, over HTTP, and signs in. */
export async function setUpAdministrator(
  server: TestServer,
): Promise<{ client: HttpClient; federationId: string }> {
  const client = new HttpClient(server.origin);
  const founded = await client.post("/setup", {
    idempotencyKey: randomUUID(),
    code: server.setupCode ?? "",
    federationName: "澜河区总工会",
    federationShortName: "区总",
    name: "方明",
    username: "fang",
    password: PASSWORD,
    passwordAgain: PASSWORD,
  });
  if (founded.location !== "/sign-in") throw new Error(`not set up: ${founded.status}`);
  await signIn(client, "fang", PASSWORD);
  const page = await client.get("/unions/new");
  const federationId = /<option[^>]*value="([0-9a-f-]{36})"/.exec(page.text)?.[1];
  if (!federationId) throw new Error("no federation to choose");
  return { client, federationId };
}

export async function signIn(
  client: HttpClient,
  username: string,
  password: string,
): Promise<void> {
  const answer = await client.post("/sign-in", { username, password });
  if (answer.status !== 302) throw new Error(`${username} is not signed in: ${answer.status}`);
}

/** Asks for a new town union; a redirect to it acknowledges the write. */
export function openUnion(
  client: HttpClient,
  { federationId, name, key }: { federationId: string; name: string; key: string },
) {
  return client.post("/unions/new", {
    idempotencyKey: key,
    parentId: federationId,
    kind: "town",
    name,
    shortName: name.slice(0, 20),
    foundedOn: "",
  });
}
