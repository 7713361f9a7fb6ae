"""What is meant to trip the program up: moments at the edges of the calendar, and odd texts."""

from datetime import datetime, time, timedelta

from data.demo.moments import (
    exactly,
    last_autumn_night,
    last_christmas_eve,
    last_easter,
    last_spring_night,
)
from data.demo.plot import Scene
from domain.calendar import add_working_days, local

WORDS = ("Lieferung", "Rechnung", "Termin", "Rückruf", "Prüfung", "Ablage", "Muster", "Angebot")
LONG_LINE = ";".join(f"{WORDS[n % len(WORDS)]} {n}: Position {n * 7 % 97}" for n in range(420))
"""More than 10 KB without a single line break."""

RIGHT_TO_LEFT = (
    "Bitte diese beiden Grußzeilen unverändert auf die Karte setzen:\n"
    "שלום וברכה לשנה החדשה\n"
    "مع أطيب التحيات وأجمل الأمنيات"
)
FAR_EAST = (
    "Auf dem Etikett steht außerdem: 有機緑茶 100g 賞味期限 2027年・保存方法 – 그대로 übernehmen."
)
EMOJI = "Das Team ist begeistert 🎉👩‍👩‍👧‍👦🇩🇪 und die Leiterin erst 🤩! Daumen hoch 👍🏽"
MARKUP = (
    "Im Menü soll [b]Start[/b] stehen, daneben [/x] und \\[Kontakt], so steht es in der Vorlage."
)
ODD_TITLE = "Katalog und Netzseite: Texte übertragen"
ODD_ORDER = (
    "für den neuen Katalog und die Netzseite schicke ich in den nächsten Tagen Texte. Bitte alles "
    "Zeichen für Zeichen so übertragen, wie ich es schreibe, auch wenn es seltsam aussieht."
)
CONTROL = "Der Dateiname lautet „%s {0} $HOME `id`“, das ist kein Versehen; '; drop table tasks; --"


_APART = timedelta(days=3)
"""Closer scenes get one answer together, after the last."""


def calendar_scenes(now: datetime) -> tuple[Scene, ...]:
    """Messages of a customer at the edges of RESP-1 to RESP-4 and CAL-6, within the last year."""
    easter, eve = last_easter(now), last_christmas_eve(now)
    spring, autumn = last_spring_night(now), last_autumn_night(now)
    day = add_working_days(local(now).date(), -20)
    thursday = add_working_days(easter, -1)
    taken = {eve, thursday, add_working_days(easter, 1)}
    others = (add_working_days(day, -n) for n in range(5, 9))
    other = next(one for one in others if one not in taken)
    told = (
        (thursday, time(14, 1), "Kommt das noch vor den Feiertagen?"),
        (easter, time(9, 40), "Frohe Ostern! Das hat Zeit bis nach dem Fest."),
        (
            add_working_days(easter, 1),
            time(8, 5),
            "So, die Feiertage sind vorbei. Wie ist der Stand?",
        ),
        (eve, time(13, 30), "Schnell noch vor Weihnachten: Sind die Karten angekommen?"),
        (eve, time(14, 1), "Und noch etwas: Ist zwischen den Jahren jemand da?"),
        (
            spring,
            time(1, 59, 30),
            "Ich kann nicht schlafen und schreibe schon einmal auf, was fehlt.",
        ),
        (spring, time(3, 0, 10), "Huch, schon so spät? Die Uhr ist gesprungen."),
        (autumn, time(2, 30), "Nachtgedanke Nummer eins: der Termin am Montag."),
        (autumn, time(2, 30, fold=1), "Nachtgedanke Nummer zwei: Es ist schon wieder halb drei."),
        (day, time(14, 0, 59), "Bitte heute noch die Bestätigung schicken."),
        (other, time(14, 1), "Eine Minute zu spät für heute, oder?"),
    )
    answers = {
        add_working_days(easter, 1): "Willkommen zurück! Alles ist gut angekommen und in Arbeit.",
        spring: "Guten Morgen! Die Liste ist angekommen und übertragen.",
        autumn: "Beides ist notiert, der Termin am Montag steht.",
        eve: "Die Karten sind da, und gleich nach den Feiertagen sind wir wieder erreichbar.",
    }
    moments = sorted((exactly(when, clock), when, said) for when, clock, said in told)
    ends = [*(moment for moment, _, _ in moments[1:]), now + _APART]
    return tuple(
        Scene(at, said, answers.get(when, "Ist erledigt.") if following - at >= _APART else "")
        for (at, when, said), following in zip(moments, ends, strict=True)
    )


def odd_scenes(now: datetime) -> tuple[Scene, ...]:
    """Texts that break whatever takes them for markup, for narrow lines or for Latin letters."""
    day = local(now).date()
    texts = (
        (RIGHT_TO_LEFT, "Übernommen, ich lasse es von der Druckerei gegenlesen."),
        (FAR_EAST, "Danke, die Zeichen sind als Bild eingesetzt."),
        (EMOJI, "Das freut mich riesig 😊"),
        (LONG_LINE, "Das war eine lange Liste; sie steht jetzt als Tabelle im Ordner."),
        (MARKUP, "Genau so übernommen, mit allen Klammern."),
        (CONTROL, "Alles klar, ich lasse den Namen so stehen."),
    )
    return tuple(
        Scene(exactly(add_working_days(day, n - len(texts) - 2), time(9, 20 + n)), said, answer)
        for n, (said, answer) in enumerate(texts)
    )
