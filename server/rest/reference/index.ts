import { routes } from "../routes";
import { describeOperation, type Operation } from "./describe-operation";

/** Operations that belong together, under one address of the docs. */
export interface ReferenceGroup {
  slug: string;
  title: string;
  says: string;
  operations: Operation[];
}

const groups: readonly (Omit<ReferenceGroup, "operations"> & { of: readonly string[] })[] = [
  { slug: "videos", title: "Films", says: "From a prompt or pictures to a film.", of: ["videos"] },
  { slug: "images", title: "Pictures", says: "Made, changed, multiplied, named and stored.", of: ["images", "pictures"] },
  { slug: "steps", title: "Step by step", says: "Films that wait for you between their stages.", of: ["steps"] },
  { slug: "status", title: "Status", says: "How far a film is, and what can be played of it.", of: ["status", "requests"] },
  { slug: "reworks", title: "Reworks", says: "Other films from finished ones.", of: ["reworks"] },
  {
    slug: "publishing",
    title: "Publishing",
    says: "Films that anybody may watch, and films put away.",
    of: ["publications"],
  },
  { slug: "renders", title: "Renders", says: "Stopping, pausing and fetching.", of: ["renders"] },
  {
    slug: "credits",
    title: "Credits and payments",
    says: "What you have, and how to have more.",
    of: ["credits", "usage", "payments", "autoRecharge"],
  },
  {
    slug: "customers",
    title: "External users",
    says: "Your own customers and their sessions.",
    of: ["externalUsers", "sessions", "loginTokens"],
  },
  { slug: "keys", title: "Keys and tokens", says: "What programs sign in with.", of: ["appKeys", "tokens"] },
  {
    slug: "assistant",
    title: "Assistant",
    says: "Conversations, better words, and what was used elsewhere.",
    of: ["assistant", "utilities"],
  },
  { slug: "search", title: "Search", says: "Records, texts and pages that can be searched.", of: ["embeddings"] },
  { slug: "catalogue", title: "Catalogue", says: "Models, fonts and languages.", of: [] },
];

/** The whole reference, from the route table. What no group asks for is in the last one: nothing is left out. */
export function readReference(): ReferenceGroup[] {
  reference ??= groups.map(({ slug, title, says }, index) => ({
    ...{ slug, title, says },
    operations: routes.filter((row) => groupOf(row.name) === index).map(describeOperation),
  }));
  return reference;
}
let reference: ReferenceGroup[] | undefined;

function groupOf(name: string): number {
  const index = groups.findIndex(({ of }) => of.includes(name.split(".")[0] ?? ""));
  return index === -1 ? groups.length - 1 : index;
}
