import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/Button";

interface SchemeActionsProps {
  here: string;
  inForce: number | null;
  next: number;
  gaps: readonly string[];
  mayWrite: boolean;
  isKept: boolean;
}

/** From the draft to the version in force, to its JSON, and to the act that puts it in force. */
export function SchemeActions({ here, inForce, next, gaps, mayWrite, isKept }: SchemeActionsProps) {
  const { t } = useTranslation("schemes");
  const adopt = t("adopt.submit", { count: next });
  return (
    <>
      {inForce ? (
        <ButtonLink to={`${here}/versions/${inForce}`} look="outline" icon="history">
          {t("version", { count: inForce })}
        </ButtonLink>
      ) : null}
      {mayWrite ? (
        <>
          <ButtonLink to={`${here}/marking-sheet`} look="quiet">
            {t("markingSheet.title")}
          </ButtonLink>
          <ButtonLink to={`${here}/draft`} look="quiet">
            {t("json.title")}
          </ButtonLink>
          {gaps.length > 0 ? (
            <Button look="accent" blocked={gaps}>
              {adopt}
            </Button>
          ) : (
            <ButtonLink to={`${here}/adoption`} look="accent" icon="lock" aria-disabled={!isKept}>
              {adopt}
            </ButtonLink>
          )}
        </>
      ) : null}
    </>
  );
}
