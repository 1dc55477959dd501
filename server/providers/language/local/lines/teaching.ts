import { beats } from "../frame";

export const ask = beats(`
  {Question}? Let us take it one step at a time. | a large question mark drawn in chalk on a blackboard, warm light
  {Question}? It is a fair question, and it has a quiet answer. | a child with a raised hand in a sunny classroom
  {Question}? Most of us nod and move on. Today we stop. | a person stopping on a busy street to look up
  What {are/is} {first}, when you take {them} apart slowly? | a wooden desk with paper, pencil and {thing}, top view
  Here {are/is} {first}, in plain words. | an open notebook and a pencil beside {thing}, morning light
  Start with {first}, and a blank sheet of paper. | a blank sheet of paper and a pencil on a desk, lamp light
`);

export const taskOpen = beats(`
  Today: how to {task}. Clear a little space first. | hands clearing a wooden table by a window, morning
  How to {task}, one step at a time. | a tidy workspace seen from above, tools laid out in a row
  So you want to {task}. Good. It starts before it starts. | sleeves being rolled up, bright kitchen window behind
`);

export const between = beats(`
  Hold on to that thought. We will need it again. | a note pinned to a wall, lamp light
  Now change one thing, and watch what follows. | a hand turning a single dial, close-up
  If that sounds simple, good. The next part builds on it. | wooden blocks stacked one on another, daylight
  Draw it once on paper. It helps more than you would think. | a hand drawing a simple diagram on paper, close-up
  Say it in your own words, out loud. | a person talking to a friend at a kitchen table, afternoon
`);

export const wrap = beats(`
  So that is {first}: one step, then the next. | {thing} on a tidy desk, evening light
  Now you know enough to explain {first} to someone else. | two friends talking on a bench at sunset
  That is {first}. Ask the next question yourself. | an open window over a desk, evening sky
  That was {again}, in plain words. | a closed notebook beside {thing}, evening light
`);

export const taskWrap = beats(`
  That is all there is to it. The second time is easier. | a finished piece of work on a wooden table, warm light
  Now it is your turn. Take your time. | an empty workspace waiting, warm lamp light
  Keep what worked, and next time change one thing. | a notebook with handwritten notes beside {thing}, evening
`);

/** Last words of an explanation whose answer is a reason rather than a thing. */
export const plainWrap = beats(`
  That is the answer. The next question is yours. | an open window over a desk, evening sky
  Now you know. Pass it on. | two friends talking on a bench at sunset
  It was that simple, and that strange. | a person looking up at the evening sky
  Tell it to someone tonight, in your own words. | a family talking at a kitchen table, evening
`);

/** Last words where nothing could be explained step by step. */
export const openWrap = beats(`
  There is more to {again} than fits in one film. Keep asking. | {thing} on a desk by a window, evening light
  That was a first look at {again}. The next one is yours. | an open window over a desk, evening sky
`);
