import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { FilterChips } from "~/ui/FilterChips";
import { FormActions } from "~/ui/FormActions";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { WriteForm } from "~/ui/WriteForm";
import type { BulkPreview } from "../find-bulk-preview.server";
import { BulkTable } from "./BulkTable";

interface BulkPreviewProps {
  preview: BulkPreview;
  page: number;
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

type Offer = NonNullable<BulkPreview["offer"]>;

/** Before anything is moved: how many would move and how many not, which and why, and the button. */
export function BulkPreviewDesk({ preview, page, formKey, problem, backTo }: BulkPreviewProps) {
  const { t } = useTranslation(["cases", "roads"]);
  const { offers, offer, movable, movableCount, refused, pageSize } = preview;
  if (!offer) {
    return (
      <Section>
        <Callout tone="warn" title={t("bulk.nothing")}>
          {t("bulk.nothingHint")}
        </Callout>
        <FormActions>
          <ButtonLink to={backTo}>{t("bulk.back")}</ButtonLink>
        </FormActions>
      </Section>
    );
  }
  return (
    <>
      <FilterChips
        name="move"
        label={t("bulk.moveLabel")}
        value={`${offer.road}.${offer.move}`}
        options={offers.map((one) => ({
          value: `${one.road}.${one.move}`,
          label: t(`roads:${one.road}.moves.${one.move}`),
          count: one.movable,
        }))}
      />
      <BulkForm offer={offer} {...{ preview, formKey, problem, backTo }} />
      {refused.length > 0 ? (
        <>
          <h2>{t("bulk.refusedTitle", { count: refused.length })}</h2>
          <BulkTable rows={refused} caption={t("bulk.refusedCaption")} hasReasons />
        </>
      ) : null}
      <h2>{t("bulk.movableTitle", { count: movableCount })}</h2>
      <BulkTable rows={movable} caption={t("bulk.movableCaption")} />
      <Pager page={page} pageSize={pageSize} total={movableCount} />
    </>
  );
}

function BulkForm({
  offer,
  preview,
  formKey,
  problem,
  backTo,
}: Omit<BulkPreviewProps, "page"> & { offer: Offer }) {
  const { t } = useTranslation(["cases", "roads"]);
  const { movableCount: count, refused, total } = preview;
  const move = t(`roads:${offer.road}.moves.${offer.move}`);
  const isForGood = offer.isFinal && !offer.isReversible;
  return (
    <Section>
      <Callout
        tone={refused.length > 0 ? "warn" : "info"}
        title={t("bulk.will", { count, total, refused: refused.length })}
      >
        {t(offer.isReversible ? "bulk.reversible" : "bulk.forGood")}
      </Callout>
      <WriteForm formKey={formKey}>
        <input type="hidden" name="move" value={`${offer.road}.${offer.move}`} />
        <input type="hidden" name="cases" value={preview.cases} />
        {offer.asksComment ? (
          <TextAreaField
            name="comment"
            label={t("decide.reason")}
            hint={t("bulk.reasonHint")}
            defaultValue={valueAt(problem, "comment")}
            error={errorAt(problem, "comment")}
            rows={3}
            isRequired
          />
        ) : null}
        <FormActions>
          <Button look={isForGood ? "accent" : "ink"} icon="checks" type="submit">
            {t("bulk.submit", { count, move })}
          </Button>
          <ButtonLink to={backTo} look="quiet">
            {t("bulk.back")}
          </ButtonLink>
        </FormActions>
      </WriteForm>
    </Section>
  );
}
