import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PHOTO_FILES } from "~/features/files/domain/file-rules";
import { addPhotos } from "~/features/grassroots/add-photos.server";
import * as ClosingPhotos from "~/features/grassroots/closing-photos.queries.server";
import { PhotoForm } from "~/features/grassroots/components/PhotoForm";
import { PhotoGrid } from "~/features/grassroots/components/PhotoGrid";
import { newId } from "~/shared/ids";
import { ButtonLink } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { errorAt } from "~/ui/form-problem";
import { Page, Section } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, readForm } from "~/web/parse-form.server";
import { parseUploads } from "~/web/parse-upload.server";
import { openReport, requireFiledGrassroots } from "~/web/readable-grassroots.server";
import { fileRefused, refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:photos.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireFiledGrassroots(args);
  const { db } = args.context;
  await openReport(db, contest);
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    photos: await ClosingPhotos.findAll(db, contest.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { request, context } = args;
  const { form: fields, files } = await parseUploads(request, context, PHOTO_FILES);
  const form = readForm(fields, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  if (!files.ok) return fileRefused(context, files.reason, PHOTO_FILES);
  const input = { grassrootsId: contest.id, photos: files.value };
  const result = await addPhotos(commandOf(context, actor, form.key), input);
  if (!result.ok) {
    const place = { words: "grassroots", fields: { "too-many-photos": "file" } };
    return refused(context, result.reason, {}, place);
  }
  return redirect(`/grassroots/${contest.id}/report`);
}

export default function Photos() {
  const { t } = useTranslation("grassroots");
  const { formKey, contest, photos } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/grassroots/${contest.id}`;
  return (
    <Page title={t("photos.title")} breadcrumb={[{ label: contest.name, to: here }]} width="form">
      <ErrorSummary errors={problem?.errors ?? []} />
      <Section>
        <PhotoGrid grassrootsId={contest.id} photos={photos} isOpen />
        <PhotoForm
          key={photos.length}
          grassrootsId={contest.id}
          formKey={formKey}
          error={errorAt(problem, "file")}
        />
        <ButtonLink to={`${here}/report`} look="quiet">
          {t("photos.back")}
        </ButtonLink>
      </Section>
    </Page>
  );
}
