import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { iconColours, ink, layerColours, paper, soft } from '#lib/colours.ts';
import { ROOT } from '#lib/env.ts';
import { hues } from '#schemas/layers.ts';

type Triple = readonly [number, number, number];

const css = readFileSync(path.join(ROOT, 'src/styles/tokens.css'), 'utf8');

/** A token in each scheme, in Oklab. */
function token(name: string): { light: Triple; dark: Triple } {
  const value = new RegExp(`--color-${name}: light-dark\\(oklch\\((.*?)\\), oklch\\((.*?)\\)\\);`).exec(css);
  const [light, dark] = (value ?? []).slice(1).map((polar): Triple => {
    const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = polar.split(' ').map(Number);
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  });
  if (!light || !dark) throw new Error(`tokens.css has no --color-${name} in oklch`);
  return { light, dark };
}

/** From Oklab to sRGB by https://bottosson.github.io/posts/oklab/; what is beyond sRGB is clipped, as browsers do. */
function hex([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map((light) => {
    const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** `color-mix(in oklab, a <share>, b)`. */
const mix = (a: Triple, share: number, b: Triple): Triple => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];

test('paper, ink and soft text are the tokens in sRGB', () => {
  expect(paper).toEqual({ light: hex(token('paper').light), dark: hex(token('paper').dark) });
  expect([ink, soft]).toEqual([hex(token('ink').light), hex(token('soft').light)]);
});

test.each(hues)('a %s layer has the colours of its token', (hue) => {
  const colour = token(hue).light;
  expect(layerColours[hue]).toEqual({ colour: hex(colour), side: hex(mix(colour, 0.26, token('paper').light)) });
});

test.each(hues)('the icon’s %s is brighter than the light scheme’s and darker than the dark one’s', (hue) => {
  // By green, which is most of what is seen as brightness.
  const bright = (colour: string) => Number.parseInt(colour.slice(3, 5), 16);
  const { light, dark } = token(hue);
  expect(bright(iconColours[hue])).toBeGreaterThan(bright(hex(light)));
  expect(bright(iconColours[hue])).toBeLessThan(bright(hex(dark)));
});
