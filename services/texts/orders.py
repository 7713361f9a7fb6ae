"""Texts about one task: saved, not possible, factor, cover, deadline, rating."""

from collections.abc import Mapping

from domain.customer import Address
from domain.template import Template

ORDERS: Mapping[tuple[Template, Address], str] = {
    (Template.TASK_SAVED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "vielen Dank für Ihren Auftrag „{title}“. Er ist gespeichert und hat die Nummer "
        "{number}. Ich prüfe ihn bis {due} und melde mich dann bei Ihnen."
    ),
    (Template.TASK_SAVED, Address.DU): (
        "Hallo {contact},\n"
        "danke für deinen Auftrag „{title}“. Er ist gespeichert und hat die Nummer {number}. "
        "Ich prüfe ihn bis {due} und melde mich dann bei dir."
    ),
    (Template.TASK_DELEGATED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "Ihren Auftrag „{title}“ kann ich leider nicht selbst übernehmen. Wir suchen "
        "im Team jemanden, bei dem er in guten Händen ist, und melden uns bei Ihnen. "
        "Für alles andere bin ich wie gewohnt für Sie da."
    ),
    (Template.TASK_DELEGATED, Address.DU): (
        "Hallo {contact},\n"
        "deinen Auftrag „{title}“ kann ich leider nicht selbst übernehmen. Wir suchen "
        "im Team jemanden, bei dem er in guten Händen ist, und melden uns bei dir. "
        "Für alles andere bin ich wie gewohnt für dich da."
    ),
    (Template.TASK_PASSED_ON, Address.SIE): (
        "Guten Tag, {contact},\n"
        "wir haben jemanden für Ihren Auftrag „{title}“ gefunden: {successor} sieht ihn sich an "
        "und meldet sich bei Ihnen. Für alles andere bleibt Ihre Assistenz wie gewohnt für Sie da."
    ),
    (Template.TASK_PASSED_ON, Address.DU): (
        "Hallo {contact},\n"
        "wir haben jemanden für deinen Auftrag „{title}“ gefunden: {successor} sieht ihn sich an "
        "und meldet sich bei dir. Für alles andere bleibt deine Assistenz wie gewohnt für dich da."
    ),
    (Template.QUESTION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "danke für Ihren Auftrag „{title}“. Damit er so wird, wie Sie ihn brauchen, habe ich vor "
        "dem Start noch eine Frage: {question}"
    ),
    (Template.QUESTION, Address.DU): (
        "Hallo {contact},\n"
        "danke für deinen Auftrag „{title}“. Damit er so wird, wie du ihn brauchst, habe ich vor "
        "dem Start noch eine Frage: {question}"
    ),
    (Template.TASK_SPLIT, Address.SIE): (
        "Guten Tag, {contact},\n"
        "damit Ihr großer Auftrag „{title}“ zügig vorankommt, haben wir Teile davon als eigene "
        "Aufgaben angelegt: {topic}. Frist und Gesamtbudget bleiben für Sie gleich; hier im Chat "
        "läuft alles zusammen."
    ),
    (Template.TASK_SPLIT, Address.DU): (
        "Hallo {contact},\n"
        "damit dein großer Auftrag „{title}“ zügig vorankommt, haben wir Teile davon als eigene "
        "Aufgaben angelegt: {topic}. Frist und Gesamtbudget bleiben für dich gleich; hier im Chat "
        "läuft alles zusammen."
    ),
    (Template.TASK_NOT_POSSIBLE, Address.SIE): (
        "Guten Tag, {contact},\n"
        "danke für Ihr Vertrauen. Den Auftrag „{title}“ können wir so leider nicht annehmen: "
        "{reason}. Lassen Sie uns gern überlegen, welchen Teil davon wir Ihnen abnehmen können. "
        "Schreiben Sie mir einfach, was Ihnen daran am wichtigsten ist."
    ),
    (Template.TASK_NOT_POSSIBLE, Address.DU): (
        "Hallo {contact},\n"
        "danke für dein Vertrauen. Den Auftrag „{title}“ können wir so leider nicht annehmen: "
        "{reason}. Lass uns gern überlegen, welchen Teil davon wir dir abnehmen können. "
        "Schreib mir einfach, was dir daran am wichtigsten ist."
    ),
    (Template.NO_CAPACITY, Address.SIE): (
        "Guten Tag, {contact},\n"
        "Ihren Auftrag „{title}“ übernehme ich gern. Bis {deadline} schaffe ich ihn allerdings "
        "nicht in der Qualität, die Sie erwarten dürfen. Passt Ihnen {new_deadline}? Sonst suchen "
        "wir im Team jemanden, der früher Zeit hat."
    ),
    (Template.NO_CAPACITY, Address.DU): (
        "Hallo {contact},\n"
        "deinen Auftrag „{title}“ übernehme ich gern. Bis {deadline} schaffe ich ihn allerdings "
        "nicht in der Qualität, die du erwarten darfst. Passt dir {new_deadline}? Sonst suchen "
        "wir im Team jemanden, der früher Zeit hat."
    ),
    (Template.FACTOR, Address.SIE): (
        "Guten Tag, {contact},\n"
        "Ihr Auftrag „{title}“ gehört zum Bereich {area}; dort gilt der Faktor {factor}. "
        "Von den gebuchten {budget} bleiben mir damit {working} zum Arbeiten. Für volle "
        "{budget} Arbeitszeit wären {needed} Budget nötig. Passt das so für Sie, oder soll "
        "das Budget angehoben werden?"
    ),
    (Template.FACTOR, Address.DU): (
        "Hallo {contact},\n"
        "dein Auftrag „{title}“ gehört zum Bereich {area}; dort gilt der Faktor {factor}. "
        "Von den gebuchten {budget} bleiben mir damit {working} zum Arbeiten. Für volle "
        "{budget} Arbeitszeit wären {needed} Budget nötig. Passt das so für dich, oder soll "
        "das Budget angehoben werden?"
    ),
    (Template.COVER_MISSING, Address.SIE): (
        "Guten Tag, {contact},\n"
        "Ihr Auftrag „{title}“ ist mit {budget} geplant. Auf Ihrem Zeitkonto sind noch "
        "{available} frei, es fehlen also {missing}. Möchten Sie ein Stundenpaket nachbuchen, "
        "oder soll ich den Auftrag an die freie Zeit anpassen? Sobald das klar ist, lege ich los."
    ),
    (Template.COVER_MISSING, Address.DU): (
        "Hallo {contact},\n"
        "dein Auftrag „{title}“ ist mit {budget} geplant. Auf deinem Zeitkonto sind noch "
        "{available} frei, es fehlen also {missing}. Möchtest du ein Stundenpaket nachbuchen, "
        "oder soll ich den Auftrag an die freie Zeit anpassen? Sobald das klar ist, lege ich los."
    ),
    (Template.DEADLINE_REACHED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "danke für das nette Gespräch eben. Wie am Telefon vereinbart, bekommen Sie „{title}“ "
        "bis {new_deadline} statt bis {deadline}. Der Grund: {reason}. Sollten Sie das anders "
        "verstanden haben, schreiben Sie mir bitte gleich hier."
    ),
    (Template.DEADLINE_REACHED, Address.DU): (
        "Hallo {contact},\n"
        "danke für das nette Gespräch eben. Wie am Telefon vereinbart, bekommst du „{title}“ "
        "bis {new_deadline} statt bis {deadline}. Der Grund: {reason}. Solltest du das anders "
        "verstanden haben, schreib mir bitte gleich hier."
    ),
    (Template.DEADLINE_NOT_REACHED, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich habe versucht, Sie anzurufen, und Sie leider nicht erreicht. Für „{title}“ brauche "
        "ich mehr Zeit: {reason}. Darf ich Ihnen das Ergebnis bis {new_deadline} geben statt bis "
        "{deadline}? Ohne Ihr Einverständnis bleibt es beim bisherigen Termin."
    ),
    (Template.DEADLINE_NOT_REACHED, Address.DU): (
        "Hallo {contact},\n"
        "ich habe versucht, dich anzurufen, und dich leider nicht erreicht. Für „{title}“ brauche "
        "ich mehr Zeit: {reason}. Darf ich dir das Ergebnis bis {new_deadline} geben statt bis "
        "{deadline}? Ohne dein Einverständnis bleibt es beim bisherigen Termin."
    ),
    (Template.THREE_STARS, Address.SIE): (
        "Guten Tag, {contact},\n"
        "vielen Dank für Ihre Bewertung zu „{title}“. Drei Sterne zeigen mir, dass noch etwas "
        "besser ging. Was hätten Sie sich anders gewünscht? Ihre Antwort hilft mir, es beim "
        "nächsten Mal genau so zu machen, wie Sie es brauchen."
    ),
    (Template.THREE_STARS, Address.DU): (
        "Hallo {contact},\n"
        "danke für deine Bewertung zu „{title}“. Drei Sterne zeigen mir, dass noch etwas "
        "besser ging. Was hättest du dir anders gewünscht? Deine Antwort hilft mir, es beim "
        "nächsten Mal genau so zu machen, wie du es brauchst."
    ),
    (Template.PROJECT_INTRODUCTION, Address.SIE): (
        "Guten Tag, {contact},\n"
        "ich bin {assistant} und unterstütze Sie als Projektassistenz bei „{title}“. Ihre "
        "gewohnte Ansprechpartnerin bleibt natürlich für Sie da. Was diesen Auftrag betrifft, "
        "schreiben Sie uns einfach beide hier; ich freue mich auf die Zusammenarbeit mit Ihnen."
    ),
    (Template.PROJECT_INTRODUCTION, Address.DU): (
        "Hallo {contact},\n"
        "ich bin {assistant} und unterstütze dich als Projektassistenz bei „{title}“. Deine "
        "gewohnte Ansprechpartnerin bleibt natürlich für dich da. Was diesen Auftrag betrifft, "
        "schreib uns einfach beiden hier; ich freue mich auf die Zusammenarbeit mit dir."
    ),
    (Template.TRAINING, Address.SIE): (
        "Guten Tag, {contact},\n"
        "für „{title}“ braucht es Kenntnisse in {topic}, die wir im Team noch nicht haben. Gern "
        "arbeite ich mich ein, wenn Sie das möchten; dafür fallen etwa {cost} von Ihrem "
        "Zeitkonto an. Danach kann ich solche Aufgaben dauerhaft für Sie übernehmen."
    ),
    (Template.TRAINING, Address.DU): (
        "Hallo {contact},\n"
        "für „{title}“ braucht es Kenntnisse in {topic}, die wir im Team noch nicht haben. Gern "
        "arbeite ich mich ein, wenn du das möchtest; dafür fallen etwa {cost} von deinem "
        "Zeitkonto an. Danach kann ich solche Aufgaben dauerhaft für dich übernehmen."
    ),
}
"""By occasion and form of address."""

MATERIAL, REMARKS = "Material: {material}", "Außerdem: {remarks}"
"""How an order tells what there is to work with, and what else is to be known (TASK-1)."""
