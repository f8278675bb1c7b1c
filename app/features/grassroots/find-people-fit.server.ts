import type { Db } from "~db/connection.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { fitOf, type ListedPerson } from "./domain/people-list";

/** How a list fits the register of a union and those below it. */
export async function findPeopleFit(db: Db, unionId: string, people: readonly ListedPerson[]) {
  const names = [...new Set(people.map(({ name }) => name))];
  return fitOf(people, await ClosingReports.findNamed(db, unionId, names));
}
