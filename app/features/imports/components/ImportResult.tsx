import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { ExportMenu } from "~/ui/ExportMenu";
import { FilterChips } from "~/ui/FilterChips";
import { Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import type { ImportKindName } from "../domain/import-kind";
import type { findImportRows } from "../find-import-page.server";
import { ImportFigures } from "./ImportFigures";
import { RowTable } from "./RowTable";

type Found = Awaited<ReturnType<typeof findImportRows>>;

interface ImportResultProps {
  importId: string;
  kind: ImportKindName;
  result: Found;
  show: string;
  page: number;
  /** Whether it was applied, in whole or in part. */
  isOver: boolean;
}

/** The rows of a list: filtered by what they do, or did, with the file to take back where some were left out. */
export function ImportResult({ importId, kind, result, show, page, isOver }: ImportResultProps) {
  const { t } = useTranslation("imports");
  const { counts, all, rows, total, pageSize } = result;
  const filters = isOver
    ? (["left", "new", "changes", "same"] as const)
    : (["new", "changes", "same", "refused"] as const);
  return (
    <>
      <ImportFigures counts={counts} isOver={isOver} />
      <Section title={t("rows.title")}>
        <Toolbar
          end={
            <>
              {counts.left > 0 ? (
                <ButtonLink
                  reloadDocument
                  to={`/imports/${importId}/returned`}
                  look="outline"
                  icon="download"
                >
                  {t("returned.take")}
                </ButtonLink>
              ) : null}
              <ExportMenu action={`/imports/${importId}/export`} count={total} />
            </>
          }
        >
          <FilterChips
            name="show"
            label={t("rows.filter")}
            value={show}
            options={[
              { value: "", label: t("rows.all"), count: all },
              ...filters.map((key) => ({
                value: key,
                label: t(`verdicts.${key}`),
                count: counts[key],
              })),
            ]}
          />
        </Toolbar>
        <RowTable kind={kind} rows={rows} />
        <Pager page={page} pageSize={pageSize} total={total} />
      </Section>
    </>
  );
}
