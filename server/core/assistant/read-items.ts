import { isObject } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { assertFetchable } from "@/server/core/fetching/assert-fetchable";
import { faultOfDataUrl } from "@/server/core/sessions/picture-data-url";
import { type ContentPart, InputItem, limits, type MessageItem, Role } from "@/server/schemas/assistant";

/** What the pictures of a conversation are judged by. */
export interface PictureRules {
  publicUrl: string;
  allowPrivateHosts?: readonly string[] | undefined;
}

const EMPTY = "Session has no messages to complete.";

/**
 * A conversation in any of the forms that callers write it in (contract §9.5): text, one message, bare content, or a list of any of
 * these and of calls of tools. Bare content that stands together is one message of the user's. Throws 400.
 */
export function readItems(raw: unknown, rules: PictureRules): InputItem[] {
  const list = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
  if (list.length > limits.items) throw bad(`input may have at most ${limits.items} entries.`);
  const items: InputItem[] = [];
  let loose: MessageItem | null = null;
  for (const [index, entry] of list.entries()) {
    const part = looseContent(entry, index, rules);
    if (!part) {
      items.push(readItem(entry, index, rules));
      loose = null;
    } else if (loose) loose.content.push(part);
    else {
      loose = { type: "message", role: "user", content: [part] };
      items.push(loose);
    }
  }
  assertBounded(items);
  if (!items.some(saysSomething)) throw bad(EMPTY);
  return items;
}

const saysSomething = (item: InputItem): boolean =>
  item.type === "message"
    ? item.content.some((part) => part.type === "input_image" || part.text.trim() !== "")
    : item.type === "function_call_output";

function readItem(entry: unknown, index: number, rules: PictureRules): InputItem {
  if (!isObject(entry)) throw strange(index);
  if (entry.type === "function_call" || entry.type === "function_call_output") {
    const output = typeof entry.output === "string" || entry.output === undefined ? entry.output : JSON.stringify(entry.output);
    const item = InputItem.safeParse({ ...entry, ...(output !== undefined && { output }) });
    if (!item.success)
      throw bad(`input[${index}] needs a call_id and its ${entry.type === "function_call" ? "name and arguments" : "output"}.`);
    return item.data;
  }
  if (entry.role === undefined || (entry.type !== undefined && entry.type !== "message")) throw strange(index);
  const role = Role.parse(entry.role);
  const given = Array.isArray(entry.content) ? entry.content : [entry.content];
  const content = given.map((part) => looseContent(part, index, rules) ?? fail(strange(index)));
  return { type: "message", role, content: content.map((part) => spokenBy(role, part)) };
}

/** What an assistant said is output, whoever repeats it. */
const spokenBy = (role: MessageItem["role"], part: ContentPart): ContentPart => {
  if (part.type === "input_image") return part;
  return { type: role === "assistant" ? "output_text" : "input_text", text: part.text };
};

/** Text or a picture without a message around it; null for everything else. */
function looseContent(entry: unknown, index: number, rules: PictureRules): ContentPart | null {
  if (typeof entry === "string") return { type: "input_text", text: entry.toWellFormed() };
  if (!isObject(entry) || entry.role !== undefined) return null;
  if (["input_text", "output_text", "text"].includes(String(entry.type))) {
    if (typeof entry.text !== "string") throw bad(`input[${index}] has no text.`);
    return { type: "input_text", text: entry.text.toWellFormed() };
  }
  if (!["input_image", "image_url", "image"].includes(String(entry.type))) return null;
  const shown = entry.image_url ?? entry.url;
  const url = isObject(shown) ? shown.url : shown;
  if (typeof url !== "string" || url.trim() === "") throw bad(`input[${index}] has no image_url.`);
  assertPicture(url.trim(), index, rules);
  const detail = ["auto", "low", "high"].find((known) => known === (entry.detail ?? (isObject(shown) ? shown.detail : null)));
  return { type: "input_image", image_url: url.trim(), ...(detail && { detail: detail as "auto" }) };
}

/** Whoever answers fetches the address: it must not lead into somebody's own network. */
function assertPicture(url: string, index: number, { publicUrl, allowPrivateHosts }: PictureRules): void {
  if (url.startsWith("data:")) {
    const fault = faultOfDataUrl(url);
    if (fault) throw bad(`input[${index}] ${fault}`);
  } else if (!url.startsWith(`${publicUrl}/media/`)) assertFetchable(url, allowPrivateHosts);
}

function assertBounded(items: readonly InputItem[]): void {
  const texts = items.flatMap((item) => {
    if (item.type === "function_call") return [item.arguments, item.name];
    if (item.type === "function_call_output") return [item.output];
    return item.content.flatMap((part) => (part.type === "input_image" ? [] : [part.text]));
  });
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > limits.text) throw new AppError("payload_too_large", `input may have at most ${limits.text} characters.`);
}

const bad = (message: string): AppError => new AppError("invalid_request", message);
const strange = (index: number): AppError => bad(`input[${index}] is neither a message nor content.`);
const fail = (error: AppError): never => {
  throw error;
};
