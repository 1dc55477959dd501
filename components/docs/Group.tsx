import type { ReferenceGroup } from "@/server/rest/reference";
import { OperationView } from "./OperationView";

/** A page of the reference. */
export const Group = ({ group, origin }: { group: ReferenceGroup; origin: string }) => (
  <article className="flex flex-col gap-8">
    <header className="flex flex-col gap-2">
      <h1 className="font-display text-4xl leading-tight">{group.title}</h1>
      <p className="text-quiet">{group.says}</p>
    </header>
    {group.operations.map((operation) => (
      <OperationView key={operation.name} operation={operation} origin={origin} />
    ))}
  </article>
);
