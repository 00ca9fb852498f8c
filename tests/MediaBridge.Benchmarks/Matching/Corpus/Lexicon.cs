using System.Globalization;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>Concepts, each with a word in every language: frequent ones are real words, the others invented; some are names, the same everywhere.</summary>
internal sealed class Lexicon
{
    private const int Concepts = 60_000;
    private const int Steps = 1 << 20;
    private const double NameShare = 0.18;

    /// <summary>English, Spanish, French, German, Italian, Portuguese.</summary>
    private const string Frequent =
        "moon luna lune Mond luna lua|sun sol soleil Sonne sole sol|friend amigo ami Freund amico amigo|stone piedra pierre Stein pietra pedra|forest bosque forêt Wald foresta floresta|bridge puente pont Brücke ponte ponte|"
        + "letter carta lettre Brief lettera carta|door puerta porte Tür porta porta|water agua eau Wasser acqua água|gold oro or Gold oro ouro|silver plata argent Silber argento prata|sister hermana soeur Schwester sorella irmã|"
        + "bread pan pain Brot pane pão|mountain montaña montagne Berg montagna montanha|hour hora heure Stunde ora hora|silence silencio silence Stille silenzio silêncio|soldier soldado soldat Soldat soldato soldado|"
        + "horse caballo cheval Pferd cavallo cavalo|voice voz voix Stimme voce voz|rain lluvia pluie Regen pioggia chuva|wind viento vent Wind vento vento|snow nieve neige Schnee neve neve|bride novia mariée Braut sposa noiva|"
        + "thief ladrón voleur Dieb ladro ladrão|hunter cazador chasseur Jäger cacciatore caçador|village pueblo village Dorf villaggio aldeia|window ventana fenêtre Fenster finestra janela|lion león lion Löwe leone leão|"
        + "spring primavera printemps Frühling primavera primavera|autumn otoño automne Herbst autunno outono|morning mañana matin Morgen mattina manhã|evening tarde soir Abend sera tarde|captain capitán capitaine Kapitän capitano capitão|"
        + "song canción chanson Lied canzone canção|mirror espejo miroir Spiegel specchio espelho|truth verdad vérité Wahrheit verità verdade|lie mentira mensonge Lüge bugia mentira|hope esperanza espoir Hoffnung speranza esperança|"
        + "fear miedo peur Angst paura medo|hunger hambre faim Hunger fame fome|war guerra guerre Krieg guerra guerra|peace paz paix Frieden pace paz|ship barco navire Schiff nave navio|island isla île Insel isola ilha|"
        + "witness testigo témoin Zeuge testimone testemunha|stranger extraño étranger Fremder straniero estranho|promise promesa promesse Versprechen promessa promessa|prison cárcel prison Gefängnis prigione prisão|"
        + "teacher maestro professeur Lehrer maestro professor|tower torre tour Turm torre torre|knife cuchillo couteau Messer coltello faca|summer verano été Sommer estate verão|happy feliz heureux glücklich felice feliz|"
        + "blind ciego aveugle blind cieco cego|young joven jeune jung giovane jovem|old viejo vieux alt vecchio velho|silent callado muet stumm muto mudo|sweet dulce doux süß dolce doce|hidden oculto caché verborgen nascosto oculto|"
        + "broken roto brisé zerbrochen rotto quebrado|free libre libre frei libero livre|cold frío froid kalt freddo frio|seven siete sept sieben sette sete|three tres trois drei tre três|thousand mil mille tausend mille mil";

    private readonly string[][] _words;
    private readonly int[] _steps = new int[Steps];

    public Lexicon(Dice dice)
    {
        var frequent = Frequent.Split('|').Select(c => c.Split(' ').Select(w => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(w)).ToArray()).ToArray();
        _words = [.. Tongue.All.Select(_ => new string[Concepts])];
        for (var c = 0; c < Concepts; c++)
        {
            var name = c >= frequent.Length && dice.Chance(NameShare) ? Tongue.All[dice.Below(7)].Word(dice) : null;
            for (var t = 0; t < Tongue.All.Count; t++)
            {
                _words[t][c] = c < frequent.Length && t < 6 ? frequent[c][t] : name is not null && t < 7 ? name : Tongue.All[t].Word(dice);
            }
        }

        Spread();
    }

    /// <summary>The word of a concept.</summary>
    public string Word(int tongue, int concept) => _words[tongue][concept];

    /// <summary>A concept: the first ones much more often (Zipf).</summary>
    public int Concept(Dice dice) => _steps[dice.Below(Steps)];

    /// <summary>Any concept, each as often.</summary>
    public static int Rare(Dice dice) => dice.Below(Concepts);

    private void Spread()
    {
        var sum = 0.0;
        var cumulated = new double[Concepts];
        for (var i = 0; i < Concepts; i++)
        {
            sum += 1 / Math.Pow(i + 8, 1.02);
            cumulated[i] = sum;
        }

        var at = 0;
        for (var step = 0; step < Steps; step++)
        {
            while (cumulated[at] < (step + 0.5) / Steps * sum)
            {
                at++;
            }

            _steps[step] = at;
        }
    }
}
