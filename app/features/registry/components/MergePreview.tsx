import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { DataTable } from "~/ui/DataTable";
import type { FormProblem } from "~/ui/form-problem";
import { OnDate } from "~/ui/When";
import type { FilledField } from "../domain/merge-plan";
import { Tail } from "./Tail";

interface Side {
  id: string;
  name: string;
  version: number;
  unionName: string;
  bornOn: string | null;
  identityTail: string | null;
  phoneTail: string | null;
  hasAccount: boolean;
  memberships: readonly string[];
  employments: readonly string[];
  ties: number;
}

interface MergePreviewProps {
  formKey: string;
  problem: FormProblem | undefined;
  keptId: string;
  kept: Side;
  merged: Side;
  fills: readonly FilledField[];
  /** Why these two can't be merged, if they can't. */
  refusal: string | null;
}

/** Both records side by side: what each has, and what will stand afterwards. */
export function MergePreview(props: MergePreviewProps) {
  const { formKey, problem, keptId, kept, merged, fills, refusal } = props;
  const { t } = useTranslation("registry");
  return (
    <>
      <Comparison kept={kept} merged={merged} fills={fills} />
      {refusal ? (
        <>
          <Callout tone="warn" title={t("merge.cannot")}>
            {t(`refusals.${refusal}`)}
          </Callout>
          <ButtonLink to={`/workers/${keptId}/merge`}>{t("merge.other")}</ButtonLink>
        </>
      ) : (
        <ConfirmForm
          formKey={formKey}
          problem={problem}
          what={t("merge.what", { kept: kept.name, union: kept.unionName })}
          kept={t("merge.kept")}
          submit={t("merge.submit")}
          icon="compare"
          look="ink"
          backTo={`/workers/${keptId}`}
        >
          <input type="hidden" name="mergedId" value={merged.id} />
          <input type="hidden" name="keptVersion" value={kept.version} />
          <input type="hidden" name="mergedVersion" value={merged.version} />
        </ConfirmForm>
      )}
    </>
  );
}

function Comparison({ kept, merged, fills }: Pick<MergePreviewProps, "kept" | "merged" | "fills">) {
  const { t } = useTranslation("registry");
  const comma = t("comma");
  const row = (label: string, cell: (side: Side) => ReactNode, field?: FilledField) => ({
    label,
    kept: cell(kept),
    merged: cell(merged),
    isTaken: field !== undefined && fills.includes(field),
  });
  const identity = ({ identityTail }: Side) => <Tail of="identity" tail={identityTail} />;
  const born = ({ bornOn }: Side) => (bornOn ? <OnDate on={bornOn} /> : t("unknown"));
  const phone = ({ phoneTail }: Side) => <Tail of="phone" tail={phoneTail} />;
  const rows = [
    row(t("fieldNames.name"), ({ name }) => name),
    row(t("fields.union"), ({ unionName }) => unionName),
    row(t("fieldNames.identity"), identity, "identity"),
    row(t("fieldNames.bornOn"), born, "bornOn"),
    row(t("fieldNames.phone"), phone, "phone"),
    row(t("fieldNames.membership"), ({ memberships }) => memberships.join(comma) || "—"),
    row(t("fieldNames.employment"), ({ employments }) => employments.join(comma) || "—"),
    row(t("fieldNames.ties"), ({ ties }) => ties),
    row(t("merge.account"), ({ hasAccount }) => t(hasAccount ? "merge.yes" : "merge.no")),
  ];
  return (
    <DataTable
      caption={t("merge.comparison")}
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: "field", header: t("merge.field"), isFrozen: true, cell: ({ label }) => label },
        { key: "kept", header: t("merge.stays"), cell: (cells) => cells.kept },
        {
          key: "merged",
          header: t("merge.goes"),
          cell: (cells) => (
            <>
              {cells.merged} {cells.isTaken ? <strong>{t("merge.taken")}</strong> : null}
            </>
          ),
        },
      ]}
      empty={null}
    />
  );
}
