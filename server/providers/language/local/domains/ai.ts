import { frame } from "../frame";

export const ai = frame({
  id: "ai",
  keys: "ai, robotics, neural, chatbot, assistant, automation, algorithm, gpt, llm, agent, android, artificial intelligence, machine learning, deep learning, neural network, language model",
  kind: "topic",
  format: "explainer",
  near: ["technology", "science", "work", "education"],
  music: "mysterious",
  sound: "soft electronic hum",
  thing: "a small robot beside a stack of books",
  want: ["ask a better question", "learn what a joke is", "understand one child's drawing"],
  call: ["Ask it something real.", "Stay curious.", "Check the answer."],
  obstacle: ["a mountain of examples", "a question with no right answer"],
  door: `
    Next to the lamp, a machine is trying to guess the next word. | a laptop glowing beside a desk lamp, night
  `,
  hook: `
    A machine looks at a picture of a cat, and hesitates. | a small robot looking at a picture of a cat
    Teach someone who has never seen a chair what a chair is. | a single wooden chair in an empty white room
    It answers quickly. The question is what we ask. | a blinking cursor on a dark screen, close-up
  `,
  pain: `
    Some say it is magic. Some say it is the end. Nobody says: sit down. | newspapers spread on a café table, grey light
    The words are long, and the explanations are longer. | a blackboard full of formulas
  `,
  moments: `
    First it sees nothing: only numbers in a very long row. | long rows of glowing numbers on a dark wall
    Someone shows it an apple. Then another. Then a great many. | rows of apples on a white table, top view
    It guesses, and it is wrong. That is how it begins. | a small robot pointing at the wrong picture
    Each mistake turns a tiny screw. | a hand turning a small screw, macro view | a screwdriver turning
    Nobody tells it the rule. It leans towards one. | a lamp-lit desk with many photographs in rows
    A thousand lamps blink in a cold, humming hall. | a long hall of servers with blinking lights | server room hum
    It does not know what rain feels like. It knows what follows the word. | rain on a window behind a glowing screen | rain on glass
    A child asks it why the sky is far away. | a child beside a glowing screen in a dark room
    A doctor looks at the same picture twice, once with company. | a doctor studying an image on a lit screen
    A poet argues with it, and wins on points. | a writer at a desk with a glowing laptop, night
    In the workshop, an arm picks up a screw, and puts it down gently. | a robot arm holding a small screw, workshop | a robot arm moving
    Somebody checks the answer. Somebody always has to. | a person with a pencil checking a printed page
    It is very good at yesterday. | an archive room with endless shelves, dim light
    The switch is on the wall, at the height of a hand. | a light switch on a plain wall, close-up
  `,
  gain: `
    The boring part is done, and the question is still yours. | a person thinking at a window, laptop closed
    It helps most where somebody is watching. | two people looking at one screen, daylight
  `,
  close: `
    The cursor blinks. It is your turn. | a blinking cursor on a screen in a dark room
    Ask, check, and ask again. | a notebook full of questions, lamp light
    Behind every clever answer, somebody asked well. | a raised hand in a sunny classroom
  `,
  steps: `
    Start with examples: many pictures, and a name for each. | photographs laid out in rows with small labels
    To the machine, every picture is a grid of numbers. | a photograph on a screen turning into a grid
    It makes a guess, and the guess is compared with the name. | a small robot holding up a card
    When the guess is wrong, its inner numbers shift a little. | many small dials on a panel, one turning
    This happens again and again, and the guesses improve. | a line on a chart curving upwards, chalk drawing
    In the end it can name pictures it has never seen. | a small robot looking at a new picture
    It has learned a pattern. It has not learned what a cat is. | a real cat walking past a small robot
    So people must check what it says, above all when it matters. | a person checking a page with a pencil
  `,
});
