import { tongueFrame } from "./tongue-frame";

export const sea = tongueFrame({
  id: "sea",
  keys: {
    es: "mar océano playa ola costa isla barco pesc pez peces ballena delfín faro farer puerto velero marin surf coral buce tortuga pulpo",
    fr: "mer océan plage vague côte île bateau pêch poisson baleine dauphin phare port voilier marin surf corail corau plong tortue pieuvre",
    de: "meer ozean strand welle küste insel schiff boot fischer fisch wal wale delfin leuchtturm hafen segel seemann surf koralle tauch schildkröte nordsee ostsee",
  },
  call: {
    es: ["Ven a la orilla.", "Escucha las olas.", "Mira más abajo."],
    fr: ["Venez jusqu’au bord.", "Écoutez les vagues.", "Regardez plus profond."],
    de: ["Komm ans Ufer.", "Hör den Wellen zu.", "Schau tiefer."],
  },
  format: "documentary",
  near: ["nature", "travel", "general"],
  music: "calm",
  sound: "waves on the shore",
  thing: "a calm sea under a wide sky",
  door: `
    a coast road with the sea behind it, noon | distant waves
    Y donde acaba la tierra, empieza el ruido del agua.
    Et là où finit la terre commence le bruit de l’eau.
    Und wo das Land aufhört, beginnt das Rauschen.
  `,
  hook: `
    wet sand shining after a wave, sunrise | a small wave
    Huele a sal, y sopla el viento.
    Ça sent le sel, et le vent souffle.
    Es riecht nach Salz, und der Wind weht.
    a grey sea at first light, long slow waves | waves on the shore
    Desde la orilla solo se ve la tapa.
    Depuis le bord, on ne voit que le couvercle.
    Vom Ufer aus sieht man nur den Deckel.
    a single wave rising with light behind it | a wave breaking
    Una ola recorre medio mundo para romper aquí.
    Une vague vient de très loin pour se briser ici.
    Eine Welle kommt von weit her, um hier zu brechen.
  `,
  pain: `
    a postcard of a beach pinned over a desk, grey light
    Muchos lo conocen solo por las postales.
    Beaucoup ne le connaissent que par les cartes postales.
    Viele kennen es nur von Postkarten.
    a rain-streaked office window in a grey city
    Lejos de la costa, hasta el aire parece más corto.
    Loin de la côte, même l’air semble plus court.
    Fern der Küste scheint sogar die Luft kürzer.
  `,
  moments: `
    small boats leaving a harbour before sunrise | boat engines
    Las barcas salen cuando el pueblo aún duerme.
    Les barques partent quand le village dort encore.
    Die Boote fahren hinaus, während das Dorf noch schläft.
    gulls over a breakwater, morning sun | gulls
    Las gaviotas discuten por algo que ya se ha hundido.
    Les mouettes se disputent une chose déjà coulée.
    Die Möwen streiten um etwas, das längst gesunken ist.
    sunlight moving on a sandy sea floor, underwater | underwater bubbles
    Bajo la superficie, la luz camina sobre la arena.
    Sous la surface, la lumière marche sur le sable.
    Unter der Oberfläche wandert das Licht über den Sand.
    a shoal of silver fish turning together, underwater
    Un banco de peces gira a la vez, sin que nadie dé la orden.
    Un banc de poissons tourne d’un seul coup, sans aucun ordre.
    Ein Fischschwarm wendet auf einmal, und niemand hat es befohlen.
    seaweed swaying in green water, underwater
    Las algas se inclinan como hierba bajo un viento lento.
    Les algues se penchent comme l’herbe sous un vent lent.
    Der Tang neigt sich wie Gras in einem langsamen Wind.
    a dark blue drop-off below a diver, underwater
    Más abajo, los colores se despiden uno por uno.
    Plus bas, les couleurs s’en vont une par une.
    Weiter unten verabschieden sich die Farben, eine nach der anderen.
    tiny glowing creatures in black water, underwater
    En lo oscuro, algunos animales llevan su propia lámpara.
    Dans le noir, certains animaux portent leur propre lampe.
    Im Dunkeln tragen manche Tiere ihre eigene Lampe.
    a rock pool with a small crab, midday
    En un charco entre las rocas cabe un mundo entero.
    Dans une flaque entre les rochers tient tout un monde.
    In eine Pfütze zwischen den Felsen passt eine ganze Welt.
    hands mending a fishing net on a quay, afternoon
    En el muelle, unas manos remiendan una red sin mirarla.
    Sur le quai, des mains réparent un filet sans le regarder.
    Am Kai flicken Hände ein Netz, ohne hinzusehen.
    a child running from a wave on wet sand | children by the sea
    Una niña corre delante de la ola, y gana por poco.
    Une petite fille court devant la vague et gagne de peu.
    Ein Mädchen läuft der Welle davon und gewinnt ganz knapp.
    rain falling on open water, grey light | rain on water
    Cuando llueve en el mar, el agua vuelve a su sitio.
    Quand il pleut en mer, l’eau rentre chez elle.
    Wenn es auf See regnet, kommt das Wasser nach Hause.
    a lighthouse beam over dark water, night
    De noche, un faro cuenta siempre la misma historia.
    La nuit, un phare raconte toujours la même histoire.
    Nachts erzählt ein Leuchtturm immer dieselbe Geschichte.
    footprints on a beach filling with water, evening
    La marea borra las huellas, con mucha paciencia.
    La marée efface les pas avec beaucoup de patience.
    Die Flut löscht die Fußspuren, mit großer Geduld.
  `,
  gain: `
    a person sitting on a sea wall, legs hanging, evening
    Uno se sienta cinco minutos y olvida contarlos.
    On s’assoit cinq minutes et on oublie de les compter.
    Man setzt sich für fünf Minuten und vergisst, sie zu zählen.
    salt on a window pane with sun behind
    Queda sal en los cristales, y una calma que dura.
    Il reste du sel sur les vitres, et un calme qui dure.
    Es bleibt Salz an den Scheiben und eine Ruhe, die hält.
  `,
  close: `
    the horizon after sunset, calm water | calm waves
    El horizonte se apaga. Las olas siguen, como siempre.
    L’horizon s’éteint. Les vagues continuent.
    Der Horizont erlischt. Die Wellen machen weiter.
    a shell held to an ear, soft light
    Lo que se oye en una caracola nunca se termina de contar.
    Ce qu’on entend dans un coquillage ne finit jamais.
    Was man in einer Muschel hört, hört niemals auf.
  `,
});
