import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AwardOutline } from "~/features/scoring/components/AwardOutline";
import { DifferenceList } from "~/features/scoring/components/DifferenceList";
import { ModuleOutline } from "~/features/scoring/components/ModuleOutline";
import { SchemeFrame } from "~/features/scoring/components/SchemeFrame";
import { differencesOf } from "~/features/scoring/domain/difference/scheme-difference";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import { ButtonLink } from "~/ui/Button";
import { LinkList } from "~/ui/LinkList";
import { Section } from "~/ui/Page";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { requireSchemeVersion } from "~/web/readable-scheme.server";

export const handle: PageHandle = { title: "schemes:versions.title" };

export async function loader(args: LoaderFunctionArgs) {
  const { scheme, version } = await requireSchemeVersion(args);
  const { db } = args.context;
  const content = contentOf(version);
  const earlier = await SchemeVersions.find(db, scheme.id, version.number - 1);
  return {
    scheme: { id: scheme.id, name: scheme.name },
    number: version.number,
    adoptedAt: version.adoptedAt,
    adoptedByName: version.adoptedByName,
    content,
    differences: earlier ? differencesOf(contentOf(earlier), content) : null,
    versions: await SchemeVersions.findAllOfScheme(db, scheme.id),
  };
}

export default function SchemeVersionPage() {
  const { t } = useTranslation("schemes");
  const { scheme, number, content, differences, versions, adoptedAt, adoptedByName } =
    useLoaderData<typeof loader>();
  const here = `/schemes/${scheme.id}/versions/${number}`;
  return (
    <SchemeFrame
      title={t("version", { count: number })}
      scheme={scheme}
      width="full"
      meta={
        <>
          {t("versions.adopted")} <When at={adoptedAt} /> {adoptedByName}
        </>
      }
      actions={
        <>
          <ButtonLink to={`${here}/content`} reloadDocument look="quiet" icon="download">
            {t("versions.json")}
          </ButtonLink>
          {content.style === "worldskills" ? (
            <ButtonLink to={`${here}/marking-sheet`} reloadDocument look="quiet" icon="spreadsheet">
              {t("versions.markingSheet")}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`${here}/sheet`} look="outline" icon="print">
            {t("versions.sheet")}
          </ButtonLink>
        </>
      }
    >
      {content.stages.map((stage) => (
        <Section key={stage.id} title={stage.name ?? stage.id}>
          {stage.modules.map((module) => (
            <ModuleOutline key={module.id} module={module} />
          ))}
        </Section>
      ))}
      <AwardOutline scheme={content} />
      {differences ? (
        <Section title={t("versions.since", { count: number - 1 })}>
          <DifferenceList differences={differences} />
        </Section>
      ) : null}
      <Section title={t("versions.all", { count: versions.length })}>
        <LinkList
          items={versions.map((version) => ({
            to: `/schemes/${scheme.id}/versions/${version.number}`,
            icon: "history",
            label: t("version", { count: version.number }),
            note: version.adoptedByName ?? "",
          }))}
        />
      </Section>
    </SchemeFrame>
  );
}
