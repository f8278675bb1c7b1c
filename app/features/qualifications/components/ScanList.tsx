import { useTranslation } from "react-i18next";
import type { FileKind } from "~/features/files/domain/file-kind";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";

interface Scan {
  readonly id: string;
  readonly fileName: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
  readonly createdAt: string;
  readonly byName: string;
}

interface ScanListProps {
  certificateId: string;
  scans: readonly Scan[];
  mayAdd: boolean;
}

/** The scans that lie beside a certificate; each is taken down, none opens in the page. */
export function ScanList({ certificateId, scans, mayAdd }: ScanListProps) {
  const { t } = useTranslation("qualifications");
  const place = `/certificates/${certificateId}/scans`;
  return (
    <Section
      title={t("scans.title")}
      actions={
        mayAdd ? (
          <ButtonLink to={place} look="outline" icon="upload" size="small">
            {t("scans.add")}
          </ButtonLink>
        ) : null
      }
    >
      <DataTable
        caption={t("scans.title")}
        rows={scans}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "file",
            header: t("scans.file"),
            cell: ({ id, fileName }) => (
              <a href={`${place}/${id}`} download>
                {fileName}
              </a>
            ),
          },
          {
            key: "size",
            header: t("scans.size"),
            align: "end",
            isWhole: true,
            cell: ({ kind, sizeBytes }) =>
              `${kind.toUpperCase()} ${Math.max(1, Math.round(sizeBytes / 1_000))} KB`,
          },
          {
            key: "by",
            header: t("scans.by"),
            cell: ({ byName, createdAt }) => (
              <>
                {byName} <When at={createdAt} />
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t("scans.none")}>{t("scans.noneHint")}</EmptyState>}
      />
    </Section>
  );
}
