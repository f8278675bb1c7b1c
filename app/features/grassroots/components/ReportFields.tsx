import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DateField } from "~/ui/fields/DateField";
import { TextAreaField } from "~/ui/fields/TextAreaField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";
import { AWARD_BANDS } from "../domain/head-count";
import { MONEY_KINDS } from "../domain/report-money";
import type { ReportForm } from "../find-report.server";
import { PeopleFileField, type PeopleRead, ReadPeople } from "./PeopleFile";
import styles from "./ReportFields.module.css";

const AWARDS = AWARD_BANDS.map((band) => `${band}Count` as const);
const COUNTS = ["participantCount", "unitCount", ...AWARDS] as const;

type Part = "days" | "venue" | "people" | "money" | "summary";

interface ReportFieldsProps {
  form: Pick<ReportForm, "values" | "members" | "isOutside">;
  problem: FormProblem | undefined;
  /** What came of a file that was just read into the list. */
  read: PeopleRead | null;
  /** Made anew by every answer: a file that was read isn't chosen any more. */
  fileKey: string;
  /** The parts that are open; the others go along as they are. */
  isAsked: (part: Part) => boolean;
}

/** What a contest came to: who took part, what it cost, when and where it was held after all (screens.md §3.15). */
export function ReportFields(props: ReportFieldsProps) {
  const { form, problem, read, fileKey, isAsked } = props;
  const { values, members, isOutside } = form;
  const { t } = useTranslation("grassroots");
  const at = (name: keyof ReportForm["values"]) => ({
    name,
    label: t(`report.${name}`),
    defaultValue: valueAt(problem, name, values[name]),
    error: errorAt(problem, name),
  });
  /** What isn't open goes along unseen, so that the form is whole. */
  const part = (name: Part, fields: ReactNode, names: readonly (keyof ReportForm["values"])[]) =>
    isAsked(name)
      ? fields
      : names.map((one) => <input key={one} type="hidden" name={one} value={values[one]} />);
  return (
    <>
      {part(
        "people",
        <>
          <TextAreaField
            key={read?.key ?? "stored"}
            {...at("people")}
            hint={t(isOutside ? "report.peopleHintOutside" : "report.peopleHint")}
            placeholder={t("report.peoplePlaceholder")}
            rows={8}
            {...(isOutside ? { isRequired: false } : {})}
          />
          {read ? <ReadPeople read={read} /> : null}
          <PeopleFileField key={fileKey} error={errorAt(problem, "file")} />
          {members.length > 0 ? <MemberTicks members={members} problem={problem} /> : null}
          {isOutside ? <CountFields at={at} /> : null}
        </>,
        ["people", ...COUNTS],
      )}
      {part(
        "money",
        <fieldset className={styles.spent}>
          <legend>{t("report.spent")}</legend>
          <div className={`${styles.pair} ${styles.money}`}>
            {MONEY_KINDS.map((kind) => (
              <TextField key={kind} {...at(kind)} inputMode="decimal" />
            ))}
          </div>
        </fieldset>,
        MONEY_KINDS,
      )}
      {part(
        "days",
        <div className={styles.pair}>
          <DateField {...at("startsOn")} isRequired />
          <DateField {...at("endsOn")} hint={t("filing.endsOnHint")} isRequired={false} />
        </div>,
        ["startsOn", "endsOn"],
      )}
      {part("venue", <TextField {...at("venue")} isRequired />, ["venue"])}
      {part(
        "summary",
        <TextAreaField {...at("summary")} hint={t("report.summaryHint")} isRequired={false} />,
        ["summary"],
      )}
    </>
  );
}

type At = (name: (typeof COUNTS)[number]) => ComponentProps<typeof TextField>;

/** Numbers alone, where an event of others is known by nothing else. */
function CountFields({ at }: { at: At }) {
  const { t } = useTranslation("grassroots");
  return (
    <fieldset className={styles.count}>
      <legend>{t("report.count")}</legend>
      <p className={styles.hint}>{t("report.countHint")}</p>
      <div className={styles.pair}>
        <TextField {...at("participantCount")} inputMode="numeric" />
        <TextField {...at("unitCount")} inputMode="numeric" />
      </div>
      <div className={styles.awards}>
        {AWARDS.map((name) => (
          <TextField key={name} {...at(name)} inputMode="numeric" />
        ))}
      </div>
    </fieldset>
  );
}

/** The union's own people who aren't on the list yet; those ticked are added to its end. */
function MemberTicks({
  members,
  problem,
}: {
  members: ReportForm["members"];
  problem: FormProblem | undefined;
}) {
  const { t } = useTranslation("grassroots");
  return (
    <details className={styles.members}>
      <summary>{t("report.members", { count: members.length })}</summary>
      <div className={styles.ticks}>
        {members.map(({ id, name, identityTail }) => (
          <label key={id}>
            <input
              type="checkbox"
              name={`members.${id}`}
              value="1"
              defaultChecked={problem?.values[`members.${id}`] === "1"}
            />
            <span>
              {name} <span className={styles.tail}>{identityTail}</span>
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}
