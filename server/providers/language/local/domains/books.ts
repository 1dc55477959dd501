import { frame } from "../frame";

export const books = frame({
  id: "books",
  keys: "book, novel, reading, library, bookstore, bookshop, author, writer, writing, poem, poetry, literature, story, publishing, chapter, reader, diary, letter, newspaper, magazine, librarian, typewriter, audiobook, memoir",
  kind: "thing",
  format: "ad",
  near: ["education", "history", "home", "art"],
  music: "warm",
  sound: "pages turning",
  thing: "an open book beside a lamp",
  want: ["read the last page slowly", "write the first sentence", "find the book with the blue cover"],
  call: ["Turn the page.", "Read one more chapter.", "Open {them} anywhere."],
  obstacle: ["a page that stays blank", "a library closed on Mondays"],
  door: `
    On a shelf, a spine leans out a little, as if to be asked. | a row of old books with one leaning out
  `,
  hook: `
    One more page. It was one more page an hour ago. | a person reading in bed under a lamp, night | a page turning
    There is a bus ticket in the book, from a summer you had forgotten. | an old bus ticket between book pages, close-up
    First sentences are doors. This one is ajar. | an open book on a table, window light
  `,
  pain: `
    The pile beside the bed has begun to lean. | a tall leaning pile of books beside a bed
    You read the same line four times, and the phone lit up five. | a phone lighting up on an open book
  `,
  moments: `
    Paper, glue, a little dust: everyone breathes in. | a person smelling an open old book, soft light
    The shop bell rings for one customer and a wet dog. | a small bookshop with a customer and a dog, rain | a shop bell
    A ladder rolls along the shelf, looking for M. | a ladder on tall library shelves
    Ink dries more slowly when the sentence is true. | a fountain pen writing on paper, macro view | a pen on paper
    Somebody has underlined the wrong thing, beautifully. | a pencil underline in an old book, close-up
    On the train, a reader misses her stop, and then another. | a woman reading on a train, blurred fields
    A child reads aloud, with one finger under the words. | a child's finger under a line of print
    Rain outside, rain on page ninety. Nobody is dry. | a reader by a rainy window | rain on glass
    The typewriter has lost its E, and w nt on r gardl ss. | an old typewriter with one missing key | typewriter keys
    In the margin, someone wrote "yes", and a year. | a pencil note in a margin, macro view
    Two people reach for the same spine. | two hands reaching for one book on a shelf
    The lamp makes a tent, and everyone in it is elsewhere. | a reader under one lamp in a dark room
    A moth comes to look at the words. | a moth on a lit page, night
    The last chapter is read in the kitchen, standing. | a person reading at a kitchen counter, dawn
  `,
  gain: `
    You close it, and the room comes back in pieces. | a closed book on a lap, morning light
    For days you catch yourself missing someone who was made of ink. | a person looking out of a train window
  `,
  close: `
    The bookmark stays where it is. You will be back. | a bookmark in a closed book, lamp light
    Leave it on a bench when you have finished. | a book on a park bench, evening sun
    Good night. One more page. | a lit window in a dark house, late night
  `,
});
