import { RotateCcw } from "lucide-react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Asked } from "./Conversation";
import type { Question } from "./use-answer";

interface Props {
  question: Question;
  onAgain: () => void;
  onDrop: () => void;
}

/** A question that has no whole answer: it is on its way, was stopped, or broke off. */
export function OpenQuestion({ question: { text, words, state, fault }, onAgain, onDrop }: Props) {
  const isOpen = state === "open";
  return (
    <div className="flex flex-col gap-2.5" data-state={state} data-testid="open-question">
      <Asked text={text} />
      {words !== "" && (
        <p aria-busy={isOpen} className="whitespace-pre-wrap break-words text-ui leading-relaxed">
          {words}
          {isOpen && (
            <span aria-hidden className="ml-0.5 inline-block h-3.5 w-1.5 animate-pulse rounded-sm bg-accent align-[-2px]" />
          )}
        </p>
      )}
      {isOpen && words === "" && (
        <p role="status" className="shimmer h-4 w-2/3 rounded">
          <span className="sr-only">Thinking…</span>
        </p>
      )}
      {!isOpen && (
        <>
          {fault !== null ? <Alert>{fault}</Alert> : <p className="text-quiet text-xs">Stopped. Nothing was charged.</p>}
          <div className="flex gap-2">
            <Button size="small" onClick={onAgain}>
              <RotateCcw aria-hidden /> Ask again
            </Button>
            <Button size="small" look="quiet" onClick={onDrop}>
              Dismiss
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
