import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import { linesInView } from "~/features/results/domain/public-view";
import {
  findPublicResult,
  type PublicLine,
  type PublicResult,
} from "~/features/results/find-public-result.server";
import { publicResultSchema } from "~/features/results/results.schemas";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { exportPublicList, exportWords, type Words } from "~/web/export-list.server";
import { found } from "~/web/require-actor.server";

type Published = NonNullable<PublicResult["result"]>;

/** The ranking or the awards, as the public page shows them under its filter. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { edition, ...shown } = publicResultSchema.parse(query);
  const wish = { edition, now: context.clock.now(), reader: context.actor };
  const { contest, result } = found(
    await findPublicResult(context.db, params.contestId ?? "", wish),
  );
  const { lines, ...published } = found(result);
  const t = exportWords(context);
  const paper = shown.view === "awarded" ? "awards" : "ranking";
  return exportPublicList(context, request, {
    title: t(`papers:heading.${paper}`, { contest: contest.name }),
    columns: columnsIn(t, published),
    pages: onePage(linesInView(lines, shown)),
  });
}

async function* onePage(lines: readonly PublicLine[]) {
  yield lines;
}

function columnsIn(
  t: Words,
  { awards, modules }: Pick<Published, "awards" | "modules">,
): ExportColumn<PublicLine>[] {
  const names = new Map(awards.map(({ id, name }) => [id, name]));
  const level = (at: number | null) => SKILL_LEVEL_KEYS[at ?? -1];
  return [
    {
      heading: t("results:public.rank"),
      ...{ width: 8, isNumber: true },
      text: ({ rank }) => String(rank ?? ""),
    },
    { heading: t("papers:entryCode"), width: 8, text: ({ code }) => code },
    { heading: t("results:public.name"), width: 24, text: ({ name }) => name },
    { heading: t("results:public.employer"), width: 36, text: ({ employer }) => employer },
    // Points are decimal text, as declared: 88.00 stays so in a workbook too.
    ...modules.map(({ name, weight }, at) => ({
      heading: weight === null ? name : `${name} ${weight}%`,
      width: 12,
      text: (line: PublicLine) => line.modules[at] ?? "",
    })),
    {
      heading: t("results:public.total"),
      width: 12,
      text: ({ total, noScore }) => total ?? t(`papers:noScore.${noScore ?? "incomplete"}`),
    },
    {
      heading: t("results:public.award"),
      width: 14,
      text: ({ award }) => (award ? (names.get(award) ?? award) : ""),
    },
    {
      heading: t("papers:level"),
      width: 18,
      text: ({ promotionLevel }) => {
        const key = level(promotionLevel);
        return key ? t(`qualifications:levels.${key}`) : "";
      },
    },
  ];
}
