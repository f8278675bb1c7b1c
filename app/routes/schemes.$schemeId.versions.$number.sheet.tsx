import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { BlankSheet } from "~/features/scoring/components/BlankSheet";
import { SchemeFrame } from "~/features/scoring/components/SchemeFrame";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import { Callout } from "~/ui/Callout";
import { PrintButton } from "~/ui/PrintButton";
import type { PageHandle } from "~/web/page-title";
import { requireSchemeVersion } from "~/web/readable-scheme.server";

export const handle: PageHandle = { title: "schemes:sheet.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { scheme, version } = await requireSchemeVersion(args);
  const { origin } = args.context.config.publicUrl;
  const address = `${origin}/schemes/${scheme.id}/versions/${version.number}`;
  return {
    scheme: { id: scheme.id, name: scheme.name },
    number: version.number,
    content: contentOf(version),
    code: await QRCode.toDataURL(address, { margin: 0, width: 96 }),
  };
}

export default function BlankSheets() {
  const { t } = useTranslation("schemes");
  const { scheme, number, content, code } = useLoaderData<typeof loader>();
  const modules = content.stages.flatMap((stage) =>
    stage.modules
      .filter(({ aspects }) => aspects.some(({ kind }) => kind !== "imported"))
      .map((module) => ({ stage: stage.name ?? stage.id, module })),
  );
  return (
    <SchemeFrame
      title={t("sheet.title")}
      scheme={scheme}
      width="full"
      isPaper
      actions={<PrintButton />}
    >
      <div className="screen-only">
        <Callout tone="info">{t("sheet.hint")}</Callout>
      </div>
      {modules.map(({ stage, module }) => (
        <BlankSheet
          key={`${stage} ${module.id}`}
          name={scheme.name}
          stage={stage}
          module={module}
          version={number}
          code={code}
        />
      ))}
    </SchemeFrame>
  );
}
