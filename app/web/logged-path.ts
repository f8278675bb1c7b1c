const ID_SEGMENT = /\/[0-9a-f]{8}-[0-9a-f-]{27}/g;
const SECRET_SEGMENT = /^\/(invitations|judge-links)\/[^/]+/;

/** A path as logs may hold it: without ids and secrets. */
export function loggedPath(path: string): string {
  return path.replace(SECRET_SEGMENT, "/$1/:token").replace(ID_SEGMENT, "/:id");
}
