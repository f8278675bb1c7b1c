import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/EmptyState";
import { LinkList } from "~/ui/LinkList";
import { Section } from "~/ui/Page";
import type { PublicContest } from "../find-public-contest.server";

type Ways = Parameters<typeof LinkList>[0]["items"];

/** What anyone can open of a contest: its result, its notice, its board and the records of its draws. */
export function RecordLinks({ page }: { page: PublicContest }) {
  const { t } = useTranslation("agenda");
  const { contest, result, notice, boards, draws } = page;
  const ways: Ways = [
    ...(result
      ? [
          {
            to: `/results/${contest.id}`,
            icon: "trophy" as const,
            label: t(result.isFinal ? "records.final" : "records.onNotice"),
            note: t("records.resultNote"),
          },
        ]
      : []),
    ...(notice
      ? [
          {
            to: `/notices/${notice}`,
            icon: "speakerphone" as const,
            label: t("records.notice"),
            note: t("records.noticeNote"),
          },
        ]
      : []),
    ...boards.map(({ stageId, schemeStage }) => ({
      to: `/boards/${stageId}`,
      icon: "board" as const,
      label: t("records.board", { stage: schemeStage }),
      note: t("records.boardNote"),
    })),
    ...draws.map(({ id, stage }) => ({
      to: `/draws/${id}`,
      icon: "dice" as const,
      label: t("records.draw", { stage }),
      note: t("records.drawNote"),
    })),
  ];
  return (
    <Section title={t("records.title")} hint={contest.documentNumber}>
      {ways.length > 0 ? (
        <LinkList items={ways} />
      ) : (
        <EmptyState title={t("records.none")}>{t("records.noneHint")}</EmptyState>
      )}
    </Section>
  );
}
