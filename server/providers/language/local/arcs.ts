import type { Format } from "./brief";

/** What a line does in the film. Moments and steps keep the order of their frame; the rest are chosen freely. */
export type Role =
  | "open"
  | "hook"
  | "pain"
  | "reveal"
  | "moment"
  | "subject"
  | "audience"
  | "own"
  | "turn"
  | "gain"
  | "reflect"
  | "step"
  | "between"
  | "door"
  | "close"
  | "once"
  | "everyday"
  | "wish"
  | "leave"
  | "trouble"
  | "help"
  | "pivot"
  | "home";

export interface ArcRequest {
  format: Format;
  /** How many lines the film has. */
  count: number;
  /** How many sentences of the caller must be said. */
  own: number;
  hasSubject: boolean;
  hasAudience: boolean;
  steps: number;
}

/** The order of roles for a film of `count` lines. `moment` slots are later dealt to chapters. */
export function arcFor(request: ArcRequest): Role[] {
  const roles = arcs[request.format](request);
  return roles.slice(0, request.count);
}

type Arc = (request: ArcRequest) => Role[];

/** A body of moments, with a line about the subject after every third and the caller's own sentences early. */
function body(length: number, request: ArcRequest, breath: Role): Role[] {
  const roles: Role[] = [];
  let own = request.own;
  for (let i = 0; i < length; i++) {
    if (own > 0 && (i % 2 === 0 || length - i <= own)) {
      roles.push("own");
      own--;
    } else if (request.hasSubject && i < length - 1 && (length <= 5 ? i === 1 : i % 8 === 3)) roles.push("subject");
    else if (i % 8 === 7 && i < length - 1) roles.push(breath);
    else roles.push("moment");
  }
  return roles;
}

const selling: Arc = (request) => {
  const { count, own } = request;
  const reveal: Role = request.hasSubject ? "reveal" : "moment";
  if (count <= 2) return own ? ["own", "close"] : [reveal, "close"];
  if (count === 3) return own ? [reveal, "own", "close"] : ["hook", reveal, "close"];
  if (count === 4)
    return own > 1 ? [reveal, "own", "own", "close"] : own ? ["hook", reveal, "own", "close"] : ["hook", "pain", reveal, "close"];
  const head: Role[] =
    own >= count - 3
      ? ["hook", reveal]
      : ["hook", "pain", ...(count >= 11 && own < count / 3 ? (["pain"] as const) : []), reveal];
  const tail: Role[] = [
    ...(own >= count - 4 ? [] : (["gain"] as const)),
    ...(count >= 12 ? (["gain"] as const) : []),
    ...(request.hasAudience && count >= 6 ? (["audience"] as const) : []),
    "close",
  ];
  return [...head, ...body(Math.max(0, count - head.length - tail.length), request, "moment"), ...tail];
};

const looking: Arc = (request) => {
  const { count, own } = request;
  if (count <= 2) return own ? ["own", "close"] : ["open", "close"];
  const head: Role[] = own && count <= 4 ? [] : ["open"];
  const tail: Role[] = count >= 7 ? ["reflect", "close"] : ["close"];
  return [...head, ...body(count - head.length - tail.length, request, "turn"), ...tail];
};

const teaching: Arc = (request) => {
  const { count, own, steps } = request;
  if (count <= 2) return own ? ["own", "close"] : ["open", "close"];
  const middle = count - 2 - own;
  const taught = Math.min(steps, middle);
  const roles: Role[] = ["open", ...Array<Role>(own).fill("own")];
  const spare = middle - taught;
  const everySteps = Math.max(2, Math.ceil(taught / Math.max(1, Math.min(spare, 3))));
  let between = Math.min(spare, 3);
  const moments = spare - between;
  for (let i = 0; i < taught; i++) {
    roles.push("step");
    if ((i + 1) % everySteps === 0 && between > 0 && i < taught - 1) {
      roles.push("between");
      between--;
    }
  }
  // Between an explanation and its last words nothing else should come: spare moments set the scene.
  const scene = Array<Role>(moments + between).fill("moment");
  return [roles[0] ?? "open", ...(taught > 0 ? scene : []), ...roles.slice(1), ...(taught > 0 ? [] : scene), "close"];
};

/** Stages of a tale in order, with the share each takes of a long one. */
const TALE: readonly (readonly [Role, number])[] = [
  ["once", 1],
  ["everyday", 5],
  ["wish", 1],
  ["leave", 5],
  ["trouble", 7],
  ["help", 5],
  ["pivot", 6],
  ["home", 5],
  ["close", 4],
];
const TALE_PRIORITY: readonly Role[] = ["once", "close", "wish", "trouble", "pivot", "leave", "everyday", "home", "help"];

const telling: Arc = ({ count, own }) => {
  const taken = new Map<Role, number>();
  let left = count - own;
  for (const role of TALE_PRIORITY) {
    if (left <= 0) break;
    taken.set(role, 1);
    left--;
  }
  const moments = Math.min(Math.floor(left * 0.4), 14);
  let rest = left - moments;
  for (let round = 0; rest > 0 && round < 8; round++) {
    for (const [role, most] of TALE) {
      if (rest <= 0) break;
      if ((taken.get(role) ?? 0) < most && (taken.get(role) ?? 0) <= round + 1) {
        taken.set(role, (taken.get(role) ?? 0) + 1);
        rest--;
      }
    }
  }
  const roles: Role[] = [];
  const places: Role[] = ["everyday", "leave", "help", "home"];
  const scattered = moments + rest;
  TALE.forEach(([role]) => {
    roles.push(...Array<Role>(taken.get(role) ?? 0).fill(role));
    if (role === "wish") roles.push(...Array<Role>(own).fill("own"));
    const at = places.indexOf(role);
    if (at >= 0) roles.push(...Array<Role>(Math.floor(scattered / 4) + (at < scattered % 4 ? 1 : 0)).fill("moment"));
  });
  return roles;
};

const arcs: Record<Format, Arc> = {
  ad: selling,
  teaser: selling,
  announcement: selling,
  documentary: looking,
  travelogue: looking,
  film: looking,
  explainer: teaching,
  tutorial: teaching,
  recipe: teaching,
  story: telling,
};
