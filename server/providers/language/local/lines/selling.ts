import { beats } from "../frame";

/** Where the subject enters an ad or a teaser. */
export const reveal = beats(`
  This is {name}: {article} that {clause}. | {article} on a plain surface in soft window light, centred
  {name} is {article} that {clause}. | hands reaching for {article}, early light, close-up
  {name}. {article}, and it {clause}. | {article} seen from above on a wooden table, morning light
  This is {name}, {article}. | {article} on a plain surface in soft window light, centred
  {name} is {article}. Here it is in plain daylight. | {article} in plain daylight by a window
  Say hello to {name}, {article}. | {article} on a doorstep in low morning sun
  So here {are/is} {unnamed} that {clause}. | {unnamed} on a plain surface in soft window light, centred
  Picture {unnamed} that {clause}. | {unnamed} seen from above on a wooden table, morning light
  So here {are/is} {unnamed}, in plain daylight. | {unnamed} by a window in plain daylight
  Now picture {unnamed}, and nothing else. | {unnamed} alone in a bright empty room
  Then there {are/is} {unnamed}. | {unnamed} on a plain surface in soft window light, centred
  It begins with {unnamed}. Everything else can wait. | {unnamed} with wide empty space around, soft light
  This is {only}. Come a little closer. | a hand opening a door to a bright room, morning
  The name is {only}. Remember it. | a lit shop window at dusk with people passing, seen from across the street
`);

/** News, before its subject. */
export const news = beats(`
  We have been keeping something quiet. | a covered shape on a table in a dim room, one lamp
  Today, the quiet part is over. | a curtain being drawn back, morning light flooding a room
  There is something new on the table. | an empty wooden table by a tall window at sunrise
  Clear a little space. Something new is here. | hands clearing a wooden table, morning light
  The lights go up in a moment. Listen first. | an empty stage with one spotlight, dark hall
  Some news is best told slowly, with the lights low. | a dim room with one warm lamp and an empty chair
`);

/** The first breath of a teaser. */
export const teaserOpen = beats(`
  Listen. | a dark room with one line of light under the door
  Something is about to change on an ordinary street. | an ordinary street before sunrise, one lit window, wide view
  First, the lights go down. | a dark hall with one spotlight on an empty stage
`);

/** Addressing whom a film is for. */
export const audience = beats(`
  This one is for {audience}. | people of different ages in a sunny square, seen from behind
`);

/** Last words of an ad that has a name to leave behind. */
export const signOff = beats(`
  {name}. {call} | {thing} in warm evening light, wide space around it
  Remember the name: {name}. {call} | {thing} by a window at sunset
  That is {name}. {call} | {thing} at the golden hour, seen from a low angle
  {call} {name} will be there. | a path leading to a lit doorway at dusk
`);

/** Last words of an ad for a thing without a name. */
export const plainSignOff = beats(`
  {call} {again} {are/is} ready. | {thing} in warm evening light, wide space around it
  {full}. {call} | {thing} by a window at sunset
  {call} The door is open. | an open door with evening light falling in
  Here {are/is} {again}, one last time. {call} | {thing} at the golden hour, seen from a low angle
`);

/** Last words of a teaser. */
export const teaserClose = beats(`
  {full}. Keep the date free. | {thing} in a single beam of light, dark background
  {full}. {call} | {thing} half in shadow, one warm light from the side
  Soon, you will see {full} in full light. | a half-open door with bright light behind it
  Remember this: {full}. {call} | {thing} seen from a low angle, dusk
`);
