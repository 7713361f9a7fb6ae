"""Commands of the honorarium."""

from widgets.commands.command import Command
from widgets.words import N_

VIEW = Command("honorarium.view", "v", N_("Next view"))
VIEW_BACK = Command("honorarium.view_back", "V", N_("View before"), show=False)
EARLIER = Command("honorarium.earlier", "left_square_bracket", N_("Month before"))
LATER = Command("honorarium.later", "right_square_bracket", N_("Month after"))
BY_RELEASE = Command("honorarium.by_release", "m", N_("By work or release date"), show=False)
INVOICE = Command("honorarium.invoice", "i", N_("Submit an invoice"))
CHART = Command("honorarium.chart", "c", N_("Chart of the months"), show=False)
PDF = Command("honorarium.pdf", "p", N_("Save as PDF"))
EXPORT = Command("honorarium.export", "E", N_("Save as a table"), show=False)
DAY = Command("honorarium.day", "U", N_("Recorded day"), show=False)
WHOSE = Command("honorarium.whose", "w", N_("Whose honorarium"))
RATE = Command("honorarium.rate", "b", N_("Base rate"), show=False)
PROFILE = Command("honorarium.profile", "s", N_("Tax profile"), show=False)
BOOK = Command("honorarium.book", "n", N_("Credit or correction"), show=False)
AGENCY = Command("honorarium.agency", "A", N_("The agency's address"), show=False)
PAID = Command("honorarium.paid", "z", N_("Invoice paid"), show=False)
UNPAID = Command("honorarium.unpaid", "Z", N_("Not paid after all"), show=False)
ALLOW = Command("honorarium.allow", "o", N_("Allow one more invoice"), show=False)
CANCEL = Command("honorarium.cancel", "x", N_("Cancel an invoice"), show=False)
