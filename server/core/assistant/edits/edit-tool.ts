import { z } from "zod";
import { toMessage } from "@/server/core/assistant/local/answer-locally";
import { AskedEdit } from "@/server/schemas/asked-edits";
import type { OutputItem, Tool } from "@/server/schemas/assistant";
import type { Timeline } from "@/server/schemas/timeline";
import { textOf } from "../answer-price";
import type { Said } from "../take-turn";
import { resolveEdits } from "./resolve-edits";

const NAME = "propose_edits";
const MOST_EDITS = 40;

export const EDIT_INSTRUCTIONS =
  `You sit beside the editor of a film. When the person asks for changes of the film, call ${NAME} once with all of them, in order, and say in ` +
  "a sentence what you propose: nothing is changed until the person applies it. Propose only what was asked for. What the tool cannot do " +
  "(drawing another picture, speaking a line again, rendering) the person does in the editor: tell them. Questions are answered in words.";

const Given = z.object({ edits: z.array(AskedEdit).max(MOST_EDITS) });

export const editTool: Tool = {
  ...{ type: "function", name: NAME, strict: false },
  description: "Proposes edits of the film to the person, who applies or leaves them.",
  parameters: z.toJSONSchema(Given, { io: "input", unrepresentable: "any" }) as Record<string, unknown>,
};

/** What a model's answer proposes; each call of the tool becomes edits, or a sentence why not. */
export function readProposals(output: readonly OutputItem[], timeline: Timeline): Said {
  const calls = output.filter((item) => item.type === "function_call");
  const asked = calls.flatMap((call) => (call.name === NAME ? askedIn(call.arguments) : []));
  const { proposals, refused } = resolveEdits(timeline, asked);
  const said = output.map(textOf).join("").trim();
  const fallback =
    proposals.length > 0 ? "Here is what I propose." : refused.length > 0 ? "That cannot be done." : "I have nothing to propose.";
  return { output: [toMessage([said || fallback, ...refused].join("\n"))], proposals };
}

/** A model may get some of them wrong: the others are good all the same. */
function askedIn(text: string): AskedEdit[] {
  const given = z.object({ edits: z.array(z.unknown()).max(MOST_EDITS) }).safeParse(parse(text)).data?.edits ?? [];
  return given.flatMap((edit) => AskedEdit.safeParse(edit).data ?? []);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
