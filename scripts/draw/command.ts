import { parseArgs } from "node:util";
import type { DrawRecord } from "~/features/contests/domain/draw/draw";
import { readDrawRecord } from "~/features/contests/domain/draw/read-draw-record";
import { faultOfDraw } from "~/features/contests/domain/draw/verify-draw";
import type { Translate } from "~/features/scoring/domain/explanation/render";
import { placeText } from "~/features/scoring/domain/scheme/shape";
import { LANGUAGES, type Language, wordsOf } from "../command-words";

/** What the command needs of the world, so that a test can run it whole. */
export interface World {
  readonly read: (file: string) => string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs `npm run draw:verify`; 0 when the draw comes out as recorded, 1 when it doesn't or the file is none, 2 for a call that makes no sense. */
export function runDrawVerify(args: readonly string[], world: World): number {
  const options = readOptions(args);
  const words = wordsOf(options?.language ?? "zh-CN", "draws");
  if (options === null) {
    world.complain(words("command.usage", {}));
    return 2;
  }
  const read = readRecord(options, world, words);
  if ("sentences" in read) {
    world.complain(read.sentences);
    return 1;
  }
  const fault = faultOfDraw(read.record);
  if (fault === null) {
    world.print(confirmation(read.record, words));
    return 0;
  }
  const { code, ...values } = fault;
  world.complain(words(`faults.${code}`, values));
  return 1;
}

function readOptions(args: readonly string[]): { draw: string; language: Language } | null {
  try {
    const options = { draw: { type: "string" }, lang: { type: "string" } } as const;
    const { draw = "", lang = "zh-CN" } = parseArgs({ args: [...args], options }).values;
    const language = LANGUAGES.find((each) => each === lang);
    return language && draw !== "" ? { draw, language } : null;
  } catch {
    return null;
  }
}

function readRecord(
  { draw: file, language }: { draw: string; language: Language },
  world: World,
  words: Translate,
): { record: DrawRecord } | { sentences: string } {
  let json: unknown;
  try {
    json = JSON.parse(world.read(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { sentences: words("command.unreadable", { file, reason }) };
  }
  const read = readDrawRecord(json);
  if (read.ok) return { record: read.value };
  const scoring = wordsOf(language, "scoring");
  return {
    sentences: read.reason
      .map(({ code, path, values }) =>
        words("command.problem", {
          file,
          place: placeText(path),
          problem: scoring(`scheme.${code}`, values),
        }),
      )
      .join("\n"),
  };
}

/** What was looked at, and who has which place. */
function confirmation({ stage, entries, seats, listDigest }: DrawRecord, words: Translate): string {
  return [
    words("command.verified", { stage, entries: entries.length, digest: listDigest.slice(0, 12) }),
    ...seats.map((seat) => words("command.seat", { ...seat })),
  ].join("\n");
}
