"""Kinds of work at the front desk, in sales and in project management."""

from data.demo.topic import Topic
from domain.area import WorkArea

FRONTDESK: tuple[Topic, ...] = (
    Topic(
        area=WorkArea.FRONTDESK,
        titles=("Telefonannahme {zeit}", "Empfang am Telefon {zeit}"),
        orders=(
            "{zeit} kommen wir nicht ans Telefon. Bitte die Anrufe annehmen, Anliegen notieren und dringende Fälle gleich hier melden. Der Leitfaden hängt an.",
            "wir brauchen {zeit} jemanden, der freundlich ans Telefon geht und Rückrufe notiert. Die Umleitung schalten wir selbst.",
        ),
        expected="Angenommene Anrufe mit Notiz, Liste am Ende jedes Tages",
        hours=(80, 240),
        questions=(
            (
                "{person} möchte nur mit der Leitung sprechen. Darf ich die Durchwahl geben?",
                "Nein, bitte einen Rückruf ab {uhr} Uhr anbieten.",
            ),
            (
                "Ein Anrufer fragt nach dem Preis. Darf ich ihn nennen?",
                "Nur die Preise aus der Liste, alles andere als Rückruf.",
            ),
            (
                "Was sage ich, wenn jemand eine Beschwerde hat?",
                "Bitte ruhig aufnehmen und mir sofort schreiben.",
            ),
            (
                "Soll ich Terminwünsche gleich eintragen?",
                "Ja, dienstags und donnerstags ist Platz.",
            ),
        ),
        requests=(
            (
                "Hat {person} heute angerufen?",
                "Ja, um {uhr} Uhr. Es ging um das Angebot, der Rückruf steht auf der Liste.",
            ),
            (
                "Ab {tag} gilt die neue Ansage. Bitte entsprechend melden.",
                "Ist notiert, der Leitfaden ist angepasst.",
            ),
            (
                "Wie viele Anrufe waren es gestern?",
                "{zahl} Anrufe, davon vier mit Bitte um Rückruf.",
            ),
            (
                "{person} ist leider sehr ungeduldig. Bitte besonders freundlich sein.",
                "Mache ich. Wir haben gestern schon nett gesprochen.",
            ),
            ("Bitte heute niemanden mehr auf {tag} legen.", "Alles klar, der Tag ist gesperrt."),
            (
                "Der Paketdienst ruft an, bitte die Garage als Ablageort nennen.",
                "Habe ich so weitergegeben.",
            ),
        ),
        updates=(
            "Tagesliste im Anhang: {zahl} Anrufe, fünf Rückrufe.",
            "Heute war es ruhig, alle Anliegen sind erledigt.",
            "Dringend: {person} bittet um Rückruf vor {uhr} Uhr.",
        ),
        notes=(
            "Anrufe angenommen",
            "Rückrufliste",
            "Telefondienst vormittags",
            "Telefondienst nachmittags",
        ),
        summary="Der Telefondienst {zeit} ist abgeschlossen. Die Gesamtliste mit allen Anrufen liegt bei.",
        returned="Bitte die Anrufe der letzten Woche noch nach Anliegen sortieren.",
        files=("Anrufliste.csv", "Leitfaden.pdf"),
        slots={
            "zeit": ("während der Messe", "in den Betriebsferien", "vormittags", "in der Umbauzeit")
        },
        is_standing=True,
    ),
)

SALES: tuple[Topic, ...] = (
    Topic(
        area=WorkArea.SALES,
        titles=("Nachfassen nach {aktion}", "Telefonaktion zu {aktion}"),
        orders=(
            "nach {aktion} haben wir {zahl} Kontakte, die noch niemand angerufen hat. Bitte freundlich nachfassen und Termine vereinbaren. Die Liste hängt an.",
            "zu {aktion} möchte ich bestehende Kunden anrufen lassen. Ein Gesprächsfaden liegt bei, Kaltanrufe sind nicht dabei.",
        ),
        expected="Liste mit Gesprächsnotizen und vereinbarten Terminen",
        hours=(16, 60),
        questions=(
            (
                "{person} möchte erst ein schriftliches Angebot. Schicke ich das allgemeine?",
                "Ja, mit einem persönlichen Satz vorweg.",
            ),
            ("Wie oft soll ich es bei Nichtmelden versuchen?", "Dreimal an verschiedenen Tagen."),
            (
                "Darf ich einen Nachlass in Aussicht stellen?",
                "Bis fünf Prozent, mehr entscheide ich selbst.",
            ),
        ),
        requests=(
            (
                "Wie ist die Stimmung in den Gesprächen?",
                "Überraschend gut. Viele erinnern sich, etwa jeder Vierte möchte einen Termin.",
            ),
            ("Bitte {firma} auslassen, da bin ich selbst dran.", "Ist von der Liste genommen."),
            ("Wie viele Termine sind es bis jetzt?", "{zahl}, der nächste am {tag} um {uhr} Uhr."),
            (
                "{person} hat sich über den Anruf gefreut, danke!",
                "Das war auch ein sehr nettes Gespräch.",
            ),
        ),
        updates=(
            "Die Hälfte der Liste ist angerufen, Notizen im Anhang.",
            "Drei neue Termine stehen im Kalender.",
            "Alle Kontakte sind mindestens zweimal versucht.",
        ),
        notes=("Telefonate", "Notizen nachgetragen", "Termine eingetragen", "Angebote verschickt"),
        summary="Alle Kontakte sind angerufen oder dreimal versucht. Liste mit Notizen und Terminen liegt bei; vier Nummern waren nicht mehr vergeben.",
        returned="Bei {zahl} Kontakten fehlt die Notiz. Bitte nachtragen.",
        files=("Kontaktliste.csv", "Gespraechsfaden.pdf"),
        slots={
            "aktion": (
                "der Herbstmesse",
                "dem Tag der offenen Tür",
                "der Wartungsaktion",
                "der Frühbucheraktion",
            )
        },
    ),
)

PROJECTS: tuple[Topic, ...] = (
    Topic(
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
    ),
)
