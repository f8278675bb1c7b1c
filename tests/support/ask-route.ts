import type { ActionFunction, AppLoadContext, LoaderFunction } from "@remix-run/node";

interface RouteModule {
  readonly loader?: LoaderFunction;
  readonly action?: ActionFunction;
}

/** By the name of its file, the frame as "root": loaded when it is asked first, since most tests ask but a few. */
const routes = new Map(
  Object.entries(
    import.meta.glob<RouteModule>(["../../app/root.tsx", "../../app/routes/**/*.tsx"]),
  ).map(([path, load]) => [path.replace(/^.*\/(?:routes|app)\//, "").replace(/\.tsx$/, ""), load]),
);

/** What is asked of one route's loader or action, as a function. */
export interface Question {
  readonly route: string;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** Sent along with the form, as the field `file`. */
  readonly file?: File;
}

export interface RouteAnswer {
  readonly status: number;
  /** Where a redirect leads; blank where it is none. */
  readonly location: string;
  /** What a loader or an action hands to its page. */
  readonly data: unknown;
}

/** Asks; a fault of the product is thrown on, as a server would answer it with 500. */
export async function askRoute(
  context: AppLoadContext,
  { route, method, url, params = {}, form = {}, file }: Question,
): Promise<RouteAnswer> {
  const module = await routes.get(route)?.();
  const handler = method === "GET" ? module?.loader : module?.action;
  if (!handler) throw new Error(`no ${method} ${route}`);
  const body =
    method === "POST" ? { body: file ? withFile(form, file) : new URLSearchParams(form) } : {};
  const request = new Request(`http://localhost:3000${url}`, { method, ...body });
  try {
    return await answerOf(await handler({ request, context, params: { ...params } }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return answerOf(thrown);
  }
}

function withFile(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  return form;
}

async function answerOf(answer: unknown): Promise<RouteAnswer> {
  if (answer instanceof Response) {
    const location = answer.headers.get("Location") ?? "";
    return { status: answer.status, location, data: await jsonOf(answer) };
  }
  const given = answer as { type?: string; data?: unknown; init?: { status?: number } | null };
  const isWrapped = given?.type === "DataWithResponseInit";
  return {
    status: isWrapped ? (given.init?.status ?? 200) : 200,
    location: "",
    data: isWrapped ? given.data : answer,
  };
}

/** What a screen that saves by itself is told; a refusal as a page would be told it. It keeps itself what was typed. */
async function jsonOf(answer: Response): Promise<unknown> {
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) return null;
  const told = await answer.json();
  return answer.status >= 400 ? { errors: [told], values: {} } : told;
}
