"""The people and firms of the demo agency; all of them are invented."""

from domain.person import Role

AGENCY = "Agentur Fleißig & Fein"

MANAGERS: tuple[tuple[str, frozenset[Role]], ...] = (
    ("Anton Berger", frozenset({Role.ADMIN})),
    ("Miriam Vogt", frozenset({Role.ASSISTANT_MANAGER})),
    ("Henrike Lorenz", frozenset({Role.CUSTOMER_MANAGER, Role.OPERATIONS})),
)

ASSISTANTS: tuple[tuple[str, str, int], ...] = (
    ("Frau", "Clara Sommer", 93),
    ("Frau", "Jana Wittmann", 98),
    ("Herr", "Tobias Reuter", 88),
    ("Frau", "Nadine Körber", 95),
    ("Frau", "Sabine Ahrens", 99),
    ("Frau", "Lea Brandhuber", 82),
    ("Herr", "Florian Deichmann", 91),
    ("Frau", "Katharina Ölschläger", 96),
    ("Frau", "Birgit Nolte", 100),
    ("Frau", "Yvonne Pietsch", 76),
    ("Herr", "Matthias Grünewald", 90),
    ("Frau", "Sofia Rinaldi-Maurer", 94),
    ("Frau", "Wiebke Harms", 97),
    ("Frau", "Elif Aydoğan", 87),
)
"""How she is addressed, her name, and how many answers of a hundred come in time."""

STOPPED = "Yvonne Pietsch"
"""The assistant who gets no additional work for a while."""

BEGINNER = "Elif Aydoğan"
"""The assistant who is new and gets no new customers yet."""

CUSTOMERS: tuple[tuple[str, str, str], ...] = (
    ("Praxis Dr. Seidel", "Frau", "Annegret Seidel"),
    ("[/x] & Söhne", "Herr", "Eckart Xanten"),
    ("Tischlerei Rademacher", "Herr", "Jörg Rademacher"),
    ("Blumenhaus Tausendschön", "Frau", "Silke Tausendfreund"),
    ("Kanzlei Ebersbach & Wolff", "Herr", "Dietmar Ebersbach"),
    ("Yogaraum Lindenblüte", "Frau", "Mareike Lindner"),
    ("Hofgut Sonnleiten", "Herr", "Veit Sonnleitner"),
    ("Architekturbüro Quadrat", "Frau", "Constanze Quaas"),
    ("Fahrschule Vorwärts", "Herr", "Mehmet Karaca"),
    ("Zahnarztpraxis Perlmutt", "Frau", "Dr. Ines Hallbach"),
    ("Steuerbüro Penkert", "Frau", "Renate Penkert"),
    ("Weinhandlung Rebstock", "Herr", "Klaus Rebmann"),
    ("Coaching Klarsicht", "Frau", "Daniela Frey"),
    ("Malerbetrieb Farbenfroh", "Herr", "Sven Kolbe"),
    ("Ölmühle Überall", "Frau", "Ute Überacker"),
    ("Reisebüro Fernblick", "Frau", "Petra Hinrichs"),
    ("Hausverwaltung Niedermeier", "Herr", "Alois Niedermeier"),
    ("Musikschule Dreiklang", "Frau", "Friederike Klang"),
    ("Catering Löffelweise", "Herr", "Bastian Löffler"),
    ("Fotostudio Momentaufnahme", "Frau", "Jule Petersen"),
    ("Physio am Markt", "Herr", "Henning Oltmanns"),
    ("Elektro Blitzschnell", "Herr", "Uwe Strohm"),
    ("Buchhandlung Eselsohr", "Frau", "Marlene Eckstein"),
    ("Imkerei Summserum", "Herr", "Gernot Wabe"),
    ("Tierarztpraxis Pfötchen", "Frau", "Dr. Anke Marder"),
    ("Seminarhaus Weitblick", "Frau", "Gudrun Tannert"),
    ("Dachdeckerei Firstmann", "Herr", "Ralf Firstmann"),
    ("Schneiderei Nadelöhr", "Frau", "Emine Terzioğlu"),
    ("Gartenbau Immergrün", "Herr", "Lutz Gröner"),
    ("Kaffeerösterei Bohnenglück", "Frau", "Tabea Röstel"),
    ("Hörakustik Feinklang", "Herr", "Arne Lautenbach"),
    ("Immobilien Kirchplatz", "Frau", "Beate Hausmann-Groß"),
    ("Fahrradladen Speiche", "Herr", "Timo Radtke"),
    ("Kinderbuch-Verlag Purzelbaum", "Frau", "Ronja Dachs"),
    ("Unternehmensberatung Strack", "Herr", "Dr. Leopold Strack"),
    ("Naturkosmetik Ringelblume", "Frau", "Solveig Anders"),
    ("Bäckerei Krustenwerk", "Herr", "Wolfgang Teichert"),
    ("Ingenieurbüro Tragwerk Nord", "Herr", "Enno Claasen"),
    ("Hebammenpraxis Storchennest", "Frau", "Judith Wiegand"),
    ("Sanitär Tropffrei", "Herr", "Dirk Wasserfuhr"),
    ("Goldschmiede Feinsinn", "Frau", "Viola Karat"),
    ("Sprachschule Zungenschlag", "Frau", "Lucía Hernández-Falk"),
    ("Brauhaus Zum Hopfenkranz", "Herr", "Xaver Malzner"),
    ("Pflegedienst Handreich", "Frau", "Monika Behrendt"),
    ("Optik Scharfblick", "Herr", "Cornelius Linse"),
    ("Eventagentur Konfettiregen", "Frau", "Nele Quandt"),
    ("Metallbau Eisenhuth", "Herr", "Günter Eisenhuth"),
    ("Softwareschmiede Nullpunkt", "Herr", "Jan-Ole Bittner"),
    ("Tanzschule Dreivierteltakt", "Frau", "Larissa Walz"),
    ("Heilpraxis Wegwarte", "Frau", "Barbara Kräutler"),
    ("Umzüge Kistenweise", "Herr", "Sascha Packeiser"),
    ("Feinkost Schlaraffia", "Frau", "Giulia Conti-Brehm"),
    ("Solartechnik Mittagssonne", "Herr", "Roland Strahl"),
    ("Kindertheater Rumpelkiste", "Frau", "Fenja Moos"),
    ("Autohaus Kurbelwelle", "Herr", "Norbert Getriebe"),
    ("Papeterie Federkiel", "Frau", "Ottilie Tintner"),
    ("Logopädie Wortschatz", "Frau", "Merle Sprenger"),
    ("Sicherheitsdienst Nachtwache", "Herr", "Bernd Riegel"),
    ("Ferienwohnungen Deichkrone", "Frau", "Antje Siewers"),
    (
        "Prof. Dr. Hildegard Freifrau von und zu Altenstein-Hohenbruck",
        "Frau",
        "Hildegard von Altenstein",
    ),
)
"""The firm, and how its contact is addressed and called."""

FIRMS = (
    "Druckerei Bogenweise",
    "Hotel Siebenschläfer",
    "Spedition Flinkfuß",
    "Agentur Kunterhut",
    "Schreinerei Hobelspan",
    "Gasthof Zum Lachenden Krug",
    "Versicherungsbüro Stein",
    "Autovermietung Rollgut",
    "Werbetechnik Leuchtmann",
    "Büromarkt Heftklammer",
    "Stadtwerke Auental",
    "Verlag Tintenblau",
)

SURNAMES = (
    "Albers",
    "Bunte",
    "Czerny",
    "Dorn",
    "Engelke",
    "Fuchs",
    "Gerlach",
    "Hübner",
    "Ihle",
    "Jansen",
    "Kessler",
    "Lutz",
    "Mertens",
    "Nagel",
    "Otte",
    "Paulsen",
    "Quist",
    "Riemann",
    "Stahl",
    "Thoma",
    "Ulrich",
    "Vogel",
    "Wendt",
    "Zander",
    "Böhme",
    "Krüger",
    "Schüßler",
    "Weiß",
)
"""Of the people customers talk about."""
