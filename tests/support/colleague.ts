import { randomUUID } from "node:crypto";
import { PASSWORD, signIn } from "./first-administrator";
import { HttpClient } from "./http";

export interface Colleague {
  readonly client: HttpClient;
  readonly accountId: string;
}

/** Invites someone over HTTP, as an administrator does, takes the invitation up for them, and signs in. */
export async function inviteColleague(
  administrator: HttpClient,
  { username, role }: { username: string; role: string },
): Promise<Colleague> {
  const { location } = await administrator.post("/accounts/new", {
    idempotencyKey: randomUUID(),
    name: "令狐立春",
    username,
    role,
    scope: "everything",
  });
  const accountId = /^\/accounts\/([0-9a-f-]{36})\/invitation$/.exec(location)?.[1];
  const shown = await administrator.get(location);
  const link = /\/invitations\/[\w.-]+/.exec(shown.text)?.[0];
  if (!accountId || !link) throw new Error(`${username} was not invited: ${location}`);
  const client = new HttpClient(administrator.origin);
  const form = { idempotencyKey: randomUUID(), password: PASSWORD, passwordAgain: PASSWORD };
  await client.post(link, form);
  await signIn(client, username, PASSWORD);
  return { client, accountId };
}
