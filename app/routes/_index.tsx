import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import * as Unions from "~/features/unions/unions.queries.server";
import { ButtonLink } from "~/ui/Button";
import { FormActions } from "~/ui/FormActions";
import { LinkList } from "~/ui/LinkList";
import { Page, Section } from "~/ui/Page";

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.setupCode.isPending()) throw redirect("/setup");
  if (context.actor) throw redirect("/home");
  const federation = await Unions.findFederation(context.db);
  return { federation: federation?.name ?? "" };
}

export default function Welcome() {
  const { t } = useTranslation("welcome");
  const { federation } = useLoaderData<typeof loader>();
  return (
    <Page title={federation} meta={t("meta")} width="reading">
      <Section title={t("members")} hint={t("membersHint")}>
        <LinkList
          items={[
            { to: "/activate", icon: "id", label: t("activate"), note: t("activateNote") },
            { to: "/sign-in", icon: "login", label: t("signIn"), note: t("signInNote") },
          ]}
        />
      </Section>
      <Section title={t("staff")} hint={t("staffHint")}>
        <FormActions>
          <ButtonLink to="/sign-in" look="ink" icon="login">
            {t("staffSignIn")}
          </ButtonLink>
        </FormActions>
      </Section>
    </Page>
  );
}
