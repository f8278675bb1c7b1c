import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext, useEffect } from "react";
import { useTranslation } from "react-i18next";
import "~/ui/tokens.css";
import "~/ui/base.css";
import { GuideBar } from "~/features/guide/components/GuideBar";
import { guideStateOf } from "~/features/guide/domain/guide-steps";
import { findFrame } from "~/features/identity/find-frame.server";
import { localDay } from "~/shared/local-day";
import { ErrorPage } from "~/ui/ErrorPage";
import { Shell } from "~/ui/Shell";
import { findCounts } from "~/web/counts.server";
import { type Place, placesFor } from "~/web/navigation";
import { useIsBare, usePageTitle } from "~/web/page-title";
import { chooseRail, chooseTheme, rememberedGuide } from "~/web/preferences.server";
import { RenderingContext } from "~/web/rendering";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, clock, config, language } = context;
  const cookies = request.headers.get("cookie");
  const { protocol, hostname } = config.publicUrl;
  const guide = config.isDemo ? guideStateOf(rememberedGuide(cookies)) : null;
  return {
    ...(await findFrame(context.db, actor)),
    places: placesFor(actor),
    counts: await findCounts(context),
    demo: config.isDemo
      ? {
          // A visitor's page may be a copy, which stands for longer than a minute.
          ...(actor ? { time: clock.now() } : {}),
          day: localDay(clock.now()),
          isGuideOff: guide === "off",
          isResettable: context.resetDemo !== null,
        }
      : null,
    guide,
    isInsecure: protocol === "http:" && hostname !== "localhost" && hostname !== "127.0.0.1",
    isRailNarrow: chooseRail(cookies) === "narrow",
    theme: chooseTheme(cookies),
    language,
  };
}

export { shouldRevalidate } from "~/web/revalidation";

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { i18n } = useTranslation();
  const { requestNumber, nonce } = useContext(RenderingContext);
  const title = usePageTitle();
  const language = data?.language ?? i18n.language;
  useEffect(() => {
    // Keys count from now on; what drives the page from outside waits for it.
    document.documentElement.dataset.isAlive = "";
  }, []);
  return (
    <html
      lang={language}
      data-theme={data?.theme ?? "auto"}
      data-request={requestNumber}
      data-guide={data?.guide && data.guide !== "off" ? "" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <script
          type="importmap"
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant for each language
          dangerouslySetInnerHTML={{ __html: mapOfWords(language) }}
        />
        {import.meta.env.DEV ? (
          // Vite puts styles into the page by itself, with the nonce that it finds here.
          <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        ) : null}
        <title>{title}</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Leads the words that the page's code imports to its language (scripts/words-by-need.ts). */
function mapOfWords(language: string): string {
  return JSON.stringify({ imports: { "words/": `/assets/words/${language}/` } });
}

export default function App() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestNumber } = useContext(RenderingContext);
  const { t } = useTranslation("errors");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = [400, 403, 404, 405].includes(status) ? String(status) : "500";
  return (
    <Frame>
      <ErrorPage
        status={status}
        title={t(`${kind}.title`)}
        {...(kind === "500" ? { number: requestNumber } : {})}
      >
        <p>{t(`${kind}.text`)}</p>
      </ErrorPage>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const { t } = useTranslation("places");
  const isBare = useIsBare();
  const guide = data?.guide ? <GuideBar state={data.guide} /> : null;
  if (!data || isBare) {
    return (
      <>
        <main id="content">{children}</main>
        {guide}
      </>
    );
  }
  const counts: Readonly<Record<string, number>> = data.counts;
  const item = ({ to, word, icon }: Place) => ({
    to,
    icon,
    label: t(word),
    count: counts[to] ?? 0,
  });
  return (
    <Shell
      kind={!data.account ? "public" : data.isWorkerOnly ? "phone" : "staff"}
      navigation={[{ items: data.places.map(item) }]}
      account={
        data.account && {
          name: data.account.name,
          hasOwnPages: data.places.some(({ to }) => to === "/me"),
          roleLine: data.account.over ?? t(`identity:roles.${data.account.role}`),
        }
      }
      federation={data.federation}
      demo={data.demo}
      guide={guide}
      insecure={data.isInsecure}
      language={data.language}
      theme={data.theme}
      isRailNarrow={data.isRailNarrow}
    >
      {children}
    </Shell>
  );
}
