import { openPhoto } from "./photo.ts";

/** A WebP can be no higher; long screenshots of a phone are. */
const HIGHEST = 16_000;
const QUALITY = 82;

/** A photo no wider than this, never enlarged, on white, with nothing of the data of its making. */
export async function drawPhoto(task: { path: string; fileName: string; page: number; width: number; output: string }) {
  const { image } = await openPhoto(task.path, task.fileName, task.page);
  await image
    .resize({ width: task.width, height: HIGHEST, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .webp({ quality: QUALITY })
    .toFile(task.output);
}
