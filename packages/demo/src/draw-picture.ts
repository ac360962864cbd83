import { createRequire } from "node:module";
import sharp from "sharp";

const WIDTH = 1024;
const HEIGHT = 768;
const ICON = 540;
const resolve = createRequire(import.meta.url).resolve;

/** A menu photograph: the icon on a soft gradient, with a shadow under it. The same input draws the same picture. */
export async function drawPicture({ icon, hue }: { icon: string; hue: number }): Promise<Uint8Array<ArrayBuffer>> {
  const file = resolve(`@lobehub/fluent-emoji-3d/assets/${icon}.webp`);
  const dish = await sharp(file).resize(ICON, ICON, { kernel: "lanczos3" }).png().toBuffer();
  const picture = await sharp(Buffer.from(background(hue)))
    .composite([{ input: dish, left: (WIDTH - ICON) / 2, top: Math.round((HEIGHT - ICON) / 2) - 20 }])
    .jpeg({ quality: 82 })
    .toBuffer();
  return new Uint8Array(picture);
}

function background(hue: number): string {
  const tone = (saturation: number, lightness: number) => `hsl(${hue}, ${saturation}%, ${lightness}%)`;
  const floor = HEIGHT / 2 + ICON / 2 - 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <defs>
      <radialGradient id="light" cx="45%" cy="35%" r="85%">
        <stop offset="0" stop-color="${tone(62, 92)}"/><stop offset="0.6" stop-color="${tone(52, 84)}"/>
        <stop offset="1" stop-color="${tone(44, 75)}"/>
      </radialGradient>
      <radialGradient id="shadow">
        <stop offset="0" stop-color="${tone(35, 22)}" stop-opacity="0.5"/>
        <stop offset="1" stop-color="${tone(35, 22)}" stop-opacity="0"/>
      </radialGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#light)"/>
    <circle cx="800" cy="120" r="250" fill="#fff" opacity="0.16"/>
    <circle cx="170" cy="690" r="300" fill="#fff" opacity="0.12"/>
    <ellipse cx="${WIDTH / 2}" cy="${floor}" rx="300" ry="52" fill="url(#shadow)"/>
  </svg>`;
}
