import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeclarationList } from "~/features/contests/components/DeclarationList";
import { StageFrame } from "~/features/contests/components/StageFrame";
import { findDeclarations } from "~/features/contests/find-declarations.server";
import { mayDeclareAspects } from "~/features/scoring/scoring.access";
import { ButtonLink } from "~/ui/Button";
import type { PageHandle } from "~/web/page-title";
import { framedStage, requireAllowedStage } from "~/web/readable-stage.server";

export const handle: PageHandle = { title: "declarations:title" };

export async function loader(args: LoaderFunctionArgs) {
  const { stage } = await requireAllowedStage(args, mayDeclareAspects);
  return { stage: framedStage(stage), page: await findDeclarations(args.context.db, stage) };
}

export default function Declarations() {
  const { t } = useTranslation("declarations");
  const { stage, page } = useLoaderData<typeof loader>();
  return (
    <StageFrame
      title={t("title")}
      stage={stage}
      actions={
        page.asks && page.isOpen ? (
          <ButtonLink
            to={`/contests/${stage.contestId}/lists?kind=declarations`}
            look="outline"
            icon="upload"
          >
            {t("import")}
          </ButtonLink>
        ) : null
      }
    >
      <DeclarationList stage={stage} page={page} />
    </StageFrame>
  );
}
