import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";
import { FormActions } from "~/ui/FormActions";
import { Section } from "~/ui/Page";
import { Progress } from "~/ui/Progress";
import { isOpen, type JobState } from "../domain/job";

const ASK_EVERY_MS = 1_000;

interface JobProgressProps {
  job: {
    readonly id: string;
    readonly kind: string;
    readonly state: JobState;
    readonly doneCount: number;
    readonly totalCount: number | null;
    readonly cancelWishedAt: string | null;
  };
  /** Where the wish to cancel is sent; null where this person may not. */
  cancelTo: string | null;
}

/** How far long work is; the page asks again every second, or is refreshed by hand where there is no script. */
export function JobProgress({ job, cancelTo }: JobProgressProps) {
  const { t } = useTranslation("jobs");
  useAskAgain(isOpen(job.state));
  const { doneCount: done, totalCount: total } = job;
  const sentence = job.cancelWishedAt ? t("sentences.cancelling") : t(`sentences.${job.state}`);
  return (
    <Section hint={t("leave")}>
      <Progress
        label={t(`kinds.${job.kind}`)}
        done={done}
        total={total ?? 0}
        unit={t("rows")}
        sentence={sentence}
      />
      <FormActions>
        <ButtonLink to="." look="outline" icon="refresh" size="small">
          {t("refresh")}
        </ButtonLink>
        {cancelTo && !job.cancelWishedAt ? <Link to={cancelTo}>{t("toCancel")}</Link> : null}
      </FormActions>
    </Section>
  );
}

function useAskAgain(isWanted: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isWanted || state !== "idle") return;
    const timer = setTimeout(revalidate, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isWanted, state, revalidate]);
}
