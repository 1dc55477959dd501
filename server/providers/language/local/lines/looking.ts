import { beats } from "../frame";

/** First lines of films that look at something. */
export const open = beats(`
  {scene} | {sceneView}
  Here {are/is} {first}, before anyone says a word. | {thing}, wide view, first light
  Let us begin with {first}. | {thing}, wide view at sunrise
  Come closer. Here {are/is} {first}. | {thing}, slow approach, soft light
  Look at {first} for as long as you would look at a fire. | {thing} at dusk, warm light
  Everyone has heard of {known}. Few stop to look. | {thing}, seen from a distance, people passing by
`);

/** A change of breath in the middle. */
export const turn = beats(`
  Stay a little longer. The best part is rarely the first. | a long shadow crossing a quiet floor, late afternoon
  Nothing here is in a hurry. | a slow cloud over a wide empty field, noon
  Now look again, from further away. | a wide valley seen from a hilltop, small figures far below
  Wait for the light to change. It always does. | a row of windows as the sun goes down, warm reflections
  And now the small things, which are never small. | a drop of water on a leaf, macro view
  It would be easy to walk past all of this. | people hurrying past a bright window, seen from inside
  There is a sound under the other sounds. | a person standing still with closed eyes, outdoors
  Every answer opens a door to the next question. | a long corridor of open doors, light at the end
  The light moves on, and so do we. | a sunbeam moving across an empty wall
  This is where most people stop looking. | an empty bench facing a wide view, afternoon
  Someone will remember this exact minute. | an old camera on a window sill, evening light
  Take a breath here. The view has earned it. | a lookout point over a wide landscape at noon
`);

/** A thought before the end. */
export const reflect = beats(`
  We came with a question. We leave with better ones. | a person looking out of a train window at dusk
  You do not have to understand it all to be moved by it. | a child looking up at a huge sky
  It was here before we looked, and it will not mind if we stay. | a wide horizon at sunset, one small figure
  What you look at long enough begins to look back. | still water reflecting a face and the sky
  It asks for very little: a pair of eyes, and some time. | a pair of binoculars and a notebook on a wooden rail
`);

/** Last lines of films that look at something. */
export const close = beats(`
  {again}, as the light goes. That is all, and it is plenty. | {thing} at last light, wide view
  And when the film ends, {again} will still be there. | {thing} from far away at dusk
  That was {again}. The rest, you have to see for yourself. | {thing} seen from behind, an evening path ahead
  Keep a little of {again} for later. | {thing} in the last sun, seen through a window
`);

/** Last lines of a film with no subject of its own. */
export const plainClose = beats(`
  The light goes. The picture stays. | the last light leaving a wide landscape
  And then, quietly, it is evening. | a window lit in a dark house, blue evening
  Keep this one minute. The rest can go. | an old photograph on a window sill, last light
`);
