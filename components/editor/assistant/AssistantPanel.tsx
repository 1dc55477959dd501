import { ArrowUp, Info, Square } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Conversation } from "./Conversation";
import { useAssistant } from "./use-assistant";

/** Of the field in which one asks. */
export const QUESTION_ID = "assistant-question";

const LONGEST = 4000;
const IDEAS = [
  "What does this film need next?",
  "Make scene 2 two seconds longer",
  "Turn the music down",
  "How do I publish it?",
];

/** Somebody to ask about the open film. It proposes edits; the person in front of the screen makes them. */
export function AssistantPanel() {
  const { conversation, question, fault, ask, stop, drop } = useAssistant();
  const [text, setText] = useState("");
  const wanted = text.trim();
  const isAnswering = question?.state === "open";
  const canAsk = wanted !== "" && !isAnswering && conversation !== undefined;
  const send = () => {
    if (!canAsk) return;
    setText("");
    void ask(wanted);
  };
  const isEmpty = conversation?.messages.length === 0 && question === null;
  return (
    <div className="flex h-full flex-col">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label="Questions and answers"
        className="min-h-0 grow overflow-y-auto"
      >
        {conversation?.isLocal && (
          <p className="flex gap-1.5 px-4 pt-4 text-quiet text-xs">
            <Info aria-hidden className="mt-px size-3.5 shrink-0" />
            The local assistant: it knows this film, prices and how Kinora works. A language model can be connected under Account.
          </p>
        )}
        {isEmpty && (
          <div className="flex flex-col gap-3 p-4">
            <p className="text-quiet text-ui">
              Ask about this film, or say what should be different. Edits are proposed first: nothing changes until you apply it.
            </p>
            <ul className="flex flex-col items-start gap-1.5">
              {IDEAS.map((idea) => (
                <li key={idea}>
                  <Button
                    size="small"
                    className="whitespace-normal! h-auto! min-h-7 py-1 text-left"
                    onClick={() => setText(idea)}
                  >
                    {idea}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {conversation && (
          <Conversation
            messages={conversation.messages}
            question={question}
            onAgain={() => question && void ask(question.text, question.id)}
            onDrop={drop}
          />
        )}
      </section>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        className="flex shrink-0 flex-col gap-2 border-line border-t p-3"
      >
        {fault !== null && <Alert>{fault}</Alert>}
        <label htmlFor={QUESTION_ID} className="sr-only">
          Ask the assistant
        </label>
        <textarea
          id={QUESTION_ID}
          rows={2}
          maxLength={LONGEST}
          value={text}
          placeholder="Ask, or say what should change"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
          className="w-full resize-none rounded-lg border border-line bg-surface px-3 py-2 text-ui placeholder:text-quiet hover:border-line-strong max-sm:text-base"
        />
        <div className="flex items-center justify-between gap-2">
          <span className="text-quiet text-xs">
            {conversation && (conversation.isLocal ? "Local assistant" : conversation.model)}
          </span>
          {isAnswering ? (
            <Button size="small" onClick={stop}>
              <Square aria-hidden className="fill-current" /> Stop
            </Button>
          ) : (
            <Button type="submit" look="primary" size="small" disabled={!canAsk}>
              <ArrowUp aria-hidden /> Ask
              <span className="font-normal">· {conversation?.isLocal ? "1 credit" : "by use"}</span>
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
