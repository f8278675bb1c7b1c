import { entrantLists, unionEntrantLists } from "~/features/contests/entrant-lists.server";
import { EMPLOYER_LISTS } from "~/features/imports/employer-lists.server";
import type { ImportKinds } from "~/features/imports/import-kind.server";
import { UNION_LISTS } from "~/features/imports/union-lists.server";
import { CERTIFICATE_LISTS } from "~/features/qualifications/certificate-lists.server";
import { TRADE_LISTS } from "~/features/qualifications/trade-lists.server";
import { WORKER_CERTIFICATE_LISTS } from "~/features/qualifications/worker-certificate-lists.server";
import { DECLARATION_LISTS } from "~/features/scoring/declaration-lists.server";
import { MARK_LISTS } from "~/features/scoring/mark-lists.server";
import { roads } from "./roads.server";

/** Every noun of which lists can be brought in; what a later noun declares is added here. */
export const IMPORTS: ImportKinds = {
  workers: WORKER_CERTIFICATE_LISTS,
  unions: UNION_LISTS,
  employers: EMPLOYER_LISTS,
  certificates: CERTIFICATE_LISTS,
  trades: TRADE_LISTS,
  entrants: entrantLists(roads),
  "union-entrants": unionEntrantLists(roads),
  declarations: DECLARATION_LISTS,
  marks: MARK_LISTS,
};
