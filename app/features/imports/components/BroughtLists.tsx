import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { findContestLists } from "../find-import-page.server";
import { ImportStateChip } from "./ImportStateChip";

type Lists = Awaited<ReturnType<typeof findContestLists>>["brought"];

/** The lists that someone brought in for a contest, the newest first. */
export function BroughtLists({ lists }: { lists: Lists }) {
  const { t } = useTranslation("imports");
  if (lists.length === 0) return null;
  return (
    <Section title={t("contest.brought")} isFlush>
      <DataTable
        caption={t("contest.brought")}
        rows={lists}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/imports/${id}`}
        columns={[
          { key: "file", header: t("list.file"), cell: ({ fileName }) => fileName },
          {
            key: "kind",
            header: t("list.kind"),
            isWhole: true,
            cell: ({ kind }) => t(`kinds.${kind}`),
          },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ state }) => <ImportStateChip state={state} />,
          },
          {
            key: "at",
            header: t("list.at"),
            isWhole: true,
            cell: ({ createdAt }) => <When at={createdAt} />,
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
