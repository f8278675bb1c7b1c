import { type AppLoadContext, data } from "@remix-run/node";
import { faultOfFile, SHORT_TABLE_FILES } from "~/features/files/domain/file-rules";
import { addPeople, readPeople, type UnreadLine } from "~/features/grassroots/domain/people-list";
import { findPeopleFit } from "~/features/grassroots/find-people-fit.server";
import type { PeopleFile } from "~/features/grassroots/read-people-file.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { fileRefused, refused } from "./responses.server";
import { wordsFor } from "./words.server";

/** So many lines are named in a sentence; the others are counted. */
const LINES_NAMED = 5;

interface ListFile {
  readonly actor: Actor;
  readonly contest: { readonly unionId: string };
  readonly form: FormData;
  readonly bytes: Uint8Array;
}

/** Answers a report's form with the people of a file on its list; nothing is saved, and what was typed stays. */
export async function listPeopleOf(
  context: AppLoadContext,
  { actor, contest, form, bytes }: ListFile,
) {
  const values = textsOf(form);
  const fault = faultOfFile({ head: bytes, bytes: bytes.length }, SHORT_TABLE_FILES);
  if (fault) return fileRefused(context, fault, SHORT_TABLE_FILES, values);
  const question = { kind: "read-people", input: { bytes } } as const;
  const file = (await context.jobs.ask(question, actor)) as PeopleFile;
  if ("refusal" in file) {
    const isOurs = file.refusal === "too-many-people";
    if (isOurs)
      return refused(context, file.refusal, values, { words: "grassroots", fields: AT_FILE });
    return unreadableFile(context, file.refusal, values);
  }
  const { people, addedCount } = addPeople(values.people ?? "", file.people);
  const whole = readPeople(people);
  return data({
    errors: [],
    values: { ...values, people },
    read: {
      key: newId(),
      addedCount,
      unread: file.unread,
      fit: await findPeopleFit(context.db, contest.unionId, whole.ok ? whole.value : file.people),
    },
  });
}

const AT_FILE = { "too-many-people": "file" };

function unreadableFile(
  { language }: AppLoadContext,
  reason: string,
  values: Record<string, string>,
) {
  const sentence = wordsFor(language).getFixedT(language)(`imports:refused.${reason}`);
  return data({ errors: [{ field: "file", sentence }], values }, { status: 422 });
}

function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((one): one is [string, string] => typeof one[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => name !== "idempotencyKey"));
}

/** What a sentence about lines that can't be read names: how many, and the first of them with their reasons. */
export function unreadDetails({ language }: AppLoadContext, lines: readonly UnreadLine[]) {
  const t = wordsFor(language).getFixedT(language, "grassroots");
  const named = lines
    .slice(0, LINES_NAMED)
    .map(({ line, fault, text }) =>
      t("people.line", { line, reason: t(`people.reasons.${fault}`, { text }) }),
    );
  const left = lines.length - named.length;
  const more = left > 0 ? [t("people.more", { count: left })] : [];
  return { count: lines.length, lines: [...named, ...more].join(t("people.between")) };
}
