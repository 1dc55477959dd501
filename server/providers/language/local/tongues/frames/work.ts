import { tongueFrame } from "./tongue-frame";

export const work = tongueFrame({
  id: "work",
  keys: {
    es: "trabajo empresa negocio oficina taller artesan producto tienda marca moda camisa vestido zapato bolso joya reloj carpinter mecánic equipo startup servicio banco seguro arte pintur músic guitarra piano flores florist peluquer fotograf logística campesin agricult granja",
    fr: "travail entreprise bureau atelier artisan produit boutique marque mode chemise robe chaussure sac bijou montre menuisier charpent mécanic équipe startup service banque assurance art peintre peinture musique guitare piano fleuriste coiffeur photograph logistique paysan agricult ferme savon",
    de: "arbeit firma unternehmen büro werkstatt handwerk produkt laden geschäft marke mode hemd kleid schuh schuhe tasche schmuck uhr tischler schreiner mechanik team startup dienst bank versicherung kunst maler malerei musik gitarre klavier florist blumenladen friseur fotograf logistik bauer landwirt hof seife",
  },
  call: {
    es: ["Ven a verlo.", "Tómalo en la mano.", "Pasa y mira."],
    fr: ["Venez le voir.", "Prenez-le en main.", "Passez nous voir."],
    de: ["Komm und sieh es dir an.", "Nimm es in die Hand.", "Komm einfach vorbei."],
  },
  format: "ad",
  near: ["city", "home", "technology", "food"],
  music: "elegant",
  sound: "quiet workshop",
  thing: "a tidy workbench by a tall window",
  door: `
    a workshop with open doors, afternoon | workshop sounds
    Al otro lado de la calle, un taller tiene la puerta abierta.
    De l’autre côté de la rue, un atelier a la porte ouverte.
    Gegenüber steht die Tür einer Werkstatt offen.
  `,
  hook: `
    an apron hanging on a hook, first light
    Las manos despiertan primero.
    Les mains s’éveillent les premières.
    Zuerst werden die Hände wach.
    a lamp switched on over a workbench, before sunrise
    Se enciende la luz del taller, y las herramientas esperan.
    La lumière de l’atelier s’allume, et les outils attendent.
    In der Werkstatt geht das Licht an, und das Werkzeug wartet.
    a pencil line drawn along a ruler, close-up | pencil on paper
    Antes de cada cosa hay una línea de lápiz.
    Avant chaque chose, il y a un trait de crayon.
    Vor jedem Ding steht ein Strich mit dem Bleistift.
  `,
  pain: `
    a drawer full of broken things, dim light
    Tenemos tantas cosas que ya no sabemos mirarlas.
    Nous avons tant de choses que nous ne les regardons plus.
    Wir haben so viele Dinge, dass wir keines mehr ansehen.
    a desk with piled papers and a ringing phone
    La jornada se llena sola, y casi nada queda.
    La journée se remplit toute seule, et presque rien ne reste.
    Der Tag füllt sich von selbst, und fast nichts bleibt.
  `,
  moments: `
    hands choosing a tool from a wall, morning light
    Una mano busca, y encuentra sin mirar.
    Une main cherche, et trouve sans regarder.
    Eine Hand sucht und findet, ohne hinzusehen.
    dust in a sunbeam over a workbench
    El polvo baila en la luz, y el trabajo empieza.
    La poussière danse dans la lumière, et le travail commence.
    Der Staub tanzt im Licht, und die Arbeit beginnt.
    a tape measure on material, close-up
    Medir dos veces. Cortar una. Respirar en medio.
    Mesurer deux fois. Couper une fois. Respirer entre les deux.
    Zweimal messen. Einmal schneiden. Dazwischen atmen.
    an apprentice watching an older colleague, side light
    Quien aprende mira las manos, no la cara.
    Celui qui apprend regarde les mains, pas le visage.
    Wer lernt, schaut auf die Hände, nicht ins Gesicht.
    thread, paper and wood laid out on a table, top view
    Sobre la mesa, las partes todavía no se conocen.
    Sur la table, les pièces ne se connaissent pas encore.
    Auf dem Tisch kennen sich die Teile noch nicht.
    a first attempt set aside on a shelf
    El primer intento va al estante, para no olvidarlo.
    Le premier essai va sur l’étagère, pour ne pas l’oublier.
    Der erste Versuch kommt ins Regal, damit ihn keiner vergisst.
    two people discussing over a drawing, noon | soft voices
    Se discute en voz baja por un milímetro.
    On discute à voix basse pour un millimètre.
    Man streitet leise um einen Millimeter.
    sandwiches and tools on one bench, midday
    A mediodía, el bocadillo descansa junto al martillo.
    À midi, le sandwich repose à côté du marteau.
    Mittags liegt das Brot neben dem Hammer.
    a finger feeling along an edge, macro view
    La yema del dedo decide lo que el ojo no ve.
    Le bout du doigt décide de ce que l’œil ne voit pas.
    Die Fingerspitze entscheidet, was das Auge nicht sieht.
    a shop window being arranged, afternoon
    En el escaparate, algo se mueve dos dedos a la izquierda.
    Dans la vitrine, on déplace un objet de deux doigts.
    Im Schaufenster rückt etwas zwei Finger nach links.
    paper and string around a parcel, hands | rustling paper
    Un nudo más, y alguien lo abrirá muy lejos.
    Encore un nœud, et quelqu’un l’ouvrira très loin.
    Noch ein Knoten, und weit weg packt es jemand aus.
    a broom and an apron on a hook, evening
    Se barre el suelo. Mañana, otra vez, desde el principio.
    On balaie le sol. Demain, on reprend depuis le début.
    Der Boden wird gefegt. Morgen geht es von vorn los.
  `,
  gain: `
    a person holding a finished object to the light
    Y al final hay algo que ayer no existía.
    Et à la fin, il y a quelque chose qui n’existait pas hier.
    Und am Ende ist etwas da, das es gestern nicht gab.
    a well-used object on a kitchen table, morning
    Con el uso, las cosas aprenden a parecerse a nosotros.
    À l’usage, les choses finissent par nous ressembler.
    Mit der Zeit werden uns die Dinge ähnlich.
  `,
  close: `
    a workshop light going out, blue evening
    Se apaga la luz. Las manos descansan.
    La lumière s’éteint. Les mains se reposent.
    Das Licht geht aus. Die Hände ruhen.
    a finished piece alone on a bench, last sun
    Queda sobre la mesa, y no hace falta decir más.
    C’est là, sur la table, et il n’y a rien à ajouter.
    Da liegt es auf dem Tisch, und mehr muss man nicht sagen.
  `,
});
