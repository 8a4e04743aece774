"""Who is in charge of a goal in which year, from the offices it names and those before and after them."""

from kassel_integration.model.office import Office, Term, terms_of

A, B = Office("a", "A", until=2012, successor="b"), Office("b", "B", until=2014, successor="c")
C, ALWAYS = Office("c", "C"), Office("x", "X")
YOUNG, OLD = Office("y", "Y", since=2013), Office("o", "O", until=2012, successor="y")
KNOWN = {office.id: office for office in (A, B, C, ALWAYS, YOUNG, OLD)}


def test_offices_that_were_always_there_need_no_terms() -> None:
    assert terms_of((ALWAYS, C), KNOWN) == ()


def test_successors_follow_one_another() -> None:
    assert terms_of((A,), KNOWN) == (Term(A, None, 2012), Term(B, 2013, 2014), Term(C, 2015, None))


def test_an_office_that_was_there_before_takes_over_only_from_then_on() -> None:
    assert terms_of((ALWAYS, B), KNOWN) == (Term(ALWAYS), Term(B, None, 2014), Term(C, 2015, None))


def test_a_goal_that_names_the_younger_office_was_its_forerunners_before() -> None:
    assert terms_of((YOUNG,), KNOWN) == (Term(OLD, None, 2012), Term(YOUNG, 2013, None))


def test_a_term_covers_both_its_years() -> None:
    assert [year for year in range(2010, 2017) if Term(B, 2013, 2014).covers(year)] == [2013, 2014]
