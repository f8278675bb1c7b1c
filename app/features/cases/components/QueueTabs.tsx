import { useTranslation } from "react-i18next";
import { FilterChips } from "~/ui/FilterChips";
import { TabLinks } from "~/ui/TabLinks";
import { QUEUE_VIEWS, type QueueView } from "../domain/queue-view";
import type { QueuePage } from "../find-queue-page.server";

/** The saved views with their counts, and under them the states that occur. */
export function QueueTabs({
  queue: { counts, states },
  list,
}: {
  queue: Pick<QueuePage, "counts" | "states">;
  list: { view: QueueView; state: string };
}) {
  const { t } = useTranslation(["cases", "roads"]);
  const all = states.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <TabLinks
        label={t("queue.viewsLabel")}
        items={QUEUE_VIEWS.map((view) => ({
          to: view === "waiting" ? "/cases" : `/cases?view=${view}`,
          label: t(`queue.views.${view}`),
          count: counts[view],
          isCurrent: list.view === view,
        }))}
      />
      {states.length > 1 ? (
        <FilterChips
          name="state"
          label={t("queue.state")}
          value={list.state}
          options={[
            { value: "", label: t("queue.all"), count: all },
            ...states.map(({ road, state, count }) => ({
              value: state,
              label: t(`roads:${road}.states.${state}`),
              count,
            })),
          ]}
        />
      ) : null}
    </>
  );
}
