import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { answererOf } from "~/server/remix-handler";
import * as entry from "../../app/entry.server";
import * as root from "../../app/root";

type RouteModule = ServerBuild["routes"][string]["module"];

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.tsx", { eager: true });

/** The product's routes as the build would have them, from their sources, without a browser's side. */
const routes: ServerBuild["routes"] = Object.fromEntries([
  ["root", { id: "root", path: "", module: root as RouteModule }],
  ...Object.entries(modules).map(([file, module]) => {
    const name = file.replace(/^.*\/routes\//, "").replace(/\.tsx$/, "");
    const segments = name.split(".").filter((segment) => segment !== "_index");
    const path = segments.map((segment) =>
      segment.replace(/^\$(.*)$/, (_all, of) => (of ? `:${of}` : "*")),
    );
    const isIndex = name.endsWith("_index");
    return [name, { id: name, parentId: "root", path: path.join("/"), index: isIndex, module }];
  }),
]);

const answererIn = answererOf({
  mode: "production",
  entry: { module: entry },
  routes,
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: Object.fromEntries(
      Object.values(routes).map(({ module, ...route }) => [
        route.id,
        {
          ...route,
          module: `/${route.id}.js`,
          hasAction: module.action !== undefined,
          hasLoader: module.loader !== undefined,
          hasClientAction: false,
          hasClientLoader: false,
          hasErrorBoundary: module.ErrorBoundary !== undefined,
        },
      ]),
    ),
    url: "/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  } as ServerBuild["future"],
  isSpaMode: false,
} as unknown as ServerBuild);

/** What Remix answers to a request: a whole page as it is sent, its data, or a file. */
export async function remixAnswer(
  context: AppLoadContext,
  {
    method,
    url,
    form = {},
  }: { method: "GET" | "POST"; url: string; form?: Record<string, string> },
): Promise<{ readonly status: number; readonly type: string; readonly text: string }> {
  const body = method === "POST" ? { body: new URLSearchParams(form) } : {};
  const request = new Request(`http://localhost:3000${url}`, { method, ...body });
  const answer = await answererIn(new URL(request.url).pathname)(request, context);
  const type = answer.headers.get("Content-Type") ?? "";
  return { status: answer.status, type, text: await answer.text() };
}
