"""Commands of the team's room."""

from widgets.commands.command import Command
from widgets.words import N_

VIEW = Command("team.view", "v", N_("Next view"))
EARLIER = Command("team.earlier", "left_square_bracket", N_("Earlier weeks"), show=False)
LATER = Command("team.later", "right_square_bracket", N_("Later weeks"), show=False)
WIDEN = Command("team.widen", "w", N_("More weeks"), show=False)
STOP = Command("team.stop", "s", N_("Stop additional work"))
LIFT = Command("team.lift", "l", N_("Lift the stop"), show=False)
REVIEW = Command("team.review", "m", N_("Move the review"), show=False)
STAND_INS = Command("team.stand_ins", "b", N_("Stand-ins"), show=False)
ABSENCE = Command("team.absence", "n", N_("Enter an absence"), show=False)
DEMAND = Command("team.demand", "d", N_("Report demand"), show=False)
EXPLAIN = Command("team.figure", "i", N_("How full?"), show=False)
LIST = Command("team.list", "c", N_("Extend the competences"), show=False)
