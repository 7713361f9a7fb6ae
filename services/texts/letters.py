"""Letters of a handover: the call, the successor, training, accesses, archive (HAND-5, HAND-10)."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

LETTERS: Mapping[tuple[Template, Address], str] = {
    (Template.HANDOVER_CALL, Address.SIE): (
        "Gesprächsfaden für den Anruf bei {contact} (Sie)\n"
        "1. Ruhigen Moment abwarten: „Passt es Ihnen gerade für zehn Minuten?“\n"
        "2. Klar sagen: {assistant} hört zum {last_day} auf. Für die Zusammenarbeit danken.\n"
        "3. Gleich weiter: {successor} übernimmt. Sagen, welche Stärken besonders passen.\n"
        "4. Beruhigen: Laufende Aufgaben, Termine und Budgets sind festgehalten, nichts geht "
        "verloren.\n"
        "5. Anbieten: gemeinsames Telefonat zu dritt, Einarbeitung bei größeren Abläufen.\n"
        "6. Fragen: Was ist Ihnen beim Wechsel am wichtigsten? Was soll {successor} als Erstes "
        "wissen?\n"
        "7. Abschließen: {team_lead} ist bei Fragen für Sie da. Ergebnis in der Akte notieren."
    ),
    (Template.HANDOVER_CALL, Address.DU): (
        "Gesprächsfaden für den Anruf bei {contact} (Du)\n"
        "1. Ruhigen Moment abwarten: „Passt es dir gerade für zehn Minuten?“\n"
        "2. Klar sagen: {assistant} hört zum {last_day} auf. Für die Zusammenarbeit danken.\n"
        "3. Gleich weiter: {successor} übernimmt. Sagen, welche Stärken besonders passen.\n"
        "4. Beruhigen: Laufende Aufgaben, Termine und Budgets sind festgehalten, nichts geht "
        "verloren.\n"
        "5. Anbieten: gemeinsames Telefonat zu dritt, Einarbeitung bei größeren Abläufen.\n"
        "6. Fragen: Was ist dir beim Wechsel am wichtigsten? Was soll {successor} als Erstes "
        "wissen?\n"
        "7. Abschließen: {team_lead} ist bei Fragen für dich da. Ergebnis in der Akte notieren."
    ),
    (Template.HANDOVER_SINGLE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "zum {last_day} höre ich als Ihre Assistenz auf. Was Sie mir übertragen haben, schließe "
        "ich bis zum vereinbarten Termin ab; dafür ändert sich nichts. Ihr Zeitkonto bleibt "
        "bestehen, und für Neues findet {team_lead} die passende Kollegin für Sie. Vielen Dank "
        "für Ihr Vertrauen!\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SINGLE, Address.DU): (
        "Hallo {contact},\n"
        "zum {last_day} höre ich als deine Assistenz auf. Was du mir übertragen hast, schließe "
        "ich bis zum vereinbarten Termin ab; dafür ändert sich nichts. Dein Zeitkonto bleibt "
        "bestehen, und für Neues findet {team_lead} die passende Kollegin für dich. Danke "
        "für dein Vertrauen!\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SUCCESSOR, Address.SIE): (
        "Guten Tag, {contact},\n"
        "nach dem {last_day} ist {successor} für Sie da und weiß über alles Laufende Bescheid. "
        "In den Aufgaben schreiben Sie einfach weiter wie bisher. Gern treffen wir uns "
        "vorher zu dritt in einem kurzen Telefonat.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SUCCESSOR, Address.DU): (
        "Hallo {contact},\n"
        "nach dem {last_day} ist {successor} für dich da und weiß über alles Laufende Bescheid. "
        "In den Aufgaben schreibst du einfach weiter wie bisher. Gern treffen wir uns "
        "vorher zu dritt in einem kurzen Telefonat.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_TRAINING, Address.SIE): (
        "Guten Tag, {contact},\n"
        "damit {successor} Ihre Abläufe von Anfang an kennt, biete ich eine Einarbeitung an. Wir "
        "sammeln dazu in einer eigenen Aufgabe alles Wichtige: wiederkehrende Arbeiten, "
        "Ablageorte, Ansprechpersonen, Ihre Wünsche. Die Zeit dafür läuft über Ihr Zeitkonto. "
        "Möchten Sie das, und in welchem Umfang?\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_TRAINING, Address.DU): (
        "Hallo {contact},\n"
        "damit {successor} deine Abläufe von Anfang an kennt, biete ich eine Einarbeitung an. Wir "
        "sammeln dazu in einer eigenen Aufgabe alles Wichtige: wiederkehrende Arbeiten, "
        "Ablageorte, Ansprechpersonen, deine Wünsche. Die Zeit dafür läuft über dein Zeitkonto. "
        "Möchtest du das, und in welchem Umfang?\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_ACCESSES, Address.SIE): (
        "Guten Tag, {contact},\n"
        "zum Abschluss eine Bitte, damit Ihre Daten sicher bleiben: Ändern Sie nach dem "
        "{last_day} die Passwörter, die ich kannte, entziehen Sie mir die Zugriffe auf Ordner, "
        "Kalender und Programme, und löschen Sie Konten, die eigens für mich angelegt wurden. "
        "Was ich selbst an Zugangsdaten gespeichert hatte, lösche ich ebenfalls. Geben Sie mir "
        "bitte kurz Bescheid, wenn das erledigt ist.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_ACCESSES, Address.DU): (
        "Hallo {contact},\n"
        "zum Abschluss eine Bitte, damit deine Daten sicher bleiben: Ändere nach dem "
        "{last_day} die Passwörter, die ich kannte, entziehe mir die Zugriffe auf Ordner, "
        "Kalender und Programme, und lösche Konten, die eigens für mich angelegt wurden. "
        "Was ich selbst an Zugangsdaten gespeichert hatte, lösche ich ebenfalls. Gib mir "
        "bitte kurz Bescheid, wenn das erledigt ist.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_ARCHIVE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich habe Ihnen Ihre Dateien geschickt: {archive}. Bitte prüfen Sie, ob alles lesbar und "
        "vollständig ist, und bestätigen Sie mir den Empfang. Erst danach lösche ich meine "
        "Kopien.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_ARCHIVE, Address.DU): (
        "Hallo {contact},\n"
        "ich habe dir deine Dateien geschickt: {archive}. Bitte prüfe, ob alles lesbar und "
        "vollständig ist, und bestätige mir den Empfang. Erst danach lösche ich meine "
        "Kopien.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SUPPORT, Address.SIE): (
        "Guten Tag, {contact},\n"
        "auch nach dem {last_day} beantworte ich kurze Rückfragen von Ihnen und {successor} gern "
        "und ohne Kosten. Brauchen Sie mich länger, geht das zu diesem Satz: {cost}.\n"
        "Viele Grüße\n{assistant}"
    ),
    (Template.HANDOVER_SUPPORT, Address.DU): (
        "Hallo {contact},\n"
        "auch nach dem {last_day} beantworte ich kurze Rückfragen von dir und {successor} gern "
        "und ohne Kosten. Brauchst du mich länger, geht das zu diesem Satz: {cost}.\n"
        "Viele Grüße\n{assistant}"
    ),
}
"""By occasion and form of address."""
