const HIGHEST_PAGE = 10_000;

/** The page that a list's URL asks for; what makes no sense is the first. */
export function pageOf(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= HIGHEST_PAGE ? page : 1;
}
