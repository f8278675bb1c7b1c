import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as ClosingPhotos from "~/features/grassroots/closing-photos.queries.server";
import { PhotoGrid } from "~/features/grassroots/components/PhotoGrid";
import { removePhoto } from "~/features/grassroots/remove-photo.server";
import { newId } from "~/shared/ids";
import { ConfirmForm } from "~/ui/ConfirmForm";
import { Page } from "~/ui/Page";
import { commandOf } from "~/web/command.server";
import type { PageHandle } from "~/web/page-title";
import { noFieldsSchema, parseForm } from "~/web/parse-form.server";
import { openReport, requireFiledGrassroots } from "~/web/readable-grassroots.server";
import { found } from "~/web/require-actor.server";
import { refused, unprocessable } from "~/web/responses.server";

export { shouldRevalidate } from "~/web/revalidation";

export const handle: PageHandle = { title: "grassroots:photos.removeTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const { contest } = await requireFiledGrassroots(args);
  const { db } = args.context;
  await openReport(db, contest);
  const photo = found(await ClosingPhotos.find(db, contest.id, args.params.photoId ?? ""));
  return {
    formKey: newId(),
    contest: { id: contest.id, name: contest.name },
    photo: { id: photo.id, fileName: photo.fileName },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, contest } = await requireFiledGrassroots(args);
  const { request, context, params } = args;
  const form = await parseForm(request, context, noFieldsSchema);
  if (!form.ok) return unprocessable(form.problem);
  const input = { grassrootsId: contest.id, photoId: params.photoId ?? "" };
  const result = await removePhoto(commandOf(context, actor, form.key), input);
  if (!result.ok) return refused(context, result.reason, {}, { words: "grassroots" });
  return redirect(`/grassroots/${contest.id}/report`);
}

export default function RemovePhoto() {
  const { t } = useTranslation("grassroots");
  const { formKey, contest, photo } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/grassroots/${contest.id}`;
  return (
    <Page
      title={t("photos.removeTitle")}
      breadcrumb={[{ label: contest.name, to: here }]}
      width="form"
    >
      <PhotoGrid grassrootsId={contest.id} photos={[photo]} />
      <ConfirmForm
        formKey={formKey}
        problem={problem}
        what={t("photos.removeWhat", { fileName: photo.fileName })}
        kept={t("photos.removeKept")}
        submit={t("photos.removeSubmit")}
        icon="trash"
        backTo={`${here}/report`}
      />
    </Page>
  );
}
