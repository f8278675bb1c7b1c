import type { LoaderFunctionArgs } from "@remix-run/node";
import * as CertificateScans from "~/features/qualifications/certificate-scans.queries.server";
import { found } from "~/web/require-actor.server";
import { serveFile } from "~/web/serve-file.server";
import { requireVisibleCertificate } from "~/web/visible-certificate.server";

/** A scan, for those who may see the certificate that it lies beside. */
export async function loader(args: LoaderFunctionArgs) {
  const { certificate } = await requireVisibleCertificate(args);
  const { db } = args.context;
  const scan = found(await CertificateScans.find(db, certificate.id, args.params.scanId ?? ""));
  return serveFile(args.context, scan);
}
