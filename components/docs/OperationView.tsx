import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Operation } from "@/server/rest/reference/describe-operation";
import { Code } from "./Code";
import { FieldList } from "./FieldList";
import { MethodTag } from "./MethodTag";
import { Playground } from "./Playground";
import { toCurl } from "./to-curl";

const callers: Record<string, string> = { user: "the account", app: "its APP_KEY", external: "external users" };

/** One operation: what it takes, what it answers, what can go wrong, and a way to try it. */
export function OperationView({ operation, origin }: { operation: Operation; origin: string }) {
  const { name, method, path, also, summary, access, price, params, query, body, answer, errors, sdk } = operation;
  const who = access === "public" ? "Anybody" : `For ${access.map((kind) => callers[kind] ?? kind).join(", ")}`;
  return (
    <section aria-labelledby={name} className="border-line border-t pt-8">
      <div className="grid gap-x-10 gap-y-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <header className="flex flex-col gap-2">
            <h2 id={name} className="scroll-mt-32 text-balance font-semibold text-lg lg:scroll-mt-20">
              {summary}
            </h2>
            <p className="flex items-baseline gap-1">
              <MethodTag method={method} />
              <code className="wrap-anywhere font-mono text-ui">{path}</code>
            </p>
            <p className="flex flex-wrap gap-2">
              <Badge>{who}</Badge>
              {price ? <PriceLink price={price} /> : <Badge tone="good">Free</Badge>}
            </p>
          </header>
          <Fields title="In the path" fields={params} />
          <Fields title="In the query" fields={query} />
          <Fields title="In the body" fields={body} />
          {errors.length > 0 && (
            <Part title="Errors">
              <p className="flex flex-wrap gap-x-3 gap-y-1">
                {errors.map((code) => (
                  <Link
                    key={code}
                    href={`/docs/errors#${code}`}
                    className="font-mono text-quiet text-xs underline underline-offset-4"
                  >
                    {code}
                  </Link>
                ))}
              </p>
            </Part>
          )}
          {also.length > 0 && (
            <details className="text-quiet text-xs">
              <summary className="touchable inline-flex items-center">Other spellings</summary>
              <ul className="mt-1 flex flex-col gap-0.5">
                {also.map((spelling) => (
                  <li key={spelling} className="wrap-anywhere font-mono">
                    {spelling}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Code label="cURL" text={toCurl(operation, origin)} />
          {sdk && <Code label="samsar-js" text={sdk} />}
          <Code label={`Answer · ${operation.status}`} text={answer} />
          <Playground
            operation={{ name, method, path, hasBody: operation.hasBody, example: operation.example }}
            needsKey={access !== "public"}
          />
        </div>
      </div>
    </section>
  );
}

const PriceLink = ({ price }: { price: string }) => (
  <Link href="/docs/prices">
    <Badge tone="accent">Costs credits: {price}</Badge>
  </Link>
);

const Fields = ({ title, fields }: { title: string; fields: Operation["body"] }) =>
  fields.length > 0 ? (
    <Part title={title}>
      <FieldList fields={fields} />
    </Part>
  ) : null;

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-2">
    <h3 className="font-medium text-quiet text-xs">{title}</h3>
    {children}
  </div>
);
