import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { FormActions } from "~/ui/FormActions";
import { ChoiceField } from "~/ui/fields/ChoiceField";
import { Section } from "~/ui/Page";

/** The first step for those who keep several unions: in which one. */
export function UnionChoiceForm({
  unions,
}: {
  unions: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation("registry");
  return (
    <Section hint={t("register.chooseHint")}>
      <Form method="get">
        <ChoiceField
          name="union"
          label={t("fields.union")}
          options={unions}
          defaultValue=""
          isRequired
        />
        <FormActions>
          <Button look="ink" type="submit">
            {t("register.next")}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
