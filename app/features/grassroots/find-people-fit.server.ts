import { lettersOf } from "~/features/registry/name-pinyin.server";
import type { Db, Trx } from "~db/connection.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { fitOf, type ListedPerson } from "./domain/people-list";

/** How a list fits the register of a union and those below it. */
export async function findPeopleFit(db: Db, unionId: string, people: readonly ListedPerson[]) {
  return fitOf(people, await findNamesakes(db, unionId, people));
}

/** Whoever has a name of the list, of a union and those below it. */
export function findNamesakes(db: Db | Trx, unionId: string, people: readonly ListedPerson[]) {
  const names = [...new Set(people.map(({ name }) => name))];
  const pinyins = names.map((name) => lettersOf(name).namePinyin);
  return ClosingReports.findNamed(db, unionId, { names, pinyins });
}
