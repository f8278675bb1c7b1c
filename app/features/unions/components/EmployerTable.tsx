import { useTranslation } from "react-i18next";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";

interface Employer {
  id: string;
  name: string;
  creditCode: string | null;
}

interface EmployerTableProps {
  employers: readonly Employer[];
  mayChange: boolean;
}

/** The employers that a union covers. */
export function EmployerTable({ employers, mayChange }: EmployerTableProps) {
  const { t } = useTranslation("unions");
  return (
    <DataTable<Employer>
      caption={t("employer.list")}
      rows={employers}
      rowKey={({ id }) => id}
      {...(mayChange ? { rowHref: ({ id }: Employer) => `/employers/${id}/edit` } : {})}
      columns={[
        { key: "name", header: t("employer.name"), isFrozen: true, cell: ({ name }) => name },
        {
          key: "code",
          header: t("employer.creditCode"),
          cell: ({ creditCode }) => creditCode ?? t("unknown"),
        },
      ]}
      empty={<EmptyState title={t("employer.none")}>{t("employer.noneHint")}</EmptyState>}
    />
  );
}
