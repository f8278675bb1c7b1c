import type { Db, Trx } from "~db/connection.server";
import * as Directory from "./directory.queries.server";
import { type DirectoryEmployer, type DirectoryUnion, NameIndex } from "./domain/name-index";

/** Unions and employers as lists name them. */
export interface PlaceDirectory {
  readonly unions: NameIndex<DirectoryUnion>;
  readonly unionById: ReadonlyMap<string, DirectoryUnion>;
  readonly employers: NameIndex<DirectoryEmployer>;
  readonly employerByCode: ReadonlyMap<string, DirectoryEmployer>;
}

/** Reads all unions and employers once, so that a list's rows are looked up without a query each. */
export async function openDirectory(db: Db | Trx): Promise<PlaceDirectory> {
  const unions = await Directory.findAllUnions(db);
  const employers = await Directory.findAllEmployers(db);
  const employerById = new Map(employers.map((employer) => [employer.id, employer]));
  const former = await Directory.findAllFormerNames(db);
  return {
    unions: new NameIndex(
      unions.map((union) => ({ name: union.name, value: union })),
      unions.map((union) => ({ name: union.shortName, value: union })),
    ),
    unionById: new Map(unions.map((union) => [union.id, union])),
    employers: new NameIndex(
      employers.map((employer) => ({ name: employer.name, value: employer })),
      former.flatMap(({ employerId, name }) => {
        const value = employerById.get(employerId);
        return value ? [{ name, value }] : [];
      }),
    ),
    employerByCode: new Map(
      employers.flatMap((employer) =>
        employer.creditCode === null ? [] : [[employer.creditCode, employer]],
      ),
    ),
  };
}

/** The unions that someone's roles reach: these and all below them; null is every union. */
export async function findReach(
  db: Db | Trx,
  unionIds: readonly string[] | null,
): Promise<ReadonlySet<string> | null> {
  return unionIds === null ? null : Directory.findAllBelow(db, unionIds);
}
