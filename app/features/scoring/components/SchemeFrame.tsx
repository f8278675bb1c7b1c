import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

interface SchemeFrameProps {
  title: string;
  scheme: { id: string; name: string };
  width?: "form" | "reading" | "full";
  meta?: ReactNode;
  isPaper?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page below a scheme's own. */
export function SchemeFrame({ scheme, width = "form", ...page }: SchemeFrameProps) {
  const { t } = useTranslation("schemes");
  return (
    <Page
      {...page}
      width={width}
      breadcrumb={[
        { label: t("list.title"), to: "/schemes" },
        { label: scheme.name, to: `/schemes/${scheme.id}` },
      ]}
    />
  );
}
