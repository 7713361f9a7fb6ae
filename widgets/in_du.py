"""What a customer reads who is spoken to in Du, where the German else says Sie (CHAT-2).

By the English sentence. Most of what she reads speaks to nobody and needs no second form; a test
finds what does. Her help keeps to Sie.
"""

from collections.abc import Mapping
from types import MappingProxyType

from widgets.words import N_

IN_DU: Mapping[str, str] = MappingProxyType(
    {
        N_("Nobody works for you yet; we are finding the right person."): (
            "Noch arbeitet niemand für dich; wir suchen die richtige Person."
        ),
        N_("Nothing waits for your word here."): "Hier wartet nichts auf dein Wort.",
        N_("That is for us to do. Write us what you need, in the chat of the task."): (
            "Das ist unsere Sache. Schreib uns im Chat der Aufgabe, was du brauchst."
        ),
        N_("What do you approve?"): "Was erlaubst du?",
        N_("It holds for this task alone, and you can withdraw it at any time."): (
            "Es gilt nur für diese Aufgabe, und du kannst es jederzeit widerrufen."
        ),
        N_("Who works for you"): "Wer für dich arbeitet",
        N_("You add"): "Dazu von dir",
        N_(
            "Your assistant may also write or call you outside this program, for example by "
            "WhatsApp. What is agreed there is still summed up here."
        ): (
            "Deine Assistenz darf dich auch außerhalb dieses Programms anschreiben oder anrufen, "
            "zum Beispiel per WhatsApp. Was dort vereinbart wird, steht trotzdem zusammengefasst "
            "hier."
        ),
        N_(
            "Your assistant may buy, sign or pay in your name in this single case. Please add "
            "what, from whom and up to which amount."
        ): (
            "Deine Assistenz darf in diesem Einzelfall in deinem Namen kaufen, unterschreiben oder "
            "bezahlen. Bitte ergänze, was, bei wem und bis zu welchem Betrag."
        ),
        N_("Your message will say: {text}"): "In deiner Nachricht steht dann: {text}",
        N_("waits for your word"): "wartet auf dein Wort",
        N_("your tasks"): "Deine Aufgaben",
    }
)
