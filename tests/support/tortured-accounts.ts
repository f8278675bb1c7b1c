import { randomUUID } from "node:crypto";
import type { Db } from "~db/connection.server";
import { HttpClient } from "./http";
import { signInAs } from "./sign-in-over-http";
import type { Torture, Writers } from "./tortured";

const CLIENTS = 8;

/** Administrators who open accounts and give each a second role. */
export class AccountWriters implements Writers {
  /** Usernames that were acknowledged, each with whether the role that was added to it was too. */
  private readonly told = new Map<string, { hasFurtherRole: boolean }>();
  acknowledged = 0;

  write(torture: Torture) {
    return Promise.all(
      Array.from({ length: CLIENTS }, (_, number) => this.writeAs(number, torture)),
    );
  }

  private async writeAs(number: number, torture: Torture): Promise<void> {
    const client = new HttpClient(torture.origin);
    await torture.insist(() => signInAs(client, "admin"));
    for (let count = 0; !torture.isOver; count += 1) {
      const username = `tortured-${number}-${count}`;
      const accountId = await openAccount(torture, client, username);
      if (accountId === null) return;
      this.told.set(username, { hasFurtherRole: false });
      this.acknowledged += 1;
      if (await giveRole(torture, client, accountId)) {
        this.told.set(username, { hasFurtherRole: true });
        this.acknowledged += 1;
      }
    }
  }

  /** Every acknowledged account once, with one invitation, one entry in the log for each of its acts, and its roles once. */
  async findFaults(db: Db): Promise<string[]> {
    const found = new Map((await findTortured(db)).map((row) => [row.username, row]));
    return [...this.told].flatMap(([username, { hasFurtherRole }]) => {
      const row = found.get(username);
      if (!row) return [`${username} was acknowledged and is lost`];
      // Opened, first role, invitation; and the further role, whose answer may have been lost with the last kill.
      const isWhole = row.invitations === 1 && row.entries === 2 + (row.roles ?? 0);
      const isRight = hasFurtherRole ? row.roles === 2 : row.roles === 1 || row.roles === 2;
      return isWhole && isRight ? [] : [`${username} is there as ${JSON.stringify(row)}`];
    });
  }
}

/** Opens an account, repeating the same form under the same key; answers its id. */
function openAccount(torture: Torture, client: HttpClient, username: string) {
  const form = {
    idempotencyKey: randomUUID(),
    name: "令狐立春",
    username,
    role: "leader",
    scope: "everything",
  };
  return torture.insist(async () => {
    const { location } = await client.post("/accounts/new", form);
    return /^\/accounts\/([0-9a-f-]{36})\/invitation$/.exec(location)?.[1] ?? null;
  });
}

function giveRole(torture: Torture, client: HttpClient, accountId: string) {
  const form = {
    idempotencyKey: randomUUID(),
    step: "grant",
    role: "organiser",
    scope: "everything",
  };
  const path = `/accounts/${accountId}/roles`;
  return torture.insist(async () =>
    (await client.post(path, form)).location === path ? true : null,
  );
}

function findTortured(db: Db) {
  return db
    .selectFrom("Account as a")
    .select(["a.username"])
    .select((eb) => [
      eb
        .selectFrom("Invitation as i")
        .whereRef("i.accountId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("invitations"),
      eb
        .selectFrom("RoleGrant as g")
        .whereRef("g.accountId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("roles"),
      eb
        .selectFrom("AuditEntry as e")
        .whereRef("e.subjectId", "=", "a.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("entries"),
    ])
    .where("a.username", "like", "tortured-%")
    .execute();
}
