import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { RadioField } from "~/ui/fields/RadioField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { SETTLE_CHOICES } from "../domain/papers/settling";
import type { SettlingPage } from "../find-paper-page.server";
import { AspectRange } from "./AspectRange";
import styles from "./SettlingDesk.module.css";

interface SettlingDeskProps {
  page: SettlingPage;
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

/** What two people read differently on a sheet, and only that, to be settled with the paper in hand. */
export function SettlingDesk({ page, formKey, problem, backTo }: SettlingDeskProps) {
  const { t } = useTranslation(["marksheets", "scoring"]);
  if (!page.isMine) {
    return (
      <Callout tone="info">
        <p>{t("scoring:refusals.keyed-first-by-you")}</p>
        <ButtonLink to={backTo} look="quiet">
          {t("back")}
        </ButtonLink>
      </Callout>
    );
  }
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section
        title={t("differing", { count: page.differing.length })}
        hint={t("settleHint", { count: page.agreeingCount })}
      >
        <WriteForm formKey={formKey}>
          <input type="hidden" name="version" value={page.version} />
          {page.differing.map((one, at) => (
            <Difference key={one.aspect.id} {...{ one, problem }} isFirst={at === 0} />
          ))}
          <FormActions>
            <Button look="ink" icon="checks">
              {t("settleSubmit")}
            </Button>
            <ButtonLink to={backTo} look="quiet">
              {t("back")}
            </ButtonLink>
          </FormActions>
        </WriteForm>
      </Section>
    </>
  );
}

interface DifferenceProps {
  one: SettlingPage["differing"][number];
  problem: FormProblem | undefined;
  isFirst: boolean;
}

function Difference({ one, problem, isFirst }: DifferenceProps) {
  const { t } = useTranslation("marksheets");
  const { aspect } = one;
  const [choice, other] = [`choices.${aspect.id}`, `marks.${aspect.id}`];
  const reason = `reasons.${aspect.id}`;
  const read = { first: one.first ?? t("blank"), second: one.second ?? t("blank") };
  const hasBlank = one.first === null || one.second === null;
  return (
    <div className={styles.difference}>
      <RadioField
        name={choice}
        label={`${aspect.id} ${aspect.name ?? ""}`}
        hint={<AspectRange aspect={aspect} />}
        error={errorAt(problem, choice)}
        defaultValue={valueAt(problem, choice)}
        autoFocus={isFirst}
        options={SETTLE_CHOICES.filter((value) => value !== "none" || !hasBlank).map((value) => ({
          value,
          label: t(`choices.${value}`, read),
        }))}
        isRequired
      />
      <div className={styles.other}>
        <TextField
          name={other}
          label={t("otherMark")}
          defaultValue={valueAt(problem, other)}
          error={errorAt(problem, other)}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
        />
        {one.takesReason ? (
          <TextField
            name={reason}
            label={t("reason")}
            defaultValue={valueAt(problem, reason)}
            error={errorAt(problem, reason)}
            autoComplete="off"
            maxLength={200}
          />
        ) : null}
      </div>
    </div>
  );
}
