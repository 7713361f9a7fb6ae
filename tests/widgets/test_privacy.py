"""F2 shows customers by number."""

from widgets.privacy import customer_name, customers_hidden, hide_customers, partner_name


def test_a_hidden_customer_is_a_number_and_comes_back() -> None:
    assert customer_name("[/x] & Söhne", 17) == "[/x] & Söhne"
    hide_customers(True)
    try:
        assert customers_hidden()
        assert customer_name("[/x] & Söhne", 17) == "Kunde 17"
    finally:
        hide_customers(False)
    assert customer_name("[/x] & Söhne", 17) == "[/x] & Söhne"


def test_who_writes_for_a_hidden_customer_is_hidden_too_and_a_colleague_never() -> None:
    assert partner_name("Kim", "Acme", 17) == "Kim · Acme"
    hide_customers(True)
    try:
        assert partner_name("Kim", "Acme", 17) == "Kunde 17"
        assert partner_name("Bea", "", 0) == "Bea"
    finally:
        hide_customers(False)
