"use client";

import { clsx } from "clsx";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Problem } from "@/server/core/sessions/compose-film";
import type { Body, Draft } from "./draft";
import { lineOfField, readBody } from "./json-text";

interface Props {
  draft: Draft;
  /** What the server says against the request. */
  problems: readonly Problem[];
  onChange: (body: Body) => void;
}

/** The request as the API takes it. What is valid goes into the form at once; what is not yet JSON stays here and is pointed at. */
export function JsonEditor({ draft: { body }, problems, onChange }: Props) {
  const [text, setText] = useState(() => print(body));
  const lastSaid = useRef(body);
  useEffect(() => {
    // The form, or another source of pictures, said something else meanwhile.
    if (lastSaid.current !== body) setText(print(body));
    lastSaid.current = body;
  }, [body]);
  const { fault } = useMemo(() => readBody(text), [text]);
  const faults = fault ? [fault] : problems.map(({ field, message }) => ({ message, line: lineOfField(text, field) }));
  const marked = new Set(faults.map(({ line }) => line));
  return (
    <div className="flex flex-col gap-2.5">
      <div className="relative flex overflow-hidden rounded-lg border border-line bg-canvas font-mono text-[0.8125rem] leading-5 focus-within:border-line-strong">
        <ol aria-hidden className="select-none border-line border-r py-3 pr-2 pl-3 text-right text-quiet tabular-nums">
          {text.split("\n").map((_, index) => (
            <li key={index} className={clsx(marked.has(index + 1) && "font-semibold text-bad")}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          aria-label="Request as JSON"
          aria-invalid={faults.length > 0}
          aria-describedby="json-faults"
          value={text}
          rows={text.split("\n").length}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          className="min-h-60 grow resize-none overflow-x-auto bg-transparent px-3 py-3 focus:outline-none"
          onChange={({ target }) => {
            setText(target.value);
            const read = readBody(target.value);
            if (!read.body) return;
            lastSaid.current = read.body;
            onChange(read.body);
          }}
        />
      </div>
      <ul id="json-faults" aria-live="polite" className="flex flex-col gap-1 text-ui">
        {faults.map(({ message, line }) => (
          <li key={message} className="text-bad">
            {line !== null && <span className="mr-2 text-quiet tabular-nums">Line {line}</span>}
            {message}
          </li>
        ))}
        {faults.length === 0 && <li className="text-quiet">Valid. This is the body of the request that the button sends.</li>}
      </ul>
    </div>
  );
}

const print = (body: Body): string => JSON.stringify(body, null, 2);
