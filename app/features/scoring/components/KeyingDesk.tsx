import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { Callout } from "~/ui/Callout";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import { CheckboxField } from "~/ui/fields/CheckboxField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { parseMark } from "../domain/engine/check-mark";
import type { PaperPage } from "../find-paper-page.server";
import { KeyedLine } from "./KeyedLine";
import styles from "./KeyingDesk.module.css";
import { keyingKeys } from "./keying-keys";

interface KeyingDeskProps {
  page: PaperPage;
  /** The sheet that follows; null where nobody waits for another one. */
  next: { readonly number: string } | null;
  formKey: string;
  problem: FormProblem | undefined;
  backTo: string;
}

/** A paper sheet to be keyed, line by line as it lies there; nothing of what anyone else keyed is shown. */
export function KeyingDesk({ page, next, formKey, problem, backTo }: KeyingDeskProps) {
  const { t } = useTranslation(["marksheets", "scoring"]);
  const [faults, setFaults] = useState<Readonly<Record<string, string | undefined>>>({});
  const faultOf = (key: string, text: string) => {
    const aspect = page.asked.find((one) => one.aspect.id === key)?.aspect;
    const read = aspect && text.trim() !== "" ? parseMark(aspect, text.normalize("NFKC")) : null;
    if (!read || read.ok) return undefined;
    return t(`scoring:refusals.${read.reason.code}`, { ...read.reason.values });
  };
  const check = (field: HTMLInputElement) => {
    if (field.dataset.keyed !== "mark") return true;
    const key = field.name.slice("marks.".length);
    const fault = faultOf(key, field.value);
    setFaults((known) => ({ ...known, [key]: fault }));
    return fault === undefined;
  };
  return (
    <>
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section title={t(page.turn === 1 ? "first" : "second")} hint={t("keys")}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside, heard in one place */}
        <div onKeyDown={keyingKeys(check)}>
          <WriteForm formKey={formKey}>
            <input type="hidden" name="version" value={page.version} />
            <div className={styles.lines}>
              {page.asked.map((asked, at) => (
                <KeyedLine
                  key={asked.aspect.id}
                  {...{ asked, problem }}
                  isFirst={at === 0}
                  fault={faults[asked.aspect.id]}
                  onLeave={check}
                />
              ))}
            </div>
            <CheckboxField
              name="hasGaps"
              value="1"
              label={t("hasGaps")}
              error={errorAt(problem, "hasGaps")}
              defaultChecked={valueAt(problem, "hasGaps") === "1"}
            />
            <FormActions>
              <Button look="ink" icon="check">
                {t(next ? "submitNext" : "submit")}
              </Button>
              <ButtonLink to={backTo} look="quiet">
                {t("back")}
              </ButtonLink>
              <span className={styles.left}>
                {next ? t("follows", { number: next.number }) : t("last")}
              </span>
            </FormActions>
          </WriteForm>
        </div>
      </Section>
    </>
  );
}

/** Why this sheet isn't keyed by this person, and what they can do instead. */
export function NotToKey({
  page,
  to,
}: {
  page: PaperPage;
  to: { readonly back: string; readonly next: string | null; readonly settle: string };
}) {
  const { t } = useTranslation(["marksheets", "scoring"]);
  if (page.fault === null) return null;
  const onward = page.fault === "keyed-twice" ? to.settle : to.next;
  return (
    <Callout tone="info">
      <p>{t(`scoring:refusals.${page.fault}`, { missing: page.missing })}</p>
      <FormActions>
        {onward ? (
          <ButtonLink to={onward} look="ink">
            {t(page.fault === "keyed-twice" ? "settle" : "next")}
          </ButtonLink>
        ) : null}
        <ButtonLink to={to.back} look="quiet">
          {t("back")}
        </ButtonLink>
      </FormActions>
    </Callout>
  );
}
