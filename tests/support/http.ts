/** What a test sends with one request. */
export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Follows redirects as a browser would, asking for the next page with GET. */
  readonly follow?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Path and query of where it ended, or of where an unfollowed redirect points. */
  readonly location: string;
}

const MOST_REDIRECTS = 10;

/** A browser without a screen: keeps cookies, says where its forms come from, follows redirects when asked. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly defaults: Readonly<Record<string, string>> = {},
  ) {}

  get(path: string, options: RequestOptions = {}): Promise<Answer> {
    return this.send("GET", path, undefined, options);
  }

  /** Posts a form; a value that is a list is sent as many times. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>> | FormData,
    options: RequestOptions = {},
  ): Promise<Answer> {
    const body = fields instanceof FormData ? fields : formOf(fields);
    return this.send("POST", path, body, options);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async send(
    method: string,
    path: string,
    body: BodyInit | undefined,
    { headers = {}, follow = false }: RequestOptions,
  ): Promise<Answer> {
    let url = new URL(path, this.origin);
    let response = await this.once(method, url, body, headers);
    for (let count = 0; follow && isRedirect(response); count += 1) {
      if (count === MOST_REDIRECTS) throw new Error(`too many redirects from ${path}`);
      url = new URL(response.headers.get("location") ?? "/", url);
      response = await this.once("GET", url, undefined, headers);
    }
    const target = isRedirect(response)
      ? new URL(response.headers.get("location") ?? "/", url)
      : url;
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: target.pathname + target.search,
    };
  }

  private async once(
    method: string,
    url: URL,
    body: BodyInit | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const response = await fetch(url, {
      method,
      ...(body === undefined ? {} : { body }),
      redirect: "manual",
      headers: {
        ...(method === "GET" ? {} : { origin: this.origin }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
        ...this.defaults,
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
    if (isGone || value === "") this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has("location");
}
