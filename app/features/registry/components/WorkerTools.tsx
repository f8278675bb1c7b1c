import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/Button";

/** What can be done from the list: see what is held; for keepers, settle doubtful pairs, answer corrections, register someone. */
export function WorkerTools({ union, mayKeep }: { union: string | null; mayKeep: boolean }) {
  const { t } = useTranslation(["registry", "qualifications"]);
  const held = (
    <ButtonLink to={union ? `/certificates?union=${union}` : "/certificates"} look="quiet">
      {t("qualifications:held.title")}
    </ButtonLink>
  );
  if (!mayKeep) return held;
  return (
    <>
      {held}
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
