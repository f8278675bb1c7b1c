import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/ui/Page";

interface AccountPageProps {
  title: string;
  account: { id: string; name: string };
  width?: "form" | "reading";
  children: ReactNode;
}

/** One act on an account, below that account's page. */
export function AccountPage({ title, account, width = "form", children }: AccountPageProps) {
  const { t } = useTranslation("identity");
  return (
    <Page
      title={title}
      breadcrumb={[
        { label: t("accounts.title"), to: "/accounts" },
        { label: account.name, to: `/accounts/${account.id}` },
      ]}
      width={width}
    >
      {children}
    </Page>
  );
}
