import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/Button";
import { FormSample } from "~/ui/gallery/FormSample";
import { ListSample } from "~/ui/gallery/ListSample";
import { RecordSample } from "~/ui/gallery/RecordSample";
import { type SampleKind, SampleShell } from "~/ui/gallery/SampleShell";
import { useSay } from "~/ui/gallery/say";
import { Page } from "~/ui/Page";
import { StatusChip } from "~/ui/StatusChip";
import { When } from "~/ui/When";
import { chooseTheme } from "~/web/preferences.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.config.isDevelopment) throw new Response(null, { status: 404 });
  return {
    language: context.language,
    theme: chooseTheme(request.headers.get("cookie")),
  };
}

export const meta: MetaFunction = () => [{ title: "匠台 Jiangtai: ui" }];

const KINDS: readonly SampleKind[] = ["staff", "public", "phone"];

const PAGES: Record<string, JSX.Element> = { record: <RecordPage />, form: <FormPage /> };

/** Every piece with believable content: `?part=record|form`, `?shell=staff|public|phone`, `?rail=narrow`, `?insecure`. */
export default function UiPieces() {
  const { language, theme } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const part = params.get("part") ?? "list";
  const kind = KINDS.find((known) => known === params.get("shell"));
  const page = PAGES[part] ?? <ListPage />;
  if (!kind) return page;
  return (
    <SampleShell
      kind={kind}
      language={language}
      theme={theme}
      isRailNarrow={params.get("rail") === "narrow"}
      isInsecure={params.has("insecure")}
    >
      {page}
    </SampleShell>
  );
}

function ListPage() {
  const say = useSay();
  return (
    <Page
      title={say("竞赛总览", "Season")}
      meta={say(
        "2026年“澜河工匠杯”职工职业技能竞赛 澜工发〔2026〕18号",
        "2026 Lanhe Craftsman Cup",
      )}
      actions={
        <>
          <Button icon="print">{say("打印本周表", "Print the week")}</Button>
          <ButtonLink to="/ui?part=form" look="ink" icon="plus">
            {say("新建赛项", "New contest")}
          </ButtonLink>
        </>
      }
    >
      <ListSample />
    </Page>
  );
}

function RecordPage() {
  const say = useSay();
  return (
    <Page
      title={say("评分方案", "Marking scheme")}
      breadcrumb={[
        { label: say("竞赛总览", "Season"), to: "/ui" },
        {
          label: say("无人机驾驶员 4-02-04-06", "Drone pilot 4-02-04-06"),
          to: "/ui?open=4-02-04-06",
        },
      ]}
      chip={
        <StatusChip tone="warn" icon="lock">
          {say("被卡住", "Blocked")}
        </StatusChip>
      }
      meta={
        <>
          {say("最后更改 慕容谷雨 ", "Last change 慕容谷雨 ")}
          <When at="2026-10-21T02:12:00.000Z" style="short" />
        </>
      }
    >
      <RecordSample />
    </Page>
  );
}

function FormPage() {
  const say = useSay();
  return (
    <Page
      title={say("新建赛项", "New contest")}
      breadcrumb={[{ label: say("竞赛总览", "Season"), to: "/ui" }]}
      width="form"
    >
      <FormSample />
    </Page>
  );
}
