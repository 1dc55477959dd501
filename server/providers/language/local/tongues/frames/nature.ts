import { tongueFrame } from "./tongue-frame";

export const nature = tongueFrame({
  id: "nature",
  keys: {
    es: "naturaleza bosque montañ árbol flor jardín campo río lago nieve lluvia tormenta viento otoño primavera invierno verano animal zorro lobo oso ave pájaro abeja caballo ciervo desierto selva parque huerto planta volcán estrell luna cielo",
    fr: "nature forêt montagne arbre fleur jardin champ rivière fleuve lac neige pluie orage tempête vent automne printemps hiver été animal animaux renard loup ours oiseau abeille cheval cerf désert jungle parc potager plante volcan étoile lune ciel",
    de: "natur wald wälder berg gebirge alpen baum bäume blume garten feld fluss schnee regen gewitter sturm wind herbst frühling winter sommer tier fuchs wolf bär vogel vögel biene pferd hirsch wüste dschungel park pflanze vulkan stern mond himmel",
  },
  call: {
    es: ["Sal a mirar.", "Ve despacio.", "Escucha un poco más."],
    fr: ["Sortez voir.", "Allez lentement.", "Écoutez encore un peu."],
    de: ["Geh hinaus.", "Geh langsam.", "Hör noch etwas länger hin."],
  },
  format: "documentary",
  near: ["sea", "travel", "general", "home"],
  music: "calm",
  sound: "birds and leaves",
  thing: "a forest edge with a meadow",
  door: `
    a path leading from houses into a meadow, noon | birds and leaves
    Detrás de la última casa empieza la hierba alta.
    Derrière la dernière maison commencent les hautes herbes.
    Hinter dem letzten Haus beginnt das hohe Gras.
  `,
  hook: `
    a single leaf against the morning sun
    Primero, solo el silencio.
    D’abord, seulement le silence.
    Zuerst ist da nur Stille.
    mist lying over a meadow at first light | dawn birds
    Al amanecer, la niebla todavía no ha decidido adónde ir.
    À l’aube, la brume n’a pas encore choisi où aller.
    Im ersten Licht weiß der Nebel noch nicht, wohin er will.
    a dark forest edge with a pale sky, before sunrise
    Antes de la luz hay sonidos: una rama, un ala, el agua.
    Avant la lumière, il y a des sons, une branche, une aile, de l’eau.
    Vor dem Licht kommen Geräusche: ein Ast, ein Flügel, das Wasser.
  `,
  pain: `
    a person at a desk with drawn blinds, grey light
    Desde una oficina, el cielo es solo un rectángulo.
    Vu d’un bureau, le ciel n’est qu’un rectangle.
    Vom Büro aus ist der Himmel nur ein Rechteck.
    traffic in front of a green hill, haze | traffic
    Pasamos por delante cada día, y casi nunca paramos.
    On passe devant chaque jour, et presque jamais on ne s’arrête.
    Jeden Tag fahren wir vorbei und halten fast nie an.
  `,
  moments: `
    dew on grass blades, macro view, sunrise
    Cada brizna de hierba sostiene una gota, y cada gota, un cielo.
    Chaque brin d’herbe tient une goutte, et chaque goutte un ciel.
    Jeder Halm trägt einen Tropfen, und jeder Tropfen einen Himmel.
    animal tracks crossing soft ground, low sun
    Unas huellas cruzan el sendero y no miran atrás.
    Des traces traversent le sentier sans se retourner.
    Eine Spur kreuzt den Weg und schaut sich nicht um.
    a beam of sun falling through tall trees | birds and leaves
    La luz baja entre las ramas, peldaño a peldaño.
    La lumière descend entre les branches, marche après marche.
    Das Licht steigt durch die Äste herab, Stufe für Stufe.
    a stream running over stones, close-up | running water
    El agua encuentra siempre el camino más fácil, y lo llama río.
    L’eau trouve toujours le chemin le plus simple et en fait une rivière.
    Das Wasser nimmt den leichtesten Weg und macht daraus einen Fluss.
    a beetle climbing a stem, macro view
    Un escarabajo sube por un tallo como quien sube una torre.
    Un scarabée grimpe une tige comme on monte une tour.
    Ein Käfer klettert an einem Halm empor wie an einem Turm.
    wind moving through a wide field of grass, noon | wind in grass
    El viento peina la ladera hacia un lado, luego hacia el otro.
    Le vent peigne la pente d’un côté, puis de l’autre.
    Der Wind kämmt den Hang erst zur einen, dann zur anderen Seite.
    an old tree with deep bark, side light
    Un árbol viejo no hace nada deprisa, y llega igual.
    Un vieil arbre ne fait rien vite, et il arrive quand même.
    Ein alter Baum tut nichts schnell und kommt trotzdem an.
    a bird on a branch looking around, soft light | single bird call
    Un pájaro prueba una nota, y otro le contesta de lejos.
    Un oiseau essaie une note, et un autre répond au loin.
    Ein Vogel versucht einen Ton, und weit weg antwortet einer.
    cloud shadows crossing a hillside, wide view
    La sombra de una nube cruza el valle sin prisa.
    L’ombre d’un nuage traverse la vallée sans hâte.
    Ein Wolkenschatten zieht gemächlich durch das Tal.
    a fallen leaf turning on still water, close-up
    Una hoja cae, gira una vez y se queda sobre el agua.
    Une feuille tombe, tourne une fois et reste sur l’eau.
    Ein Blatt fällt, dreht sich einmal und bleibt auf dem Wasser.
    first drops on a dusty path | first rain on leaves
    Caen las primeras gotas, y la tierra huele a recién abierta.
    Les premières gouttes tombent, et la terre se met à sentir bon.
    Die ersten Tropfen fallen, und die Erde beginnt zu duften.
    eyes shining at the edge of a wood, dusk
    Al caer la tarde, el bosque empieza a mirarnos a nosotros.
    Quand le soir tombe, la forêt commence à nous regarder.
    Wenn es dämmert, beginnt der Wald, uns anzusehen.
    stars over dark tree tops, night | crickets at night
    De noche no se apaga nada. Solo cambia quién está despierto.
    La nuit, rien ne s’éteint. Ce sont d’autres qui veillent.
    Nachts hört nichts auf. Nur andere sind jetzt wach.
  `,
  gain: `
    a person breathing deeply on a hilltop, wide view
    Se respira más hondo, sin haberlo decidido.
    On respire plus profondément, sans l’avoir décidé.
    Man atmet tiefer, ohne es beschlossen zu haben.
    muddy boots on a doorstep, evening light
    Vuelves con barro en las botas y menos ruido en la cabeza.
    On rentre avec de la boue aux bottes et moins de bruit en tête.
    Man kommt mit Lehm an den Stiefeln heim, und der Kopf ist stiller.
  `,
  close: `
    a valley at last light, one lit window far away
    El valle se apaga despacio. Mañana empieza otra vez.
    La vallée s’éteint lentement. Demain, tout recommence.
    Das Tal wird langsam dunkel. Morgen beginnt es von vorn.
    a forest path seen from behind a walker, dusk
    El sendero sigue. Nosotros, por hoy, nos quedamos aquí.
    Le sentier continue. Nous, pour aujourd’hui, nous restons ici.
    Der Pfad geht weiter. Wir bleiben für heute hier.
  `,
});
