/** What is drawn on each plane. A pattern is a list of paths; the style says how a path is painted. */
import { type Point, project, tile } from './geometry.ts';

/** How a path is painted: filled in one of three strengths, or stroked. */
export type Paint = 'strong' | 'medium' | 'weak' | 'line';

/** One painted path. */
export interface Path {
  /** How it is painted. */
  paint: Paint;
  /** SVG path data. */
  d: string;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Plane 1: the 8×8 link matrix. The ring's neighbours are strong, all other pairs medium, the diagonal weak. */
export function linkMatrix(): Path[] {
  const n = 8;
  const cells = range(n * n).map((index) => {
    const [i, j] = [Math.floor(index / n), index % n];
    const distance = Math.min((i - j + n) % n, (j - i + n) % n);
    const paint: Paint = distance === 0 ? 'weak' : distance === 1 ? 'strong' : 'medium';
    return { paint, d: tile(0.06 + (i * 0.88) / n + 0.01, 0.06 + (j * 0.88) / n + 0.01, 0.88 / n - 0.02) };
  });
  return (['weak', 'medium', 'strong'] as const).map((paint) => ({
    paint,
    d: cells.flatMap((cell) => (cell.paint === paint ? cell.d : [])).join(''),
  }));
}

/** Plane 2: a leaf–spine fabric; every leaf is linked to every spine. */
export function fabric(): Path[] {
  const leaves = range(6).map((i): Point => [0.12 + i * 0.152, 0.86]);
  const spines = range(3).map((i): Point => [0.24 + i * 0.26, 0.16]);
  const links = leaves.flatMap(([u, v]) =>
    spines.map(([s, t]) => `M${project(u, v).join(' ')}L${project(s, t).join(' ')}`),
  );
  const dots = [...leaves, ...spines].map(([u, v]) => {
    const [x, y] = project(u, v);
    return `M${x - 8} ${y}a8 4 0 1016 0 8 4 0 10-16 0`;
  });
  return [
    { paint: 'line', d: links.join('') },
    { paint: 'strong', d: dots.join('') },
  ];
}

/** Plane 3: a floor of 4×4 GPU seats; a gang of four sits together, a gang of two beside it. */
export function seats(): Path[] {
  const seat = (i: number, j: number) => tile(0.08 + i * 0.215, 0.08 + j * 0.215, 0.185);
  const four = new Set(['1,2', '2,2', '1,3', '2,3']);
  const two = new Set(['3,0', '3,1']);
  const all = range(16).map((index): [number, number] => [Math.floor(index / 4), index % 4]);
  const pick = (gang: Set<string>) => all.flatMap(([i, j]) => (gang.has(`${i},${j}`) ? seat(i, j) : [])).join('');
  return [
    { paint: 'strong', d: pick(four) },
    { paint: 'medium', d: pick(two) },
    { paint: 'line', d: all.map(([i, j]) => seat(i, j)).join('') },
  ];
}

/** Plane 4: stream lines of a flow field. */
export function flow(): Path[] {
  const lines = range(9).map((index) => {
    const level = 0.1 + index * 0.1;
    const v = (u: number) =>
      level + 0.075 * Math.sin(2 * Math.PI * (0.9 * u + 0.55 * level)) * (1 - Math.abs(level - 0.5));
    const slope = (u: number) => (v(u + 1e-4) - v(u - 1e-4)) / 2e-4;
    const [from, to, steps] = [0.06, 0.94, 3];
    const step = (to - from) / steps;
    const curves = range(steps).map((k) => {
      const [a, b] = [from + k * step, from + (k + 1) * step];
      const control = [
        project(a + step / 3, v(a) + (slope(a) * step) / 3),
        project(b - step / 3, v(b) - (slope(b) * step) / 3),
      ];
      return `C${[...control, project(b, v(b))].map((point) => point.join(' ')).join(' ')}`;
    });
    return `M${project(from, v(from)).join(' ')}${curves.join('')}`;
  });
  return [{ paint: 'line', d: lines.join('') }];
}

/** The patterns in the order of the essay; a stack of more planes starts again. */
export const patterns: readonly (() => Path[])[] = [linkMatrix, fabric, seats, flow];
