"""Kinds of work at the front desk."""

from data.demo.topics.topic import Topic
from domain.area import WorkArea

TELEPHONE = Topic(
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
)

LIVE_CHAT = Topic(
    area=WorkArea.FRONTDESK,
    titles=("Live-Chat auf der Netzseite, {zeit}", "Chatbetreuung {zeit}"),
    orders=(
        "unser Chat auf der Netzseite soll {zeit} besetzt sein. Häufige Fragen und Antworten hängen an, alles andere bitte an mich.",
        "wir testen {zeit} einen Live-Chat. [Übernimm|Übernehmen Sie] bitte die Antworten und [führ|führen Sie] eine Liste der Fragen.",
    ),
    expected="Beantwortete Chats und eine Liste neuer Fragen",
    hours=(24, 80),
    questions=(
        (
            "Jemand fragt nach Terminen am Samstag. Bieten wir das an?",
            "Nur nach Absprache, bitte zurückrufen lassen.",
        ),
        ("Darf ich Preise nennen?", "Ja, die aus der Liste."),
        ("Wie soll ich mich vorstellen?", "Mit Vornamen und unserem Firmennamen."),
    ),
    requests=(
        ("Wie viele Chats waren es gestern?", "{zahl}, die meisten am frühen Abend."),
        ("Bitte auf die neue Aktion hinweisen.", "Steht jetzt in der Begrüßung."),
        ("{person} möchte noch einmal kontaktiert werden.", "Habe ich gerade erledigt."),
    ),
    updates=(
        "Die Liste der neuen Fragen hängt an, acht davon kommen öfter vor.",
        "Eine ruhige Woche: {zahl} Chats, alle beantwortet.",
    ),
    notes=("Chats beantwortet", "Fragenliste geführt", "Abendschicht"),
    summary="Die Chatbetreuung {zeit} ist abgeschlossen; die Fragenliste mit Antworten liegt bei.",
    returned="Bitte die Fragen in der Liste noch nach Themen ordnen.",
    files=("Fragenliste.csv", "Antworten.txt"),
    slots={"zeit": ("am Nachmittag", "in der Aktionswoche", "am Abend")},
)
