import type { PdfRule } from '#kernel/document/readers/pdf/pdf-page.ts';
import { chainDots } from './chain-dots.ts';

/** A matrix of PDF: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What the library says was done on a page, one number and its arguments for each step. */
export interface DrawingSteps {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}

/** The numbers by which the library names the steps that matter here. */
export type StepNames = Readonly<Record<string, number>>;

/** A drawn shape thinner than this, in points, is a line. */
const THIN = 2.5;
/** Shorter lines are dots, ticks and parts of letters. */
const SHORTEST = 6;
/** How many numbers follow each command of a path: move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;
const LINE = 1;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Finds the level and upright lines that a page draws: strokes, sides of boxes, and bars thin enough to be lines. */
export function collectRules(steps: DrawingSteps, names: StepNames, page: Matrix): PdfRule[] {
  const rules: PdfRule[] = [];
  const dots: PdfRule[] = [];
  const stack: Matrix[] = [];
  let matrix = page;
  const strokes = pick(names, ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke']);
  const fills = pick(names, ['fill', 'eoFill']);
  for (let index = 0; index < steps.fnArray.length; index += 1) {
    const step = steps.fnArray[index];
    const given = steps.argsArray[index];
    if (step === names.save) stack.push(matrix);
    else if (step === names.restore || step === names.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (step === names.transform) matrix = multiply(matrix, given as Matrix);
    else if (step === names.paintFormXObjectBegin) {
      stack.push(matrix);
      const [inner] = given as [Matrix | null];
      if (inner !== null && inner !== undefined) matrix = multiply(matrix, inner);
    } else if (step === names.constructPath) {
      const [paint, [data]] = given as [number, [ArrayLike<number> | null]];
      if (data !== null && (strokes.has(paint) || fills.has(paint)))
        addPath({ rules, dots }, readPath(data, matrix), strokes.has(paint));
    }
  }
  return [...rules, ...chainDots(dots)];
}

/** Applies one matrix inside another. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

function pick(names: StepNames, wanted: readonly string[]): Set<number | undefined> {
  return new Set(wanted.map((name) => names[name]));
}

/** The pieces of a path, each a row of corners; one with a curve in it is left out. */
function readPath(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  let isCurved = false;
  const close = () => {
    if (piece.length > 1 && !isCurved) pieces.push(piece);
    piece = [];
    isCurved = false;
  };
  for (let at = 0; at < data.length; ) {
    const command = data[at] as number;
    const count = ARGUMENTS[command];
    if (count === undefined) break;
    if (command === CLOSE) {
      if (piece[0] !== undefined) piece.push(piece[0]);
    } else {
      if (command !== LINE && command !== 0) isCurved = true;
      if (command === 0) close();
      const x = data[at + count - 1] as number;
      const y = data[at + count] as number;
      piece.push({
        x: matrix[0] * x + matrix[2] * y + matrix[4],
        y: matrix[1] * x + matrix[3] * y + matrix[5],
      });
    }
    at += count + 1;
  }
  close();
  return pieces;
}

interface Drawn {
  readonly rules: PdfRule[];
  readonly dots: PdfRule[];
}

function addPath(drawn: Drawn, pieces: readonly Point[][], isStroke: boolean): void {
  for (const corners of pieces) {
    const whole = boxOf(corners);
    if (isThin(whole)) addRule(drawn, whole);
    else if (isStroke) {
      for (let at = 1; at < corners.length; at += 1) addRule(drawn, boxOf(corners.slice(at - 1, at + 1)));
    }
  }
}

function isThin({ left, right, top, bottom }: PdfRule): boolean {
  return bottom - top <= THIN || right - left <= THIN;
}

/** A thin box is a line along its middle, a short one perhaps a dot of a dotted line. */
function addRule({ rules, dots }: Drawn, box: PdfRule): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (!isThin(box)) return;
  if (Math.max(width, height) < SHORTEST) dots.push(box);
  else if (height <= THIN)
    rules.push({ ...box, top: (box.top + box.bottom) / 2, bottom: (box.top + box.bottom) / 2 });
  else rules.push({ ...box, left: (box.left + box.right) / 2, right: (box.left + box.right) / 2 });
}

function boxOf(corners: readonly Point[]): PdfRule {
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
