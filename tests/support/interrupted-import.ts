import { setUpAdministrator } from "./first-administrator";
import type { HttpClient } from "./http";
import { applyImport, confirmColumns, standsStill, uploadList } from "./import-over-http";
import { halfDone, look } from "./job-progress";
import { startServer, type TestServer } from "./server";

/** Where a kill falls: while the file arrives, is looked through, is judged, or is written. */
export type Phase = "upload" | "read" | "check" | "apply";

const ROWS = 3_000;

/** A list whose last rows are refused for several reasons, one of them a repetition of the first. */
function longList(): string {
  const rows = Array.from({ length: ROWS }, (_, nth) => {
    const phone = `199${String(nth).padStart(8, "0")}`;
    return `令狐${"春夏秋冬"[nth % 4]}${"甲乙丙丁"[(nth >> 2) % 4]},${nth % 50 === 49 ? "1990" : phone}`;
  });
  return `姓名,手机号\n${[...rows, rows[0], ",19900000001"].join("\n")}\n`;
}

/** Brings the list in and kills the server in one phase; null is the undisturbed run. Answers what is there at the end. */
export async function importWithKill(phase: Phase | null) {
  const started = await startServer();
  const { client, federationId } = await setUpAdministrator(started);
  const world = { server: started, client, federationId };
  const path = await upload(world, phase);
  await whileWorking(world, phase === "check", { kind: "check-import", path }, () =>
    confirmColumns(client, path, { name: 0, phone: 1 }),
  );
  await standsStill(client, path);
  await whileWorking(world, phase === "apply", { kind: "apply-import", path }, () =>
    applyImport(client, path),
  );
  await standsStill(client, path);
  await world.server.stop();
  return whatIsThere(world.server);
}

interface World {
  server: TestServer;
  readonly client: HttpClient;
  readonly federationId: string;
}

async function upload(world: World, phase: Phase | null): Promise<string> {
  const { client, federationId: unionId } = world;
  const list = { content: longList(), unionId };
  if (phase === "upload") {
    const larger = { ...list, content: list.content.repeat(60) };
    const arriving = uploadList(client, larger).catch(() => undefined);
    await killAndRestart(world);
    await arriving;
    return uploadList(client, list);
  }
  if (phase !== "read") return uploadList(client, list);
  const form = new FormData();
  form.set("kind", "workers");
  form.set("unionId", unionId);
  form.set("file", new File([list.content], "名单.csv"));
  const { location } = await client.post("/imports/new", form);
  await killAndRestart(world);
  await standsStill(client, location);
  return location;
}

/** Begins a phase; where it is the one, kills the server when some pieces are kept and others not. */
async function whileWorking(
  world: World,
  isToBeKilled: boolean,
  { kind, path }: { kind: string; path: string },
  begin: () => Promise<void>,
): Promise<void> {
  const begun = begin().catch(() => undefined);
  if (isToBeKilled) {
    await halfDone(world.server, kind, path);
    await killAndRestart(world);
  }
  await begun;
}

async function killAndRestart(world: World): Promise<void> {
  await world.server.kill();
  world.server = await world.server.restart();
}

/** Every row of the import and of the register, without ids and times, which differ from run to run. */
function whatIsThere(server: TestServer) {
  return look(server, async (db) => {
    const rows = await db
      .selectFrom("ImportRow")
      .select(["seq", "verdict", "label", "detail", "outcome", "payload"])
      .orderBy("seq")
      .execute();
    const workers = await db
      .selectFrom("Worker as w")
      .innerJoin("WorkerChange as c", "c.workerId", "w.id")
      .select(["w.name", "w.phoneTail", "w.version", "c.seq", "c.fields"])
      .orderBy("w.phoneTail")
      .orderBy("w.name")
      .execute();
    const entries = await db
      .selectFrom("AuditEntry")
      .select(["action", "detail"])
      .where("action", "=", "import.applied")
      .execute();
    const states = await db.selectFrom("Import").select("state").orderBy("id").execute();
    return {
      rows,
      workers,
      entries: entries.map(({ detail }) => detail),
      state: states.at(-1)?.state,
    };
  });
}
