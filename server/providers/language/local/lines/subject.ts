import type { SubjectKind } from "../brief";
import type { Beat } from "../frame";
import { beats } from "../frame";

/** Lines that come back to the subject without claiming anything about it. */
export const subjectLines: Record<SubjectKind, readonly Beat[]> = {
  thing: beats(`
    Pick {them} up. Turn {them} over. Take your time. | hands turning {thing} over, soft light, close-up
    By evening, {again} {have/has} a place of {its} own. | {thing} on a shelf by a lamp, evening
    You notice {again} twice: once now, once when you reach for {them}. | a hand reaching for {thing}, morning light
    Set {again} down in the light, and step back. | {thing} on a stone ledge in low sun
    Some things ask for attention. {again} {wait/waits}. | {thing} on an empty table, quiet room
    Here {are/is} {again} on an ordinary day, which is most days. | {thing} in an ordinary hallway, daylight
  `),
  food: beats(`
    First you look at {again}. Then nobody speaks for a while. | {thing} on a plate in the middle of a table, top view
    {again}, a table, and someone to share the silence with. | two people at a small table with {thing}, evening
    You will know {again} by the smell in the stairwell. | a stairwell with warm light from an open kitchen door
    Put {again} in the middle, where everyone can reach. | {thing} in the middle of a full table, many hands
  `),
  app: beats(`
    You open {again} the way you open a window. | a phone in a hand beside an open window, morning
    {again} {sit/sits} quietly in a pocket, next to the keys. | a phone and keys on a hallway shelf, daylight
    Put the phone down. {again} will still know where you were. | a phone face down on a wooden table, afternoon
    One thumb, one screen, and {again} {are/is} there. | a thumb on a glowing screen, dark train window behind
    Between two stops on the train, {again} {have/has} your attention. | a person with a phone on a train, evening city outside
  `),
  place: beats(`
    You do not visit {again}. You are let in. | an open gate in an old wall, bright light behind
    {again} {look/looks} different from every corner. | {thing} seen from a side street, afternoon
    Walk around {again} once, with your phone in your pocket. | a person strolling near {thing}, hands in pockets
    Ask three people about {again}, and you will get three maps. | a hand-drawn map on a café table
  `),
  being: beats(`
    {again} {do/does} not know that we are watching. | {thing} seen through leaves, from far away
    Watch what {again} {do/does} when nothing happens. | {thing} resting in soft light
    For a moment, {again} {look/looks} straight at us. | {thing} facing the camera, close-up, soft light
    Then {again} {move/moves}, and the whole picture moves too. | {thing} in motion, seen from the side
  `),
  event: beats(`
    There will be {again}, and then there will be the talking about it. | people leaving a lit hall at night, laughing
    Write {again} on the calendar, in ink. | a wall calendar with one circled day, a pen
    Until then, {again} {are/is} a list, a room and a little nerve. | an empty hall with stacked chairs, afternoon
  `),
  group: beats(`
    Behind {again}, there are names, and every name has a morning. | a row of coats on hooks in a bright hallway
    {again}: not a building, but the people who open the door. | a door being opened from inside, warm light
    Ask who {again} {are/is}, and someone will pull up a chair. | a circle of chairs in a sunlit room
  `),
  topic: beats(`
    {again} {turn/turns} up where you least expect {them}. | a pedestrian crossing seen from above, daylight
    You can read about {again}, or you can look out of the window. | an open book beside a bright window
    Ask a child about {again}, and listen to the answer. | a child talking to a grandparent on a garden bench
    There is more than one way into {again}. This is one of them. | several paths meeting in a park, seen from above
  `),
};
