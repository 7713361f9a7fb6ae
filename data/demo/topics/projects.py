"""Kinds of work in project management."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

PROJECT = Topic(
    area=WorkArea.PROJECT_MANAGEMENT,
    titles=("Projektsteuerung: {kurz}", "Überblick behalten: {kurz}"),
    orders=(
        "für {vorhaben} brauche ich jemanden, der den Überblick behält: Plan, Aufgabenliste, Erinnerungen an alle Beteiligten und jede Woche ein kurzer Stand.",
        "[übernimm|übernehmen Sie] bitte die Projektsteuerung, es geht um {vorhaben}. Beteiligt sind fünf Personen und zwei Firmen, die Liste hängt an.",
    ),
    expected="Projektplan, gepflegte Aufgabenliste, wöchentlicher Stand",
    hours=(40, 120),
    questions=(
        (
            "Wer entscheidet, wenn sich zwei Gewerke überschneiden?",
            "Im Zweifel ich, bitte kurz anrufen.",
        ),
        (
            "{firma} braucht vier Tage länger. Schieben wir den Rest?",
            "Nur die Abnahme, alles andere bleibt.",
        ),
        (
            "Darf ich {person} direkt erinnern oder läuft das über die Leitung?",
            "Direkt, sehr gern.",
        ),
    ),
    requests=(
        (
            "Wo stehen wir?",
            "Sieben von zwölf Punkten sind erledigt, zwei sind in Verzug. Die Liste hängt an.",
        ),
        ("Bitte {firma} auf den {datum} festnageln.", "Der Termin ist schriftlich bestätigt."),
        (
            "{person} fällt krankheitsbedingt aus.",
            "Gute Besserung! Ich verteile die drei Aufgaben neu und melde den Vorschlag bis {tag}.",
        ),
        (
            "Bitte einen Puffer von einer Woche einplanen.",
            "Ist drin, die Abnahme liegt jetzt entsprechend später.",
        ),
    ),
    updates=(
        "Wochenstand im Anhang: alles im Plan, ein Punkt gelb.",
        "Die Angebote beider Firmen liegen vor, Vergleich im Anhang.",
        "Der Plan ist mit allen abgestimmt.",
    ),
    notes=(
        "Projektplan gepflegt",
        "Beteiligte erinnert",
        "Wochenstand",
        "Angebote verglichen",
        "Telefonrunde",
    ),
    summary="Das Projekt ist abgeschlossen: Plan, Abnahmeliste und ein Bericht mit den offenen Gewährleistungspunkten liegen bei.",
    returned="Im Bericht fehlt noch die Kostenübersicht. Bitte ergänzen.",
    files=("Projektplan.csv", "Wochenstand.pdf", "Abnahmeliste.txt"),
    slots={
        "vorhaben": (
            "den Umbau",
            "die neue Warenwirtschaft",
            "das Firmenjubiläum",
            "die Zertifizierung",
        ),
        "kurz": ("Umbau", "Warenwirtschaft", "Firmenjubiläum", "Zertifizierung"),
    },
)

TRADE_FAIR = Topic(
    area=WorkArea.PROJECT_MANAGEMENT,
    titles=("Messeauftritt in {stadt}", "Messe {stadt} vorbereiten"),
    orders=(
        "im nächsten Quartal sind wir auf der Messe in {stadt}. Bitte Zeitplan, Standbau, Werbemittel und Hotel im Blick behalten und alle erinnern.",
        "wir haben einen Stand auf der Messe in {stadt} und noch keinen Plan. [Übernimm|Übernehmen Sie] bitte die Koordination.",
    ),
    expected="Zeitplan, Kostenübersicht und eine Checkliste für den Aufbau",
    hours=(32, 90),
    questions=(
        ("Wer ist während der Messe am Stand?", "{person} und ich, am letzten Tag nur ich."),
        (
            "Die Druckerei braucht die Daten bis {datum}. Wer liefert sie?",
            "Die schicke ich bis {tag}.",
        ),
        ("Wie hoch ist das Gesamtbudget für den Stand?", "4 500 Euro mit allem."),
    ),
    requests=(
        (
            "Was kostet der Strom am Stand?",
            "180 Euro für alle Tage, ist in der Kostenübersicht ergänzt.",
        ),
        ("Bitte noch zwei Parkausweise bestellen.", "Sind bestellt, sie kommen per Post."),
        ("Ist {firma} wegen der Möbel bestätigt?", "Ja, Lieferung am Aufbautag um {uhr} Uhr."),
    ),
    updates=(
        "Der Zeitplan steht, zwei Punkte sind gelb. Übersicht im Anhang.",
        "Standbau und Hotel sind bestätigt.",
        "Die Kostenübersicht ist aktuell, wir liegen knapp unter dem Budget.",
    ),
    notes=("Zeitplan gepflegt", "Angebote eingeholt", "Beteiligte erinnert", "Kostenübersicht"),
    summary="Alles ist bestellt und bestätigt. Zeitplan, Kosten und die Checkliste für den Aufbau liegen bei.",
    returned="Der Messebauer hat abgesagt. Bitte noch einen anderen suchen.",
    files=("Zeitplan-Messe.csv", "Kosten.csv", "Checkliste-Aufbau.txt"),
    slots={"stadt": ("Hannover", "Leipzig", "Nürnberg", "Essen")},
)
