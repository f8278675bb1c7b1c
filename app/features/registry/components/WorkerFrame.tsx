import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

interface WorkerFrameProps {
  title: string;
  worker: { id: string; name: string };
  children: ReactNode;
  width?: "form" | "reading";
}

/** A page below a worker's own. */
export function WorkerFrame({ title, worker, children, width = "form" }: WorkerFrameProps) {
  const { t } = useTranslation("registry");
  return (
    <Page
      title={title}
      breadcrumb={[
        { label: t("list.title"), to: "/workers" },
        { label: worker.name, to: `/workers/${worker.id}` },
      ]}
      width={width}
    >
      {children}
    </Page>
  );
}
