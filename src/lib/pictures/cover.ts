/** Motifs of the drawn book covers, as SVG path data in a 100×100 square. Pure. */
import type { coverMotifs } from '#schemas/books.ts';

/** One of the motifs a cover can have. */
export type CoverMotif = (typeof coverMotifs)[number];

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const round = (value: number) => Math.round(value * 10) / 10 || 0;
const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 10${2 * r} 0 ${r} ${r} 0 10-${2 * r} 0`;

/** Concentric rings with nodes on the outermost. */
function rings() {
  const nodes = range(12).map((k) => {
    const angle = (k * Math.PI) / 6;
    return circle(50 + 46 * Math.cos(angle), 50 + 46 * Math.sin(angle), 1.4);
  });
  return {
    line: [10, 19, 28, 37, 46].map((r) => circle(50, 50, r)).join(''),
    solid: circle(50, 50, 3) + nodes.join(''),
    faint: '',
  };
}

/** An 8×8 matrix of cells 9.8 wide, 1.8 apart; two blocks on the diagonal and one off it are lit. */
function matrix() {
  const lit = (i: number, j: number) => (i < 4 && j < 4 && (i + j) % 3 !== 1) || (i >= 4 && j >= 4 && (i * j) % 5 < 2);
  const at = (k: number) => round(4 + k * 11.6);
  const cells = range(64).map((index) => [Math.floor(index / 8), index % 8] as const);
  return {
    line: '',
    solid: cells.flatMap(([i, j]) => (lit(i, j) ? `M${at(j)} ${at(i)}h9.8v9.8h-9.8z` : [])).join(''),
    faint: range(8)
      .map((i) => `M4 ${round(at(i) + 4.9)}h92`)
      .join(''),
  };
}

/** Stream lines. */
function flow() {
  const line = range(12)
    .map((k) => {
      const y = round(6 + k * 7.6);
      const a = round(9 * Math.sin(k * 0.7 + 0.6));
      return `M2 ${y}C22 ${round(y - a)} 32 ${round(y - a)} 50 ${y}S78 ${round(y + a)} 98 ${round(y + a / 2)}`;
    })
    .join('');
  return { line, solid: '', faint: '' };
}

/** Paths of a motif: stroked, filled, and stroked faintly in dashes of 9.8 and 1.8; empty where the motif has none. */
export const motif = (name: CoverMotif): { line: string; solid: string; faint: string } =>
  ({ rings, matrix, flow })[name]();
