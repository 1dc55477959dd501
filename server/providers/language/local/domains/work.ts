import { frame } from "../frame";

export const work = frame({
  id: "work",
  keys: "work, office, productivity, meeting, team, business, company, career, job, remote, freelance, freelancer, manager, consultant, agency, startup, entrepreneur, colleague, calendar, email, focus, planner, marketing, corporate, coworking, deadline, project, resume, hiring, leadership, deep work",
  kind: "topic",
  format: "ad",
  near: ["coffee", "technology", "home", "city"],
  music: "uplifting",
  sound: "quiet office",
  thing: "a tidy desk beside a window",
  want: ["finish before the light goes", "think one thought to its end", "leave the desk empty"],
  call: ["Start with one thing.", "Close one tab.", "Go home on time."],
  obstacle: ["a calendar with no white left", "a meeting about the meeting"],
  door: `
    Across the way, an office lights up, floor by floor. | an office building lighting up at dawn
  `,
  hook: `
    It is nine o'clock, and the day already has an opinion. | a wall clock above a quiet desk, morning
    The meeting could have been a sentence. | people round a long table, one looking out of the window
    First thing: one chair, one desk, and no noise yet. | an empty office with one desk lamp, early light
  `,
  pain: `
    A sound, a red dot, a sound. | a laptop with red dots, tired hands, flat light | notification sounds
    You were busy all day. Name one thing. | a crossed-out list under a cold lamp
    The calendar looks like a wall somebody built around you. | a calendar full of coloured blocks on a screen
  `,
  moments: `
    Somebody waters the office plant, and tells it nothing. | a person watering a plant in an office
    The pencil is sharp. That is nearly half of it. | a sharpened pencil on an empty page, close-up
    A door closes softly. The thought stays in the room. | a glass office door closing, morning | a door closing softly
    Two people at a whiteboard, and one marker between them. | two people at a whiteboard, daylight | marker on a whiteboard
    An arrow goes from A to C, and everyone sees B was a detour. | arrows drawn on a whiteboard, close-up
    Lunch happens in the sun, on a wall, with feet swinging. | colleagues eating on a low wall in the sun
    Paper comes warm out of the printer, like bread. | paper sliding from a printer, close-up | a printer
    A question is asked that nobody had written down. | a raised hand in a meeting, window light
    For a whole hour, nobody needs anything. | a person absorbed at a desk, afternoon light
    The list has a line through it, and another line. | a pencil crossing out a list, macro view | pencil on paper
    Someone says "I don't know", and the room relaxes. | people smiling around a table
    The tea has gone cold next to something good. | a cold cup of tea beside a drawing
    A lamp goes on, though it is not late. | a desk lamp going on, blue afternoon
    One last look over the page, from further away. | a person holding a page at arm's length
    Chairs are pushed in. The plant has the room. | an empty office at sunset with pushed-in chairs
  `,
  gain: `
    You leave while there is still some sky. | a person leaving an office building, golden hour
    It is done, and you remember doing it. | a finished document on a desk, evening sun
  `,
  close: `
    The desk is clear. Tomorrow has somewhere to sit. | a clean desk with a closed notebook, dusk
    The screen goes dark, and the window wins. | a dark monitor before a sunset window
    One thing, and then home. | a coat taken from a hook in an office
  `,
});
