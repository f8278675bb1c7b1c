import { parseArgs } from "node:util";
import { scoreContest } from "~/features/scoring/domain/engine/contest-score";
import { ENGINES } from "~/features/scoring/domain/engine/rule-set";
import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import { explainEntry } from "~/features/scoring/domain/explanation/explain-entry";
import { renderStep, type Translate } from "~/features/scoring/domain/explanation/render";
import type { FileProblem } from "~/features/scoring/domain/files/csv-cells";
import { readMarksFile } from "~/features/scoring/domain/files/marks-file";
import { stageInputs } from "~/features/scoring/domain/files/stage-inputs";
import { resultText } from "~/features/scoring/domain/report/result-document";
import { readScheme } from "~/features/scoring/domain/scheme/read-scheme";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { placeText } from "~/features/scoring/domain/scheme/shape";
import { LANGUAGES, type Language, wordsOf } from "../command-words";
import { findJsonPlaces } from "./json-places";

/** What the command needs of the world, so that a test can run it whole. */
export interface World {
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A file that can't be used, in sentences that name file, line and column. */
class Refused extends Error {}

/** Runs `npm run score` with its arguments; 0 when done, 1 when a file is refused, 2 for a call that makes no sense. */
export function runScore(args: readonly string[], world: World): number {
  const options = readOptions(args);
  const words = wordsOf(options?.language ?? "zh-CN", "scoring");
  if (options === null) {
    world.complain(words("command.usage", {}));
    return 2;
  }
  try {
    if (options.check !== undefined) return check(options.check, world, words);
    return score(options, world, words);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    world.complain(error.message);
    return 1;
  }
}

interface Options {
  readonly scheme: string;
  readonly marks: string;
  readonly check?: string;
  readonly out?: string;
  readonly explain?: string;
  readonly language: Language;
}

const TEXT = { type: "string" } as const;

/** Null where an option is unknown or one that is needed is missing. */
function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { scheme: TEXT, marks: TEXT, check: TEXT, out: TEXT, explain: TEXT, lang: TEXT },
    });
    const { scheme = "", marks = "", lang = "zh-CN", ...rest } = values;
    const language = LANGUAGES.find((each) => each === lang);
    const isComplete = values.check !== undefined || (scheme !== "" && marks !== "");
    return language && isComplete ? { scheme, marks, language, ...rest } : null;
  } catch {
    return null;
  }
}

function check(file: string, world: World, words: Translate): number {
  const { id, version, stages } = loadScheme(file, world, words);
  const modules = stages.flatMap((stage) => stage.modules);
  const aspects = modules.flatMap((module) => module.aspects);
  const counts = { stages: stages.length, modules: modules.length, aspects: aspects.length };
  world.print(words("command.checked", { id, version, ...counts }));
  return 0;
}

function score(options: Options, world: World, words: Translate): number {
  const scheme = loadScheme(options.scheme, world, words);
  const stages = loadScores(scheme, options.marks, world, words);
  const { explain, out } = options;
  if (out !== undefined) {
    world.write(out, resultText(scheme, stages, words));
    world.print(words("command.written", { file: out }));
  }
  if (explain !== undefined) world.print(explanationText(explain, stages, words));
  if (out === undefined && explain === undefined) world.print(resultText(scheme, stages, words));
  return 0;
}

function explanationText(entry: string, stages: readonly StageScore[], words: Translate): string {
  const own = stages.filter(({ scores }) => scores.some((each) => each.entry === entry));
  if (own.length === 0) throw new Refused(words("command.unknown-entry", { entry }));
  return own
    .flatMap((stage) => [
      words("command.heading", { stage: stage.plan.stage.id }),
      ...explainEntry(stage, entry).map((step) => `  ${renderStep(step, words)}`),
    ])
    .join("\n");
}

function loadScheme(file: string, world: World, words: Translate): Scheme {
  const text = readFile(file, world, words);
  const places = findJsonPlaces(text);
  const json = parseJson(text);
  if (places.syntaxError !== null || json === undefined) {
    const place = places.syntaxError ?? { line: 1, column: 1 };
    throw new Refused(atPlace(words, file, place, words("file.not-json", {})));
  }
  const scheme = readScheme(json, ENGINES);
  if (scheme.ok) return scheme.value;
  const sentences = scheme.reason.map(({ code, path, values }) => {
    const problem = words(`scheme.${code}`, values);
    const place = placeText(path);
    const message = place === "" ? problem : words("scheme.at", { place, problem });
    return atPlace(words, file, places.placeOf(path), message);
  });
  const count = words("command.refused", { count: sentences.length });
  throw new Refused([...sentences, count].join("\n"));
}

/** Undefined for what isn't JSON, which no JSON text can mean. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function loadScores(
  scheme: Scheme,
  file: string,
  world: World,
  words: Translate,
): readonly StageScore[] {
  const rows = readMarksFile(readFile(file, world, words));
  if (!rows.ok) throw refusedRows(file, rows.reason, words);
  const inputs = stageInputs(scheme, rows.value);
  if (!inputs.ok) throw refusedRows(file, inputs.reason, words);
  const stages = scoreContest(scheme, inputs.value);
  if (stages.ok) return stages.value;
  const message = words(`refusal.${stages.reason.code}`, stages.reason.values);
  throw new Refused(atPlace(words, file, { line: 1, column: 1 }, message));
}

function refusedRows(file: string, problems: readonly FileProblem[], words: Translate): Refused {
  const sentences = problems.map(({ code, values, line, column }) =>
    atPlace(words, file, { line, column }, problemText(code, values, words)),
  );
  return new Refused(sentences.join("\n"));
}

/** Problems of a file's form have their words under `file`, those of what it says under `refusal`. */
function problemText(code: string, values: FileProblem["values"], words: Translate): string {
  const ofFile = words(`file.${code}`, values);
  return ofFile === `file.${code}` ? words(`refusal.${code}`, values) : ofFile;
}

function atPlace(
  words: Translate,
  file: string,
  place: { readonly line: number; readonly column: number },
  message: string,
): string {
  return words("file.place", { file, ...place, message });
}

function readFile(file: string, world: World, words: Translate): string {
  try {
    return world.read(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refused(words("file.unreadable", { file, reason }));
  }
}
