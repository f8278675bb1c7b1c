import { useTranslation } from "react-i18next";
import { Button } from "~/ui/Button";
import { FileDrop } from "~/ui/FileDrop";
import { FormActions } from "~/ui/FormActions";
import { errorAt, type FormProblem } from "~/ui/form-problem";
import { Section } from "~/ui/Page";
import { WriteForm } from "~/ui/WriteForm";
import type { DocumentKind } from "../domain/entry-documents";

interface DocumentFormProps {
  chosen: { readonly memberId: string; readonly name: string; readonly kind: DocumentKind };
  formKey: string;
  problem: FormProblem | undefined;
}

/** Takes one paper of one person, photographed or as a file. */
export function DocumentForm({ chosen, formKey, problem }: DocumentFormProps) {
  const { t } = useTranslation("contests");
  const { memberId, name, kind } = chosen;
  const isPhoto = kind === "photo";
  return (
    <Section title={t("documents.addOf", { kind: t(`documents.kinds.${kind}`), name })}>
      <WriteForm key={`${memberId} ${kind}`} formKey={formKey} hasFile>
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="kind" value={kind} />
        <FileDrop
          name="file"
          label={t(`documents.kinds.${kind}`)}
          hint={t(isPhoto ? "documents.photoHint" : "documents.fileHint")}
          accept={isPhoto ? ".jpg,.jpeg,.png,.webp" : ".pdf,.jpg,.jpeg,.png,.webp"}
          error={errorAt(problem, "file") ?? errorAt(problem, "fileName")}
          isRequired
        />
        <FormActions>
          <Button look="ink" size="large" type="submit" icon="upload">
            {t("documents.submit")}
          </Button>
        </FormActions>
      </WriteForm>
    </Section>
  );
}
