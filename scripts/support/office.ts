import fs from "node:fs";
import { canInstall, install } from "./debian.ts";

/** LibreOffice, and poppler's programs that tell what stands in a PDF. */
export type Office = { soffice: string; pdfinfo: string; pdftotext: string };

const PLACES: Record<keyof Office, readonly string[]> = {
  soffice: ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  pdfinfo: ["/usr/bin/pdfinfo", "/usr/local/bin/pdfinfo", "/opt/homebrew/bin/pdfinfo"],
  pdftotext: ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext"],
};
const PACKAGES = ["libreoffice-calc", "libreoffice-writer", "poppler-utils", "fonts-noto-cjk"];

export const OFFICE_HINT = `apt-get install --no-install-recommends ${PACKAGES.join(" ")}`;

/** The programs of this machine, or null where one is missing. */
export function officeHere(): Office | null {
  const found = (program: keyof Office) => PLACES[program].find((place) => fs.existsSync(place));
  const [soffice, pdfinfo, pdftotext] = [found("soffice"), found("pdfinfo"), found("pdftotext")];
  return soffice && pdfinfo && pdftotext ? { soffice, pdfinfo, pdftotext } : null;
}

/** The same, after fetching what is missing where this is root on Debian. */
export function findOffice(): Office | null {
  if (officeHere() === null && canInstall()) install(...PACKAGES);
  return officeHere();
}
