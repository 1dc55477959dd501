import { type ManyTongued, manyTongued } from "./tongue";

/** Explanations nobody disputes, for questions that are often asked. */
const topics: readonly (readonly [RegExp, readonly ManyTongued[]])[] = [
  [
    /lluvia|llueve|pluie|pleut|regen(?!bogen)|regnet/i,
    manyTongued(`
      sun over a calm sea, morning haze | waves on the shore
      El sol calienta el mar, los ríos y la tierra mojada.
      Le soleil chauffe la mer, les rivières et la terre humide.
      Die Sonne wärmt das Meer, die Flüsse und den feuchten Boden.
      mist rising from a lake at sunrise
      Una parte del agua se vuelve vapor y sube.
      Une partie de l’eau devient vapeur et s’élève.
      Ein Teil des Wassers wird zu Dampf und steigt auf.
      a mountain summit in thin cold air
      Cuanto más sube el vapor, más frío hace.
      Plus la vapeur monte, plus il fait froid.
      Je höher der Dampf steigt, desto kälter wird es.
      fog drops on a spider web, macro view
      Con el frío, el vapor vuelve a ser agua: gotas diminutas.
      Avec le froid, la vapeur redevient de l’eau, en gouttes minuscules.
      In der Kälte wird Dampf wieder zu Wasser, zu winzigen Tropfen.
      a white cloud growing over green hills
      Juntas, muchas gotas forman una nube.
      Ensemble, des milliers de gouttes forment un nuage.
      Zusammen bilden viele Tropfen eine Wolke.
      two drops joining on a window pane, macro view
      Dentro de la nube, las gotas chocan y se juntan.
      Dans le nuage, les gouttes se heurtent et se rejoignent.
      In der Wolke stoßen die Tropfen zusammen und werden größer.
      heavy dark clouds over a field | distant thunder
      Cuando las gotas pesan demasiado, el aire ya no las sostiene.
      Quand les gouttes sont trop lourdes, l’air ne les porte plus.
      Sind die Tropfen zu schwer, kann die Luft sie nicht mehr halten.
      rain falling on a village street | steady rain
      Entonces el agua cae. Eso es la lluvia.
      Alors l’eau tombe. Voilà la pluie.
      Dann fällt das Wasser herab. Das ist Regen.
      a small stream running to a river | running water
      El agua corre de vuelta al mar, y todo empieza otra vez.
      L’eau retourne à la mer, et tout recommence.
      Das Wasser fließt zurück ins Meer, und alles beginnt von vorn.
    `),
  ],
  [
    /inter[eé]s(?:es)? compuesto|intérêts? composés?|zinseszins|ahorr|épargne|sparen/i,
    manyTongued(`
      a coin dropped into a glass jar, close-up | a coin in a jar
      Apartas algo de dinero y no lo tocas.
      On met un peu d’argent de côté et on n’y touche pas.
      Man legt etwas Geld zur Seite und lässt es liegen.
      a hand adding a small coin to a stack
      Al cabo de un año se le suma un pequeño interés.
      Au bout d’un an, un petit intérêt s’y ajoute.
      Nach einem Jahr kommen ein paar Zinsen dazu.
      a jar of coins in morning light
      Ahora hay más en el frasco, y todo ello genera interés.
      Il y a maintenant davantage, et le tout rapporte.
      Jetzt liegt mehr im Glas, und alles bringt Zinsen.
      two stacks of coins, one slightly taller
      Por eso, el siguiente interés es un poco mayor.
      L’intérêt suivant est donc un peu plus grand.
      Deshalb fallen die nächsten Zinsen etwas höher aus.
      a small plant growing from a pot of coins
      Ese es todo el truco: interés sobre el interés.
      Tout est là, des intérêts sur les intérêts.
      Das ist der ganze Trick: Zinsen auf die Zinsen.
      a chalk line on a blackboard, almost flat
      Al principio casi no se nota.
      Au début, cela se voit à peine.
      Am Anfang merkt man davon kaum etwas.
      a chalk curve bending upwards on a blackboard
      Luego la línea se curva hacia arriba, y no deja de hacerlo.
      Puis la courbe se redresse, de plus en plus.
      Dann biegt sich die Linie nach oben, immer weiter.
      an hourglass beside a jar of coins
      El tiempo hace casi todo el trabajo.
      Le temps fait presque tout le travail.
      Die meiste Arbeit macht die Zeit.
      a pile of letters on a dark table
      Con las deudas funciona igual, pero en contra.
      Avec les dettes, c’est pareil, mais à l’envers.
      Bei Schulden ist es genauso, nur umgekehrt.
    `),
  ],
  [
    /cielo.{0,12}azul|ciel.{0,12}bleu|himmel.{0,12}blau|blau.{0,12}himmel/i,
    manyTongued(`
      a prism splitting sunlight on a white wall
      La luz del sol parece blanca, pero lleva todos los colores.
      La lumière du soleil semble blanche, mais elle porte toutes les couleurs.
      Sonnenlicht sieht weiß aus, doch es trägt alle Farben in sich.
      sunbeams through thin clouds
      Para llegar hasta aquí, la luz atraviesa el aire.
      Pour venir jusqu’ici, la lumière traverse l’air.
      Auf dem Weg zu uns muss das Licht durch die Luft.
      dust sparkling in a sunbeam, macro view
      El aire está hecho de moléculas diminutas.
      L’air est fait de molécules minuscules.
      Luft besteht aus winzigen Molekülen.
      light scattering in morning haze
      Esas moléculas dispersan la luz en todas direcciones.
      Ces molécules dispersent la lumière dans tous les sens.
      Diese Moleküle streuen das Licht in alle Richtungen.
      a deep blue sky above a white wall
      La luz azul se dispersa mucho más que la roja.
      La lumière bleue se disperse bien plus que la rouge.
      Blaues Licht wird viel stärker gestreut als rotes.
      a child lying in grass, looking up
      Así, el azul llega a los ojos desde todas partes.
      Ainsi, le bleu arrive à nos yeux de partout.
      So erreicht uns das Blau von überall her.
      a red sunset over a quiet sea
      Por la tarde la luz recorre más aire, y queda sobre todo el rojo.
      Le soir, la lumière traverse plus d’air, et il reste surtout le rouge.
      Am Abend ist der Weg durch die Luft länger, und vor allem Rot bleibt übrig.
    `),
  ],
  [
    /fotos[ií]ntesis|photosynthèse|photosynthese/i,
    manyTongued(`
      a green leaf against the sun, macro view
      Una hoja es una pequeña cocina que funciona con luz.
      Une feuille est une petite cuisine qui marche à la lumière.
      Ein Blatt ist eine kleine Küche, die mit Licht arbeitet.
      roots in dark soil, close-up
      Por las raíces llega el agua.
      Par les racines arrive l’eau.
      Durch die Wurzeln kommt das Wasser.
      tiny pores of a leaf, macro view
      Por poros diminutos entra dióxido de carbono del aire.
      Par de minuscules pores entre le dioxyde de carbone de l’air.
      Durch winzige Poren kommt Kohlendioxid aus der Luft.
      sunlight falling through a forest canopy
      El verde de la hoja atrapa la luz del sol.
      Le vert de la feuille capte la lumière du soleil.
      Das Grün im Blatt fängt das Sonnenlicht ein.
      a drop of sap on a stem, macro view
      Con esa energía, la planta hace azúcar.
      Avec cette énergie, la plante fabrique du sucre.
      Mit dieser Energie stellt die Pflanze Zucker her.
      a young plant growing in a sunny field
      Con el azúcar crece, y guarda para más tarde.
      Grâce au sucre, elle grandit et fait des réserves.
      Vom Zucker wächst sie und legt Vorräte an.
      a person breathing in on a green hill
      Lo que sobra es oxígeno, y eso respiramos.
      Ce qui reste, c’est l’oxygène, et nous le respirons.
      Übrig bleibt Sauerstoff, und den atmen wir.
    `),
  ],
];

/** The steps that explain what is asked, or none when nothing true was written for it. */
export const topicSteps = (asked: string): readonly ManyTongued[] => topics.find(([pattern]) => pattern.test(asked))?.[1] ?? [];
