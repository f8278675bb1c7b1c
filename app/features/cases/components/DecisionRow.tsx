import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { Icon, type IconName } from "~/ui/icons";
import { useDismissal } from "~/ui/use-dismissal";
import { WriteForm } from "~/ui/WriteForm";
import { APPLICANT_DUTY } from "../domain/separation";
import type { CasePage } from "../find-case-page.server";
import styles from "./DecisionRow.module.css";

type Offer = CasePage["moves"][number];

interface DecisionRowProps {
  page: Pick<CasePage, "caseId" | "road" | "version" | "moves" | "officer">;
  formKey: string;
  /** Where to go on afterwards. */
  returnTo: string;
  problem?: FormProblem | undefined;
}

/** The decisions on a case, in one row; one that asks for words opens below it. */
export function DecisionRow({ page, formKey, returnTo, problem }: DecisionRowProps) {
  const { t } = useTranslation("cases");
  const offers = page.moves.filter(({ hasOwnForm, lock }) => !hasOwnForm && lock === null);
  const frame = { page, formKey, returnTo, problem };
  return (
    <section className={styles.row} aria-label={t("decide.label")}>
      {offers.map((offer, index) =>
        offer.asks.comment || offer.asks.fields ? (
          <AskingDecision key={offer.move} {...frame} offer={offer} number={index + 1} />
        ) : (
          <PlainDecision key={offer.move} {...frame} offer={offer} number={index + 1} />
        ),
      )}
    </section>
  );
}

type DecisionProps = DecisionRowProps & { offer: Offer; number: number };

function PlainDecision({ offer, number, ...frame }: DecisionProps) {
  const { t } = useTranslation(["roads", "cases"]);
  const { road } = frame.page;
  const words = t(`roads:${road}.moves.${offer.move}`);
  const inTheWay = [
    ...(offer.blocked === null ? [] : [t(`roads:${road}.refusals.${offer.blocked}`)]),
    ...(offer.paperFault === null ? [] : [t(`cases:refusals.${offer.paperFault}`)]),
  ];
  if (inTheWay.length > 0) {
    return (
      <Button look="outline" blocked={inTheWay}>
        {words}
      </Button>
    );
  }
  return (
    <WriteForm formKey={frame.formKey} action={`/cases/${frame.page.caseId}`}>
      <Hidden {...frame} offer={offer} />
      <Button look={lookOf(offer, number)} icon={iconOf(offer)} data-decision={number}>
        {words}
        <Key number={number} />
      </Button>
    </WriteForm>
  );
}

/** What can't be taken back quietly is filled with the accent; an applicant's own end is outlined as destructive. */
function lookOf({ duty, isEnd, isReversible }: Offer, number: number) {
  if (isEnd && duty === APPLICANT_DUTY) return "danger";
  if (number > 1) return "outline";
  return isEnd && !isReversible ? "accent" : "ink";
}

function iconOf({ duty, isEnd }: Offer): IconName {
  return isEnd && duty === APPLICANT_DUTY ? "back" : "check";
}

const ICONS: Readonly<Record<"fields" | "comment", IconName>> = {
  fields: "back",
  comment: "close",
};

function AskingDecision({ offer, number, ...frame }: DecisionProps) {
  const { t } = useTranslation(["cases", "roads"]);
  const details = useDismissal();
  const { road } = frame.page;
  const isTried = frame.problem?.values.move === offer.move;
  const problem = isTried ? frame.problem : undefined;
  const { fields = [], comment = false } = offer.asks;
  return (
    <details className={styles.asking} data-floats="" ref={details} open={isTried || undefined}>
      <summary className={styles.opener} data-decision={number}>
        <Icon name={ICONS[fields.length > 0 ? "fields" : "comment"]} size={18} />
        {t(`roads:${road}.moves.${offer.move}`)}
        <Key number={number} />
      </summary>
      <div className={styles.form}>
        <WriteForm formKey={frame.formKey} action={`/cases/${frame.page.caseId}`}>
          <Hidden {...frame} offer={offer} />
          {fields.length > 0 ? <p className={styles.hint}>{t("decide.returnHint")}</p> : null}
          {fields.map((field) => (
            <TextAreaField
              key={field}
              name={`returned.${field}`}
              label={t("decide.fieldLabel", { field: t(`roads:${road}.fields.${field}`) })}
              defaultValue={valueAt(problem, `returned.${field}`)}
              error={errorAt(problem, `returned.${field}`)}
              rows={2}
            />
          ))}
          {comment ? (
            <TextAreaField
              name="comment"
              label={t("decide.reason")}
              hint={t("decide.reasonHint")}
              defaultValue={valueAt(problem, "comment")}
              error={errorAt(problem, "comment")}
              rows={3}
            />
          ) : null}
          <Button look={fields.length > 0 ? "ink" : "danger"} type="submit">
            {t(`roads:${road}.moves.${offer.move}`)}
          </Button>
        </WriteForm>
      </div>
    </details>
  );
}

function Hidden({ page, returnTo, offer }: DecisionRowProps & { offer: Offer }) {
  return (
    <>
      <input type="hidden" name="move" value={offer.move} />
      <input type="hidden" name="version" value={page.version} />
      <input type="hidden" name="insteadOfId" value={page.officer?.id ?? ""} />
      <input type="hidden" name="returnTo" value={returnTo} />
    </>
  );
}

function Key({ number }: { number: number }) {
  return <kbd className={styles.key}>{number}</kbd>;
}
