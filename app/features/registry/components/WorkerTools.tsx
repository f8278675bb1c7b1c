import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";

/** What can be done from the list: settle doubtful pairs, answer corrections, register someone. */
export function WorkerTools({ union }: { union: string | null }) {
  const { t } = useTranslation("registry");
  return (
    <>
      <ButtonLink to="/workers/duplicates" look="quiet">
        {t("duplicates.title")}
      </ButtonLink>
      <ButtonLink to="/corrections" look="quiet">
        {t("corrections.title")}
      </ButtonLink>
      <ButtonLink
        to={union ? `/workers/new?union=${union}` : "/workers/new"}
        look="ink"
        icon="plus"
      >
        {t("register.title")}
      </ButtonLink>
    </>
  );
}
