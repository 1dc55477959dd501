import { frame } from "../frame";

export const education = frame({
  id: "education",
  keys: "education, school, student, teacher, classroom, learning, learn, university, college, course, kid, child, children, alphabet, homework, kindergarten, lesson, tutor, exam, campus, reading, maths, math, counting, language, study, graduation, scholarship, curriculum",
  kind: "topic",
  format: "ad",
  near: ["books", "science", "family", "art"],
  music: "playful",
  sound: "distant schoolyard",
  thing: "a classroom with a blackboard and small chairs",
  want: ["raise a hand and be right", "read the whole page alone", "know what the big ones know"],
  call: ["Ask another question.", "Sit anywhere.", "Turn the page."],
  obstacle: ["a page of strange letters", "a question that makes the room go quiet"],
  door: `
    Across the road, a school bell rings. | a school building with children in the yard, morning | school bell and children
  `,
  hook: `
    A hand goes up, changes its mind, and goes up again. | a child's raised hand in a classroom, morning
    Today the word is "why". It was "why" yesterday, too. | the word why in chalk on a blackboard
    The chairs are small. The questions are not. | small chairs around a low table, sunny classroom
  `,
  pain: `
    You were quick to nod, and now it is too late to ask. | a student looking down in a lecture hall, flat light
    The page is full, and nothing on it moves. | a page of dense text, tired hand, lamp
  `,
  moments: `
    Chalk squeaks, and thirty people sit up. | chalk writing on a blackboard, close-up | chalk on a blackboard
    A coat hook has a name on it, and a small painted boat. | coat hooks with children's coats and painted signs
    The globe turns under one finger, and stops at a sea. | a child's finger on a spinning globe, soft light
    Someone discovers that nine and six are cousins. | wooden number blocks on a desk, top view
    A pencil is sharpened, mostly for the sound. | a pencil being sharpened, curls of wood, macro view | a pencil sharpener
    Outside, a football waits for the bell. | a football on an empty schoolyard, noon
    The bell! And the building empties like a sack of marbles. | children running out into a schoolyard, sunlight | school bell and children running
    A teacher draws an apple, badly, and everyone is grateful. | a chalk apple on a blackboard, laughing teacher
    Two heads bend over one book. | two students reading one book at a library table
    In the library, the quiet has a smell. | tall library shelves with dusty sunbeams | pages turning
    A wrong answer hangs in the air, and turns out to be useful. | a blackboard with a crossed-out sum
    Somebody explains it to somebody else, and understands it. | two children with wooden blocks on a classroom floor
    The plant on the sill has been measured every Monday. | a seedling beside a ruler on a window sill
    Homework: one page, one kitchen, one grandmother. | a child and a grandmother at a kitchen table, evening
    And suddenly the letters stop being shapes. | a child's face lit up over an open book
  `,
  gain: `
    The hand goes up, and stays up. | a confident raised hand in warm light
    You carry it home, and it weighs nothing. | a child walking home with a satchel, afternoon
  `,
  close: `
    The board is wiped clean. Tomorrow has room. | a wiped blackboard with chalk dust in the sun
    Keep one question in your pocket. | a child with hands in pockets looking at the sky
    Turn the page. Someone left a note in the margin. | an old book with a pencil note, close-up
  `,
});
