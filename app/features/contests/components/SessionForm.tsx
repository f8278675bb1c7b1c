import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { FormActions } from "~/ui/FormActions";
import type { FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import { stagePath } from "../domain/stage-places";
import { type Session, type SessionDraft, SessionFields } from "./SessionFields";
import { StageFrame } from "./StageFrame";

interface SessionFormProps {
  formKey: string;
  stage: Parameters<typeof StageFrame>[0]["stage"];
  /** Null of one that is to be planned, which begins as the draft says. */
  session: Session | null;
  draft: SessionDraft;
  problem: FormProblem | undefined;
  /** Where one that is planned can be dropped. */
  dropAt?: string;
}

/** A session of a stage, planned or changed. */
export function SessionForm({ formKey, stage, session, draft, problem, dropAt }: SessionFormProps) {
  const { t } = useTranslation("sessions");
  const isNew = session === null;
  return (
    <StageFrame title={t(isNew ? "new.title" : "edit.title")} stage={stage} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <WriteForm formKey={formKey}>
          <SessionFields session={session} draft={draft} problem={problem} />
          <FormActions>
            <Button look="ink">{t(isNew ? "new.submit" : "edit.submit")}</Button>
            <ButtonLink to={`${stagePath(stage)}/sessions`} look="quiet">
              {t("cancel")}
            </ButtonLink>
            {dropAt ? (
              <ButtonLink to={dropAt} look="danger" icon="trash">
                {t("drop.title")}
              </ButtonLink>
            ) : null}
          </FormActions>
        </WriteForm>
      </Section>
    </StageFrame>
  );
}
