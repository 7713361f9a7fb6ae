"""Kinds of work in marketing."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

NEWSLETTER = Topic(
    area=WorkArea.MARKETING,
    titles=("Newsletter: {kurz}", "Rundbrief: {kurz}"),
    orders=(
        "unser nächster Newsletter soll sich um {monat_thema} drehen. Stichpunkte und Fotos liegen im Ordner. Bitte Text, Betreffzeile und Versandtermin vorschlagen.",
        "für den Rundbrief über {monat_thema} brauche ich einen Entwurf mit drei kurzen Beiträgen. Der Ton darf gern locker sein.",
    ),
    expected="Fertiger Newsletter, freigegeben und zum Versand eingeplant",
    hours=(8, 20),
    questions=(
        (
            "Wer soll als Absender erscheinen, die Firma oder eine Person?",
            "Bitte mein Name mit Firma dahinter, das wird häufiger geöffnet.",
        ),
        (
            "Geht der Newsletter an alle oder nur an Stammkunden?",
            "An alle, aber bitte die Abmeldungen vorher abgleichen.",
        ),
        (
            "Gibt es ein Angebot, das wir am Ende setzen können?",
            "Ja, zehn Prozent bis zum {datum}.",
        ),
        (
            "Soll ich beim Betreff zwei Varianten gegeneinander testen?",
            "Klingt gut, bitte mit einer kleinen Gruppe.",
        ),
    ),
    requests=(
        (
            "Die Überschrift des zweiten Beitrags ist mir zu brav.",
            "Ich habe zwei frechere Varianten hineingeschrieben, die zweite gefällt mir besser.",
        ),
        (
            "Bitte das Foto mit {person} austauschen, da fehlt die Einwilligung.",
            "Ist getauscht, jetzt ist das Bild vom Eingang darin.",
        ),
        (
            "Wie viele haben den letzten geöffnet?",
            "41 Prozent, das ist mehr als beim vorletzten Mal. Die Zahlen hängen an.",
        ),
        ("Können wir am {tag} um {uhr} Uhr versenden?", "Ja, ist so eingeplant."),
    ),
    updates=(
        "Der erste Entwurf ist da, bitte vor allem auf den mittleren Beitrag schauen.",
        "Die Testmail ist verschickt. Auf dem Telefon sieht sie gut aus.",
        "Alle Änderungen sind eingearbeitet, es fehlt nur noch die Freigabe.",
    ),
    notes=(
        "Texte entworfen",
        "Bilder ausgewählt",
        "Newsletter gebaut",
        "Korrekturen",
        "Testversand",
    ),
    summary="Der Newsletter ist fertig, getestet und eingeplant. Die Auswertung folgt eine Woche nach dem Versand.",
    returned="Im Impressum steht noch die alte Adresse. Bitte vor dem Versand ändern.",
    files=("Newsletter-Entwurf.pdf", "Auswertung.csv", "Titelbild.png"),
    slots={
        "monat_thema": (
            "die Frühlingsangebote",
            "die Sommerpause",
            "die Herbstneuheiten",
            "Weihnachten",
            "unser Jubiläum",
            "das neue Team",
        ),
        "kurz": (
            "Frühlingsangebote",
            "Sommerpause",
            "Herbstneuheiten",
            "Weihnachten",
            "Jubiläum",
            "Das neue Team",
        ),
    },
)

SOCIAL_MEDIA = Topic(
    area=WorkArea.MARKETING,
    titles=(
        "Beiträge in sozialen Netzen für {monat_thema}",
        "Redaktionsplan für {monat_thema}",
    ),
    orders=(
        "[plan|planen Sie] bitte für {monat_thema} zwölf Beiträge mit Bildidee und Text. Themen sammle ich im gemeinsamen Ordner.",
        "wir wollen in den sozialen Netzen regelmäßiger werden. [Kannst du|Können Sie] einen Redaktionsplan für {monat_thema} aufstellen und die Beiträge vorbereiten?",
    ),
    expected="Redaktionsplan als Tabelle und fertige Beiträge",
    hours=(12, 40),
    questions=(
        ("Duzen oder siezen wir in den Beiträgen?", "Dort duzen wir alle."),
        (
            "Gibt es Themen, die wir meiden sollen?",
            "Bitte keine Preise und nichts über Mitbewerber.",
        ),
        (
            "Darf ich die Fotos vom Betriebsausflug verwenden?",
            "Ja, außer dem Gruppenbild, da fehlt noch eine Zustimmung.",
        ),
        (
            "Wer antwortet auf Kommentare?",
            "Bis 18 Uhr bitte [du|Sie], danach mache ich das selbst.",
        ),
    ),
    requests=(
        (
            "Unter dem letzten Beitrag beschwert sich jemand über die Wartezeit.",
            "Ich habe freundlich geantwortet und eine Nummer für den Rückruf angeboten.",
        ),
        (
            "Bitte noch etwas zum Ausbildungsplatz einbauen.",
            "Steht jetzt am {tag} im Plan, mit dem Foto aus der Werkstatt.",
        ),
        (
            "Welcher Beitrag lief am besten?",
            "Das kurze Video mit {person}, dreimal so viele Reaktionen wie sonst.",
        ),
        (
            "Der Beitrag am {tag} bitte verschieben, da haben wir geschlossen.",
            "Ist um zwei Tage verschoben.",
        ),
        (
            "Mir fällt für nächste Woche nichts ein. Eine Idee?",
            "Wie wäre ein Blick hinter die Kulissen? Drei Fotos und zwei Sätze reichen.",
        ),
    ),
    updates=(
        "Der Plan steht, sechs von zwölf Texten sind geschrieben.",
        "Die Bilder sind zugeschnitten und die Beiträge eingeplant.",
        "Auswertung des Monats im Anhang: Reichweite plus 12 Prozent.",
    ),
    notes=(
        "Redaktionsplan",
        "Texte geschrieben",
        "Bilder zugeschnitten",
        "Beiträge eingeplant",
        "Kommentare beantwortet",
    ),
    summary="Alle zwölf Beiträge sind geschrieben, bebildert und eingeplant. Der Plan und die Auswertung liegen bei.",
    returned="Drei Beiträge klingen noch zu sehr nach Werbung. Bitte überarbeiten.",
    files=("Redaktionsplan.csv", "Beitragsbild.png", "Auswertung.pdf"),
    slots={
        "monat_thema": (
            "das Frühjahr",
            "den Sommer",
            "den Herbst",
            "das Adventsgeschäft",
            "den Jahresanfang",
        )
    },
    is_standing=True,
)

WEB_TEXTS = Topic(
    area=WorkArea.MARKETING,
    titles=("Texte für {seite}", "Neue Texte für {seite}"),
    orders=(
        "unsere Texte für {seite} sind zehn Jahre alt. Bitte frisch schreiben, gut lesbar und ohne Fachwörter.",
        "ich brauche neue Texte für {seite}. Eine Gliederung habe ich angehängt, bitte nicht länger als bisher.",
    ),
    expected="Freigegebene Texte in einem Dokument",
    hours=(6, 18),
    questions=(
        ("An wen richten sich die Texte vor allem?", "An Familien aus der Umgebung."),
        ("Welche drei Wörter sollen hängen bleiben?", "Zuverlässig, nah, freundlich."),
        (
            "Darf ich Zitate von Kunden verwenden?",
            "Ja, die aus dem Gästebuch, nur mit Vornamen.",
        ),
    ),
    requests=(
        ("Der Einstieg ist mir zu lang.", "Ist gekürzt, jetzt sind es zwei Sätze."),
        (
            "Bitte das Wort „Lösung“ vermeiden, das sagt jeder.",
            "Alle fünf sind hinausgeflogen.",
        ),
        (
            "Kann der Abschnitt mit den Öffnungszeiten nach oben?",
            "Ja, er steht jetzt direkt unter der Überschrift.",
        ),
    ),
    updates=(
        "Die ersten zwei Abschnitte liegen als Entwurf bei.",
        "Alle Abschnitte sind geschrieben, ich lasse sie eine Nacht liegen und lese dann noch einmal.",
    ),
    notes=("Entwurf geschrieben", "Überarbeitet", "Korrektur gelesen"),
    summary="Alle Texte für {seite} sind fertig und Korrektur gelesen. Die Änderungen seit dem Entwurf sind markiert.",
    returned="Beim dritten Abschnitt stimmt die Jahreszahl nicht. Bitte prüfen.",
    files=("Texte.txt", "Texte-Korrektur.pdf"),
    slots={
        "seite": (
            "die Startseite",
            "die Seite „Über uns“",
            "die Stellenanzeige",
            "den Hausprospekt",
        )
    },
)
