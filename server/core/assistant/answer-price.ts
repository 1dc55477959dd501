import { type PictureQuality, pictureDollars, tokenPrice, wordPrice } from "@/server/core/credits/usage-prices";
import type { Completion, CompletionRequest } from "@/server/providers/assistant/assistant";
import type { InputItem, OutputItem, Tool } from "@/server/schemas/assistant";

/** Generous: no text comes to more tokens than half its bytes. */
const BYTES_PER_TOKEN = 2;
const TOKENS_PER_ITEM = 16;
const TOKENS_PER_PICTURE = 3000;

/** The most that a completion may cost, in credits. */
export function mostFor(model: string, request: Omit<CompletionRequest, "signal">): number {
  const { instructions, input, tools = [], text, maxOutputTokens } = request;
  const written = [instructions, JSON.stringify(tools), JSON.stringify(text ?? {}), ...input.flatMap(textsOf)];
  const bytes = written.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  const tokens =
    Math.ceil(bytes / BYTES_PER_TOKEN) + (input.length + 1) * TOKENS_PER_ITEM + picturesIn(input) * TOKENS_PER_PICTURE;
  const drawn = tools.some(isPictureTool) ? pictureDollars(qualityOf(tools.find(isPictureTool)?.quality, "high"), false) : 0;
  return tokenPrice(model, { inputTokens: tokens, cachedTokens: 0, outputTokens: maxOutputTokens }, drawn);
}

/** What it did cost: by tokens where they were counted, else by words. */
export function priceOf(completion: Completion, request: Pick<CompletionRequest, "input" | "tools">): number {
  const { output, usage, model } = completion;
  if (!usage) return wordPrice(countWords(request.input) + wordsOf(output.map(textOf).join(" ")));
  const asked = request.tools?.find(isPictureTool);
  const dollars = output.flatMap((item) => {
    if (item.type !== "image_generation_call") return [];
    const size = item.size ?? String(asked?.size ?? "");
    return [pictureDollars(qualityOf(item.quality ?? asked?.quality, "medium"), !/^\d+x\d+$/.test(size) || isSquare(size))];
  });
  return tokenPrice(
    model,
    usage.counted,
    dollars.reduce((sum, price) => sum + price, 0),
  );
}

export const countWords = (input: readonly InputItem[]): number => wordsOf(input.flatMap(textsOf).join(" "));
export const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

function textsOf(item: InputItem): string[] {
  if (item.type === "function_call") return [item.name, item.arguments];
  if (item.type === "function_call_output") return [item.output];
  return item.content.flatMap((part) => (part.type === "input_image" ? [] : [part.text]));
}

export const textOf = (item: OutputItem): string =>
  item.type === "message" ? item.content.map(({ text }) => text).join("") : "";

const picturesIn = (input: readonly InputItem[]): number =>
  input.flatMap((item) => (item.type === "message" ? item.content : [])).filter(({ type }) => type === "input_image").length;

const isPictureTool = (tool: Tool): tool is Tool & { quality?: unknown; size?: unknown } => tool.type === "image_generation";
const qualityOf = (named: unknown, otherwise: PictureQuality): PictureQuality =>
  named === "low" || named === "medium" || named === "high" ? named : otherwise;
const isSquare = (size: string): boolean => {
  const [width, height] = size.split("x");
  return width === height;
};
