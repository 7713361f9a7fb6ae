"""Requests to the team among what waits, read by whom they are for."""

import pytest

from services.triage.surveys import requests_for
from tests.builders import SmallAgency
from tests.services.staffing.examples import asked


@pytest.mark.parametrize(("hers", "everybodys"), [(True, False), (False, True), (False, False)])
def test_each_list_reads_only_its_own(agency: SmallAgency, hers: bool, everybodys: bool) -> None:
    survey = asked(agency, agency.ada)
    who = agency.manager if everybodys else agency.ada
    with agency.office.reading() as work:
        found = requests_for(work, who, hers=hers, everybodys=everybodys)
    assert [one.survey_id for one in found.asked] == [survey.id] * hers
    assert [one.survey.id for one in found.running] == [survey.id] * everybodys


def test_it_is_told_for_any_moment_of_the_day(agency: SmallAgency) -> None:
    survey = asked(agency, agency.ada)
    with agency.office.reading() as work:
        hers = requests_for(work, agency.ada, hers=True, everybodys=False)
        theirs = requests_for(work, agency.manager, hers=False, everybodys=True)
    before = agency.clock()
    assert (len(list(hers.cases(before))), len(list(theirs.cases(before)))) == (1, 0)
    assert len(list(hers.cases(survey.closes_at))) == 0
    assert len(list(theirs.cases(survey.closes_at))) == 1
