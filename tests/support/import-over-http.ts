import { setTimeout as wait } from "node:timers/promises";
import type { HttpClient } from "./http";

const LOOK_EVERY_MS = 50;
const FINISHED_WITHIN_MS = 120_000;
/** Word for word as the chip has it, in Chinese. */
const WORKING = /正在读取|正在检查|正在导入/;

/** Uploads a list as a browser does, and waits until it was read; answers its address. */
export async function uploadList(
  client: HttpClient,
  list: { kind?: string; content: BlobPart; fileName?: string; unionId?: string },
): Promise<string> {
  const form = new FormData();
  form.set("kind", list.kind ?? "workers");
  form.set("unionId", list.unionId ?? "");
  form.set("file", new File([list.content], list.fileName ?? "名单.csv"));
  const { location, status, text } = await client.post("/imports/new", form);
  if (status !== 302) throw new Error(`the upload answered ${status}: ${text.slice(0, 500)}`);
  await standsStill(client, location);
  return location;
}

/** Confirms columns by their numbers, and waits until the rows are checked. */
export async function confirmColumns(
  client: HttpClient,
  path: string,
  columns: Readonly<Record<string, number>>,
): Promise<void> {
  const fields = Object.entries(columns).map(([field, column]) => [`column-${field}`, `${column}`]);
  await client.post(`${path}/columns`, Object.fromEntries(fields));
  await standsStill(client, path);
}

/** Applies what was checked, and waits until it is done. */
export async function applyImport(client: HttpClient, path: string): Promise<void> {
  await client.post(`${path}?index`, {});
  await standsStill(client, path);
}

/** Waits while the import is worked on; a server that is away just then is asked again. */
export async function standsStill(client: HttpClient, path: string): Promise<void> {
  const until = Date.now() + FINISHED_WITHIN_MS;
  while (Date.now() < until) {
    const answer = await client.get(path).catch(() => null);
    if (answer && !(answer.status === 200 && WORKING.test(answer.text))) return;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`${path} is worked on still`);
}
