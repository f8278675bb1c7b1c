import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";

/** From the entries that the system verified to the preview of passing them together; none, and it isn't there. */
export function PassVerified({ caseIds }: { caseIds: readonly string[] }) {
  const { t } = useTranslation("contests");
  if (caseIds.length === 0) return null;
  return (
    <Form method="get" action="/bulk-moves/new">
      <input type="hidden" name="road" value="entry" />
      <input type="hidden" name="move" value="entry.accept" />
      {caseIds.map((caseId) => (
        <input key={caseId} type="hidden" name="case" value={caseId} />
      ))}
      <Button size="small" icon="checks">
        {t("screening.pass", { count: caseIds.length })}
      </Button>
    </Form>
  );
}
