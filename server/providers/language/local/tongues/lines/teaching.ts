import { manyTongued } from "../tongue";

export const ask = manyTongued(`
  a large question mark drawn in chalk on a blackboard, warm light
  {question} Vamos por partes.
  {question} Prenons les choses une par une.
  {question} Gehen wir Schritt für Schritt vor.
  a child with a raised hand in a sunny classroom
  {question} Es una buena pregunta.
  {question} C’est une bonne question.
  {question} Das ist eine gute Frage.
  a wooden desk with paper and pencil, {thing}, top view
  Veamos {how}. Con calma y desde el principio.
  Voyons {how}. Calmement, depuis le début.
  Sehen wir uns an, {how}. In Ruhe und von vorn.
  an open notebook and a pencil beside {thing}, morning light
  Un papel en blanco y una idea: {how}.
  Une feuille blanche, et une question, {how}.
  Ein leeres Blatt und eine Frage: {how}.
  {thing} beside an open notebook, morning light
  {topic}, en pocas palabras.
  {topic}, en quelques mots simples.
  {topic}, in einfachen Worten.
  a blank sheet of paper and a pencil beside {thing}, lamp light
  Una hoja en blanco y un tema: {topic}.
  Une feuille blanche et un sujet, {topic}.
  Ein leeres Blatt und ein Thema: {topic}.
`);

export const taskOpen = manyTongued(`
  a person thinking at a kitchen table, morning light
  {question} Paso a paso, sale.
  {question} Étape par étape, on y arrive.
  {question} Schritt für Schritt wird es leichter.
  hands clearing a wooden table by a window, morning
  Hoy toca {how}. Primero, algo de espacio.
  Aujourd’hui, {how}. D’abord, un peu de place.
  Heute geht es darum, {how}. Zuerst brauchen wir Platz.
  a tidy workspace seen from above, tools laid out in a row
  Vamos a ver {how}, paso a paso.
  Voyons {how}, étape par étape.
  Schritt für Schritt: {how}.
  sleeves being rolled up beside {thing}, bright window behind
  {topic}. Empezamos por el principio.
  {topic}. Commençons par le commencement.
  {topic}. Wir fangen ganz vorne an.
`);

export const between = manyTongued(`
  a note pinned to a wall, lamp light
  Quédate con esa idea. Volveremos a ella.
  Gardez cette idée. Elle servira encore.
  Merk dir das. Wir brauchen es gleich noch einmal.
  a hand drawing a simple diagram on paper, close-up
  Dibújalo una vez. Ayuda más de lo que parece.
  Dessinez-le une fois. Cela aide beaucoup.
  Zeichne es einmal auf. Das hilft mehr, als man denkt.
  wooden blocks stacked one on another, daylight
  Si parece sencillo, bien. Lo siguiente se apoya en esto.
  Si cela paraît simple, tant mieux. La suite s’appuie dessus.
  Wenn es einfach klingt, gut. Das Nächste baut darauf auf.
`);

export const wrap = manyTongued(`
  an open window over a desk, evening sky
  Esa es la respuesta. La próxima pregunta es tuya.
  Voilà la réponse. La prochaine question est à vous.
  Das ist die Antwort. Die nächste Frage gehört dir.
  two friends talking on a bench at sunset
  Ahora ya lo sabes. Cuéntaselo a alguien.
  Maintenant, vous savez. Racontez-le à quelqu’un.
  Jetzt weißt du es. Erzähl es weiter.
  a family talking at a kitchen table, evening
  Cuéntalo esta noche, con tus propias palabras.
  Racontez-le ce soir, avec vos propres mots.
  Erzähl es heute Abend, in deinen eigenen Worten.
`);

/** Last words where nothing could be explained step by step. */
export const openWrap = manyTongued(`
  {thing} on a desk by a window, evening light
  Hay más de lo que cabe en una película. Sigue preguntando.
  Il y a bien plus à dire qu’un film ne peut contenir. Continuez à demander.
  Es gibt mehr zu sagen, als in einen Film passt. Frag weiter.
  an open window over a desk, evening sky
  Esta fue una primera mirada. La siguiente es tuya.
  C’était un premier regard. Le prochain sera le vôtre.
  Das war ein erster Blick. Der nächste gehört dir.
`);

export const taskWrap = manyTongued(`
  a finished piece of work on a wooden table, warm light
  No hay más secreto. La segunda vez será más fácil.
  C’est tout. La deuxième fois sera plus facile.
  Mehr ist es nicht. Beim zweiten Mal geht es leichter.
  an empty workspace waiting, warm lamp light
  Ahora te toca a ti. Sin prisa.
  Maintenant, c’est à vous. Prenez votre temps.
  Jetzt bist du dran. Lass dir Zeit.
  a notebook with handwritten notes, evening
  Guarda lo que funcionó y, la próxima vez, cambia una sola cosa.
  Gardez ce qui a marché et, la prochaine fois, changez une seule chose.
  Behalte, was geklappt hat, und ändere beim nächsten Mal nur eine Sache.
`);

export const cookingSteps = manyTongued(`
  bowls and ingredients laid out on a kitchen counter, top view
  Pon los ingredientes sobre la mesa, en el orden en que los usarás.
  Posez les ingrédients sur la table, dans l’ordre où ils serviront.
  Stell die Zutaten bereit, in der Reihenfolge, in der du sie brauchst.
  a handwritten recipe beside a bowl, window light
  Lee la receta hasta el final antes de tocar nada.
  Lisez la recette jusqu’au bout avant de toucher à quoi que ce soit.
  Lies das Rezept bis zum Ende, bevor du etwas anfasst.
  a knife cutting on a wooden board, close-up | chopping on a board
  Lava, pela y corta. La parte tranquila va primero.
  Lavez, épluchez, coupez. Le calme d’abord.
  Waschen, schälen, schneiden. Das Ruhige kommt zuerst.
  a hand testing warmth above a pan, side light | a pan on a stove
  Dale tiempo al calor. Con prisa, solo se quema.
  Laissez le temps à la chaleur. La hâte ne fait que brûler.
  Gib der Wärme Zeit. Mit Eile brennt nur etwas an.
  a wooden spoon stirring slowly, steam, close-up | stirring
  Remueve despacio, y huele lo que va pasando.
  Remuez lentement, et sentez ce qui se passe.
  Rühr langsam um und riech, was geschieht.
  a person tasting from a spoon, kitchen light
  Prueba a mitad de camino. Luego, la sal, poco a poco.
  Goûtez à mi-chemin. Puis le sel, petit à petit.
  Probier auf halbem Weg. Dann das Salz, nach und nach.
  a cloth over a bowl on a sunny sill
  Déjalo reposar un momento. También eso es cocinar.
  Laissez reposer un moment. Cela aussi, c’est cuisiner.
  Lass es einen Moment ruhen. Auch das gehört zum Kochen.
`);

export const taskSteps = manyTongued(`
  tools and bowls laid out on a wooden table, top view
  Antes de empezar, pon todo lo necesario sobre la mesa.
  Avant de commencer, posez tout le nécessaire sur la table.
  Leg zuerst alles bereit, was du brauchst.
  a person reading a page at a table, window light
  Lee el plan entero una vez. Luego ya no hay sorpresas.
  Lisez tout le plan une fois. Ensuite, plus de surprises.
  Lies den ganzen Plan einmal durch. Dann überrascht dich nichts mehr.
  hands starting work on a small wooden piece
  Empieza por la parte más pequeña.
  Commencez par la plus petite partie.
  Beginne mit dem kleinsten Teil.
  hands working slowly, side light, close-up
  Ve despacio la primera vez. La rapidez llega sola.
  Allez lentement la première fois. La vitesse viendra seule.
  Mach es beim ersten Mal langsam. Schnell wird es von allein.
  a hand turning a single dial, close-up
  Cambia una sola cosa cada vez, y mira qué pasa.
  Changez une seule chose à la fois, et regardez.
  Ändere immer nur eine Sache, und sieh, was passiert.
  a person pausing and looking at their work, daylight
  A mitad de camino, para y míralo con distancia.
  À mi-chemin, arrêtez-vous et prenez du recul.
  Halte auf halbem Weg an und tritt einen Schritt zurück.
  a pencil writing in a small notebook, close-up
  Cuando algo te sorprenda, apúntalo.
  Quand quelque chose vous surprend, notez-le.
  Wenn dich etwas überrascht, schreib es auf.
  a table being wiped clean, evening light
  Y al final, recoge. También eso es parte del trabajo.
  Et à la fin, rangez. Cela aussi fait partie du travail.
  Und am Ende räum auf. Auch das gehört dazu.
`);
