import fs from "node:fs/promises";
import { Canvas, createCanvas } from "@napi-rs/canvas";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { NotShown } from "./not-shown.ts";
import { withPdf } from "./pdf-file.ts";

/** Higher than wide at most so many times: a page of a made-up length must not fill the memory. */
const TALLEST = 5;
const QUALITY = 86;

type Wanted = { page: number; width: number; output: string };

/** Draws a page of a PDF, turned as it says, with what was stamped and filled in on it. Refuses a page that it has not. */
export function drawPage({ path, ...wanted }: Wanted & { path: string }): Promise<void> {
  return withPdf(path, (pdf) => draw(pdf, wanted));
}

async function draw(pdf: PDFDocumentProxy, { page: number, width, output }: Wanted): Promise<void> {
  if (number > pdf.numPages) throw new NotShown({ code: "placeOutsideFile", pages: pdf.numPages });
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, (width * TALLEST) / whole.height);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  await page.render({ canvas: drawable(canvas), viewport, background: "white" }).promise;
  await fs.writeFile(output, await canvas.encode("webp", QUALITY));
}

/** On a server the library draws on this very kind of canvas; its types know only the browser's. */
function drawable(canvas: unknown): HTMLCanvasElement {
  if (!isDrawable(canvas)) throw new TypeError("not a canvas");
  return canvas;
}

function isDrawable(canvas: unknown): canvas is HTMLCanvasElement {
  return canvas instanceof Canvas;
}
