import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

/** A page below a contest, with the way back to it. */
export function ContestFrame({
  title,
  contest,
  width = "form",
  actions,
  children,
}: {
  title: string;
  contest: { readonly id: string; readonly name: string };
  width?: "form" | "full";
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("contests");
  return (
    <Page
      title={title}
      breadcrumb={[
        { label: t("season.title"), to: "/contests" },
        { label: contest.name, to: `/contests/${contest.id}` },
      ]}
      width={width}
      actions={actions}
    >
      {children}
    </Page>
  );
}
