import { type ClientRequest, get, type IncomingMessage } from "node:http";

/** An open stream of server-sent events, as a browser would hold it. */
export interface EventStream {
  readonly status: number;
  /** The versions heard, in their order. */
  readonly heard: readonly number[];
  readonly beats: () => number;
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens `/live` for a topic and listens until it is closed by either side. */
export async function openStream(
  origin: string,
  topic: string,
  cookie: string,
): Promise<EventStream> {
  const url = `${origin}/live?topic=${encodeURIComponent(topic)}`;
  const [request, response] = await new Promise<[ClientRequest, IncomingMessage]>(
    (resolve, reject) => {
      const asking = get(url, { agent: false, headers: { cookie } }, (answer) =>
        resolve([asking, answer]),
      );
      asking.once("error", reject);
    },
  );
  const heard: number[] = [];
  let beats = 0;
  response.setEncoding("utf8").on("data", (text: string) => {
    for (const [, version] of text.matchAll(/"version":(\d+)/g)) heard.push(Number(version));
    beats += text.split("event: beat").length - 1;
  });
  response.on("error", () => undefined);
  return {
    status: response.statusCode ?? 0,
    heard,
    beats: () => beats,
    ended: new Promise((resolve) => response.once("close", resolve)),
    close: () => void request.destroy(),
  };
}
