import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";

interface WorkerActionsProps {
  here: string;
  hasAccount: boolean;
  mayKeep: boolean;
  mayRedact: boolean;
}

/** What the person looking may do with the record as a whole. */
export function WorkerActions({ here, hasAccount, mayKeep, mayRedact }: WorkerActionsProps) {
  const { t } = useTranslation("registry");
  return (
    <>
      {mayRedact ? (
        <ButtonLink to={`${here}/redaction`} look="quiet">
          {t("redact.title")}
        </ButtonLink>
      ) : null}
      {mayKeep ? (
        <>
          <ButtonLink to={`${here}/merge`} look="quiet" icon="compare">
            {t("merge.title")}
          </ButtonLink>
          {hasAccount ? null : (
            <ButtonLink to={`${here}/account`} look="outline" icon="id">
              {t("account.title")}
            </ButtonLink>
          )}
          <ButtonLink to={`${here}/edit`} look="ink" icon="edit">
            {t("change.title")}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}
