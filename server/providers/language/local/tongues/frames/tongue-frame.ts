import type { Format } from "../../brief";
import type { Frame } from "../../frame";
import { inTongue, type ManyTongued, manyTongued, type Tongue } from "../tongue";

/** What the writer knows of one subject area, in every tongue. Like the English frames it holds observations, never claims. */
export interface TongueFrame {
  id: string;
  /** Stems of the words that call for this frame, separated by spaces; German ones of five letters also match inside compounds. */
  keys: Readonly<Record<Tongue, string>>;
  /** Short requests that can end an ad. */
  call: Readonly<Record<Tongue, readonly string[]>>;
  format: Format;
  near: readonly string[];
  music: string;
  sound: string;
  /** Something to show when no noun of the prompt is known, in English. */
  thing: string;
  door: readonly ManyTongued[];
  hook: readonly ManyTongued[];
  pain: readonly ManyTongued[];
  moments: readonly ManyTongued[];
  gain: readonly ManyTongued[];
  close: readonly ManyTongued[];
}

const PARTS = ["door", "hook", "pain", "moments", "gain", "close"] as const;
type Part = (typeof PARTS)[number];

export function tongueFrame(text: Omit<TongueFrame, Part> & Record<Part, string>): TongueFrame {
  const beats = Object.fromEntries(PARTS.map((part) => [part, manyTongued(text[part])])) as unknown as Record<
    Part,
    ManyTongued[]
  >;
  return { ...text, ...beats };
}

/** The frame as it is said in one tongue. */
export function frameInTongue(frame: TongueFrame, tongue: Tongue): Frame {
  const said = Object.fromEntries(PARTS.map((part) => [part, inTongue(frame[part], tongue)])) as unknown as Record<
    Part,
    Frame["hook"]
  >;
  return {
    ...frame,
    ...said,
    keys: new Set(),
    phrases: [],
    kind: "thing",
    want: [],
    obstacle: [],
    steps: [],
    call: frame.call[tongue],
  };
}
