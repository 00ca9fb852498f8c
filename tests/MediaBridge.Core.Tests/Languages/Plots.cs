namespace MediaBridge.Core.Tests.Languages;

/// <summary>Plots of invented films, each with its language.</summary>
internal static class Plots
{
    /// <summary>Those that words and thresholds were tried with.</summary>
    public static IReadOnlyList<(string Language, string Text)> Tried { get; } = Read("""
        en|A young farmer leaves his village to look for his brother, who was taken by soldiers, and finds a city that is about to fall.
        en|When the only lighthouse on the coast goes dark, its keeper's daughter must bring the fishing boats home alone.
        en|Two thieves and a retired teacher plan the robbery of a bank that does not exist.
        en|Years after the war a doctor meets the man he could not save.
        es|Un joven campesino deja su pueblo para buscar a su hermano, al que se llevaron los soldados, y encuentra una ciudad a punto de caer.
        es|Cuando el único faro de la costa se apaga, la hija del farero tiene que traer a casa los barcos de pesca.
        es|Dos ladrones y una maestra jubilada planean el robo de un banco que no existe.
        es|Años después de la guerra, un médico se encuentra con el hombre al que no pudo salvar.
        fr|Un jeune paysan quitte son village pour retrouver son frère, emmené par des soldats, et découvre une ville sur le point de tomber.
        fr|Quand le seul phare de la côte s'éteint, la fille du gardien doit ramener les bateaux de pêche au port.
        fr|Deux voleurs et une institutrice à la retraite préparent le braquage d'une banque qui n'existe pas.
        fr|Des années après la guerre, un médecin croise l'homme qu'il n'a pas pu sauver.
        de|Ein junger Bauer verlässt sein Dorf, um seinen Bruder zu suchen, den Soldaten mitgenommen haben, und findet eine Stadt kurz vor dem Untergang.
        de|Als der einzige Leuchtturm der Küste erlischt, muss die Tochter des Wärters die Fischerboote allein nach Hause bringen.
        de|Zwei Diebe und eine pensionierte Lehrerin planen den Überfall auf eine Bank, die es nicht gibt.
        de|Jahre nach dem Krieg begegnet ein Arzt dem Mann, den er nicht retten konnte.
        it|Un giovane contadino lascia il suo villaggio per cercare il fratello, portato via dai soldati, e trova una città sul punto di cadere.
        it|Quando l'unico faro della costa si spegne, la figlia del guardiano deve riportare a casa le barche dei pescatori.
        it|Due ladri e una maestra in pensione preparano la rapina di una banca che non esiste.
        it|Anni dopo la guerra un medico incontra l'uomo che non ha potuto salvare.
        pt|Um jovem agricultor deixa a sua aldeia para procurar o irmão, levado pelos soldados, e encontra uma cidade prestes a cair.
        pt|Quando o único farol da costa se apaga, a filha do faroleiro tem de trazer os barcos de pesca para casa.
        pt|Dois ladrões e uma professora reformada planeiam o assalto a um banco que não existe.
        pt|Anos depois da guerra, um médico encontra o homem que não conseguiu salvar.
        nl|Een jonge boer verlaat zijn dorp om zijn broer te zoeken, die door soldaten is meegenomen, en vindt een stad die op het punt staat te vallen.
        nl|Als de enige vuurtoren van de kust dooft, moet de dochter van de wachter de vissersboten alleen naar huis brengen.
        nl|Twee dieven en een gepensioneerde lerares plannen de overval op een bank die niet bestaat.
        sv|En ung bonde lämnar sin by för att leta efter sin bror, som soldaterna tog med sig, och finner en stad som är på väg att falla.
        sv|När kustens enda fyr slocknar måste fyrvaktarens dotter ensam få hem fiskebåtarna.
        sv|Två tjuvar och en pensionerad lärare planerar att råna en bank som inte finns.
        da|En ung bonde forlader sin landsby for at lede efter sin bror, som soldaterne tog med sig, og finder en by, der er ved at falde.
        da|Da kystens eneste fyr går ud, må fyrpasserens datter alene få fiskerbådene hjem.
        da|To tyve og en pensioneret lærer planlægger at røve en bank, der ikke findes, men noget går galt, da politiet bliver advaret.
        no|En ung bonde forlater bygda si for å lete etter broren sin, som soldatene tok med seg, og finner en by som holder på å falle.
        no|Når kystens eneste fyr slukker, må fyrvokterens datter få fiskebåtene hjem alene, uten hjelp av noen.
        no|To tyver og en pensjonert lærer planlegger å rane en bank som ikke finnes, men noe går galt etter at politiet har blitt varslet.
        fi|Nuori maanviljelijä jättää kylänsä etsiäkseen veljeään, jonka sotilaat veivät, ja löytää kaupungin, joka on pian kukistumassa.
        fi|Kun rannikon ainoa majakka sammuu, majakanvartijan tyttären on tuotava kalastusveneet kotiin yksin.
        fi|Kaksi varasta ja eläkkeellä oleva opettaja suunnittelevat ryöstöä pankkiin, jota ei ole olemassa.
        pl|Młody rolnik opuszcza swoją wioskę, aby odnaleźć brata, którego zabrali żołnierze, i trafia do miasta, które wkrótce upadnie.
        pl|Gdy gaśnie jedyna latarnia morska na wybrzeżu, córka latarnika musi sama sprowadzić łodzie rybackie do domu.
        pl|Dwóch złodziei i emerytowana nauczycielka planują napad na bank, który nie istnieje.
        cs|Mladý rolník opouští svou vesnici, aby našel bratra, kterého odvedli vojáci, a nachází město, které má brzy padnout.
        cs|Když zhasne jediný maják na pobřeží, musí strážcova dcera sama přivést rybářské lodě domů.
        cs|Dva zloději a učitelka v důchodu plánují přepadení banky, která neexistuje.
        sk|Mladý roľník opúšťa svoju dedinu, aby našiel brata, ktorého odviedli vojaci, a nachádza mesto, ktoré má čoskoro padnúť.
        sk|Keď zhasne jediný maják na pobreží, musí strážcova dcéra sama priviesť rybárske lode domov.
        hu|Egy fiatal gazda elhagyja a faluját, hogy megkeresse a bátyját, akit a katonák elvittek, és egy olyan városra talál, amely hamarosan elesik.
        hu|Amikor kialszik a part egyetlen világítótornya, az őr lányának egyedül kell hazahoznia a halászhajókat.
        ro|Un tânăr fermier își părăsește satul pentru a-și căuta fratele, luat de soldați, și găsește un oraș care este pe cale să cadă.
        ro|Când singurul far de pe coastă se stinge, fiica paznicului trebuie să aducă acasă bărcile de pescuit.
        tr|Genç bir çiftçi, askerlerin götürdüğü kardeşini bulmak için köyünden ayrılır ve düşmek üzere olan bir şehirle karşılaşır.
        tr|Kıyıdaki tek deniz feneri sönünce, bekçinin kızı balıkçı teknelerini tek başına eve getirmek zorunda kalır.
        ca|Un jove pagès deixa el seu poble per buscar el germà, que es van endur els soldats, i troba una ciutat que és a punt de caure.
        ca|Quan l'únic far de la costa s'apaga, la filla del faroner ha de portar els vaixells de pesca a casa.
        hr|Mladi seljak napušta svoje selo kako bi pronašao brata, kojeg su odveli vojnici, i nalazi grad koji će uskoro pasti.
        hr|Kada se ugasi jedini svjetionik na obali, svjetioničareva kći mora sama dovesti ribarske brodove kući.
        id|Seorang petani muda meninggalkan desanya untuk mencari saudaranya yang dibawa oleh tentara, dan menemukan sebuah kota yang akan jatuh.
        vi|Một nông dân trẻ rời làng để tìm người anh bị lính bắt đi, và tìm thấy một thành phố sắp sụp đổ.
        ru|Молодой крестьянин покидает деревню, чтобы найти брата, которого увели солдаты, и видит город, который вот-вот падёт.
        uk|Молодий селянин залишає своє село, щоб знайти брата, якого забрали солдати, і бачить місто, яке от-от впаде.
        bg|Млад селянин напуска селото си, за да намери брат си, отведен от войниците, и стига до град, който скоро ще падне.
        sr|Млади сељак напушта своје село да би пронашао брата, кога су одвели војници, и налази град који ће ускоро пасти.
        el|Ένας νεαρός αγρότης αφήνει το χωριό του για να βρει τον αδελφό του.
        he|איכר צעיר עוזב את כפרו כדי לחפש את אחיו שנלקח בידי חיילים.
        ar|يغادر مزارع شاب قريته بحثا عن أخيه الذي أخذه الجنود.
        fa|یک کشاورز جوان روستای خود را ترک می‌کند تا برادرش را پیدا کند.
        ja|若い農夫は、兵士に連れ去られた兄を探すために村を出る。
        ko|젊은 농부는 군인들에게 끌려간 형을 찾기 위해 마을을 떠난다.
        zh|一个年轻的农民离开村庄，去寻找被士兵带走的哥哥。
        th|ชาวนาหนุ่มออกจากหมู่บ้านเพื่อตามหาพี่ชายที่ถูกทหารพาตัวไป
        hi|एक युवा किसान अपने भाई को खोजने के लिए गाँव छोड़ देता है।
        """);

    /// <summary>Those that were written afterwards.</summary>
    public static IReadOnlyList<(string Language, string Text)> Fresh { get; } = Read("""
        en|A bus driver in a small town discovers that one of his passengers has been dead for years.
        en|Nobody believes the girl who says the river talks to her, until the river stops.
        en|During one long night in Lisbon, three strangers share a taxi and a secret.
        en|Retired and bored, a spy takes a job at the local library.
        es|Un conductor de autobús de un pueblo pequeño descubre que uno de sus pasajeros lleva años muerto.
        es|Nadie cree a la niña que dice que el río le habla, hasta que el río calla.
        es|Durante una larga noche en Lisboa, tres desconocidos comparten un taxi y un secreto.
        es|Jubilado y aburrido, un espía acepta un empleo en la biblioteca del barrio.
        fr|Un chauffeur de bus d'une petite ville découvre que l'un de ses passagers est mort depuis des années.
        fr|Personne ne croit la fillette qui dit que la rivière lui parle, jusqu'au jour où la rivière se tait.
        fr|Pendant une longue nuit à Lisbonne, trois inconnus partagent un taxi et un secret.
        de|Ein Busfahrer in einer Kleinstadt entdeckt, dass einer seiner Fahrgäste seit Jahren tot ist.
        de|Niemand glaubt dem Mädchen, das sagt, der Fluss spreche mit ihm, bis der Fluss schweigt.
        de|In einer langen Nacht in Lissabon teilen sich drei Fremde ein Taxi und ein Geheimnis.
        it|L'autista di un autobus di provincia scopre che uno dei suoi passeggeri è morto da anni.
        it|Nessuno crede alla bambina che dice che il fiume le parla, finché il fiume tace.
        it|In una lunga notte a Lisbona tre sconosciuti dividono un taxi e un segreto.
        pt|O motorista de um autocarro de uma pequena vila descobre que um dos seus passageiros está morto há anos.
        pt|Ninguém acredita na menina que diz que o rio fala com ela, até que o rio se cala.
        pt|Numa longa noite em Lisboa, três desconhecidos partilham um táxi e um segredo.
        nl|Een buschauffeur in een klein stadje ontdekt dat een van zijn passagiers al jaren dood is.
        nl|Niemand gelooft het meisje dat zegt dat de rivier met haar praat, tot de rivier zwijgt.
        sv|En busschaufför i en liten stad upptäcker att en av hans passagerare har varit död i flera år.
        sv|Ingen tror på flickan som säger att floden talar till henne, förrän floden tystnar.
        da|En buschauffør i en lille by opdager, at en af hans passagerer har været død i flere år.
        da|Ingen tror på pigen, der siger, at floden taler til hende, indtil floden bliver tavs.
        no|En bussjåfør i en liten by oppdager at en av passasjerene hans har vært død i flere år.
        no|Ingen tror på jenta som sier at elva snakker til henne, helt til elva blir stille.
        pl|Kierowca autobusu z małego miasteczka odkrywa, że jeden z jego pasażerów nie żyje od lat.
        pl|Nikt nie wierzy dziewczynce, która mówi, że rzeka do niej przemawia, aż rzeka milknie.
        cs|Řidič autobusu z malého města zjistí, že jeden z jeho cestujících je už léta mrtvý.
        hu|Egy kisvárosi buszsofőr rájön, hogy az egyik utasa már évek óta halott.
        fi|Pikkukaupungin bussikuski huomaa, että yksi hänen matkustajistaan on ollut kuolleena jo vuosia.
        tr|Küçük bir kasabada çalışan otobüs şoförü, yolcularından birinin yıllar önce öldüğünü fark eder.
        ro|Șoferul de autobuz dintr-un oraș mic descoperă că unul dintre pasagerii săi este mort de ani de zile.
        ca|El conductor d'autobús d'un poble petit descobreix que un dels seus passatgers és mort des de fa anys.
        ru|Водитель автобуса в маленьком городе обнаруживает, что один из его пассажиров давно мёртв.
        ja|小さな町のバス運転手は、乗客の一人が何年も前に死んでいることに気づく。
        zh|小镇上的公交车司机发现他的一名乘客多年前就已去世。
        ko|작은 마을의 버스 기사는 승객 중 한 명이 몇 년 전에 죽었다는 것을 알게 된다.
        """);

    private static List<(string Language, string Text)> Read(string lines)
        => [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..2], l[3..]))];
}
