import { useEffect, useRef } from "react";
import type { AssistantMessage } from "@/server/core/assistant/list-messages";
import { inCredits, mediaUrl } from "../words";
import { OpenQuestion } from "./OpenQuestion";
import { Proposals } from "./Proposals";
import type { Question } from "./use-answer";

interface Props {
  messages: readonly AssistantMessage[];
  /** Asked and not answered yet. */
  question: Question | null;
  onAgain: () => void;
  onDrop: () => void;
}

/** What was asked and answered about the film, the newest last and in sight. */
export function Conversation({ messages, question, onAgain, onDrop }: Props) {
  const end = useRef<HTMLDivElement>(null);
  const newest = question ? `${question.id} ${question.words.length} ${question.state}` : messages.at(-1)?.turnId;
  useEffect(() => {
    if (newest !== undefined) end.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);
  return (
    <div role="log" aria-label="Conversation" className="flex flex-col gap-6 p-4">
      {messages.map((message) => (
        <Turn key={message.turnId} message={message} />
      ))}
      {question && <OpenQuestion question={question} onAgain={onAgain} onDrop={onDrop} />}
      <div ref={end} />
    </div>
  );
}

function Turn({ message: { turnId, asked, answered, pictures, proposals, credits } }: { message: AssistantMessage }) {
  // What stands on a card need not be said beside it.
  const words = answered
    .split("\n")
    .filter((line) => !proposals.some(({ says }) => says === line))
    .join("\n")
    .trim();
  return (
    <div className="flex flex-col gap-2.5">
      <Asked text={asked} />
      {words && <p className="whitespace-pre-wrap break-words text-ui leading-relaxed">{words}</p>}
      {pictures.map((key) => (
        <img key={key} src={mediaUrl(key)} alt="" className="w-full rounded-lg border border-line" />
      ))}
      {proposals.length > 0 && <Proposals turnId={turnId} proposals={proposals} />}
      <p className="text-[0.6875rem] text-quiet tabular-nums">{inCredits(credits)}</p>
    </div>
  );
}

export const Asked = ({ text }: { text: string }) => (
  <p className="ml-6 self-end whitespace-pre-wrap break-words rounded-xl rounded-br-sm bg-raised px-3 py-2 text-ui">{text}</p>
);
