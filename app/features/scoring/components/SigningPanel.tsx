import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "~/shared/ids";
import { Button } from "~/ui/Button";
import { Icon } from "~/ui/icons";
import { missingAspects } from "../domain/score-sheet/missing-marks";
import { postJson } from "./post-json";
import { SignaturePad } from "./SignaturePad";
import styles from "./SigningPanel.module.css";
import { resultOf, useAspectWords } from "./use-aspect-words";
import type { SheetView, useJudging } from "./use-judging";

interface SigningPanelProps {
  judging: ReturnType<typeof useJudging>;
  view: SheetView;
  onClose(): void;
}

/** Every mark once more, readable at arm's length; then the judge's signature, and the contestant's beside it. */
export function SigningPanel({ judging, view, onClose }: SigningPanelProps) {
  const { t } = useTranslation("judging");
  const { desk } = judging;
  const [drawn, setDrawn] = useState("");
  const [contestantDrawn, setContestantDrawn] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const missing = missingAspects(view.aspects, view.sheet);
  const isReady = missing.length === 0 && view.waiting.size === 0;
  const sign = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const posted = await postJson(`/judging/sheets/${view.facts.id}/signature`, {
      idempotencyKey: newId(),
      version: String(view.facts.version),
      deviceKey: judging.deviceKey,
      typed: String(typed.get("typed") ?? ""),
      contestantRefused: String(typed.get("contestantRefused") ?? ""),
      drawn,
      contestantDrawn,
    });
    if (posted.kind === "refused") return setProblem(posted.sentence);
    if (posted.kind !== "done") return setProblem(t("sign.offline"));
    await judging.refresh();
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={t("sign.title")}>
      <div className={styles.recap}>
        <h2>{t("sign.recap", { code: view.facts.code ?? "—" })}</h2>
        <Recap view={view} />
      </div>
      {judging.isTrial ? (
        <TrialEnd judging={judging} view={view} onClose={onClose} />
      ) : (
        <form className={styles.form} onSubmit={(event) => void sign(event)}>
          {isReady ? null : (
            <p className={styles.problem} role="alert">
              {missing.length > 0
                ? t("sign.missing", { aspects: missing.map(({ id }) => id).join(t("between")) })
                : t("sign.waits")}
            </p>
          )}
          <SignaturePad label={t("sign.judge", { name: desk.seat.judgeName })} onDrawn={setDrawn} />
          <label className={styles.field}>
            {t("sign.orType")}
            {/* biome-ignore lint/a11y/noAutofocus: signing was asked for, and goes on by keyboard */}
            <input name="typed" autoComplete="off" autoFocus />
          </label>
          {desk.needsContestant ? (
            <>
              <SignaturePad label={t("sign.contestant")} onDrawn={setContestantDrawn} />
              <label className={styles.field}>
                {t("sign.refusal")}
                <input name="contestantRefused" autoComplete="off" maxLength={200} />
              </label>
            </>
          ) : null}
          {problem ? (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          ) : null}
          <p className={styles.after}>{t("sign.after")}</p>
          <div className={styles.acts}>
            <Button type="button" size="large" onClick={onClose}>
              {t("sign.back")}
            </Button>
            <Button type="submit" look="accent" size="large" disabled={!isReady}>
              {t("sign.submit")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Here a real sheet is signed; of a tried one nothing is kept. */
function TrialEnd({ judging, view, onClose }: SigningPanelProps) {
  const { t } = useTranslation("judging");
  const again = () => {
    judging.forget(view.facts.id);
    onClose();
  };
  return (
    <div className={styles.form}>
      <h2>{t("trial.over")}</h2>
      <p>{t("trial.overText")}</p>
      <div className={styles.acts}>
        <Button type="button" size="large" onClick={onClose}>
          {t("sign.back")}
        </Button>
        <Button type="button" look="ink" size="large" onClick={again}>
          {t("trial.again")}
        </Button>
      </div>
    </div>
  );
}

function Recap({ view }: Pick<SigningPanelProps, "view">) {
  const { t } = useTranslation("judging");
  const words = useAspectWords();
  const changed = new Set(
    view.facts.marks.filter(({ isChanged }) => isChanged).map(({ aspectKey }) => aspectKey),
  );
  const reasons = new Map(view.facts.marks.map(({ aspectKey, reason }) => [aspectKey, reason]));
  return (
    <table>
      <tbody>
        {view.aspects.map((aspect) => {
          const mark = view.sheet.marks.get(aspect.id);
          const result = mark && resultOf(aspect, mark.value);
          return (
            <tr key={aspect.id}>
              <th scope="row">{aspect.id}</th>
              <td>
                {aspect.name}
                {reasons.get(aspect.id) ? <small>{reasons.get(aspect.id)}</small> : null}
              </td>
              <td className={styles.mark}>
                {mark ? words.mark(aspect, mark.value) : t("sign.none")}
                {result ? (
                  <small>{t(`results.${result.kind}`, { points: result.points })}</small>
                ) : null}
              </td>
              <td className={styles.changed}>
                {changed.has(aspect.id) ? (
                  <>
                    <Icon name="edit" size={16} />
                    {t("sign.changed")}
                  </>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
