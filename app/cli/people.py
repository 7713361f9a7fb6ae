"""`vpa person`: add people, shut them out and let them in, give or change a password."""

import argparse

from app.cli import choices
from app.cli.console import FINE, Console
from widgets.words import _


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    """Declare the command with its parts."""
    parser = commands.add_parser(
        "person", parents=[shared], help=_("look after people and their passwords")
    )
    parts = parser.add_subparsers(metavar=_("COMMAND"), required=True)
    _declare_adding(parts, shared)
    whose = _("whose, by her whole name")
    for name, told, run in (
        ("disable", _("let nobody sign in as her"), _disable),
        ("enable", _("let her sign in again"), _enable),
        ("reset-password", _("give a new password"), _reset),
    ):
        one = parts.add_parser(name, parents=[shared], help=told)
        one.add_argument("name", metavar=_("NAME"), help=whose)
        one.set_defaults(run=run)
    change = parts.add_parser(
        "change-password", parents=[shared], help=_("change your own password")
    )
    change.set_defaults(run=_change)


def _declare_adding(
    parts: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    add = parts.add_parser("add", parents=[shared], help=_("add a person who can sign in"))
    add.add_argument("name", metavar=_("NAME"), help=_("the name she signs in with"))
    add.add_argument("--email", default="", metavar="EMAIL", help=_("her e-mail address"))
    add.add_argument(
        "--role",
        dest="roles",
        action="append",
        type=choices.role,
        metavar=_("ROLE"),
        help=_(
            "assistant (when none is given), operations, customer_manager, assistant_manager or "
            "admin; may be given several times"
        ),
    )
    add.add_argument(
        "--customer",
        metavar=_("CUSTOMER"),
        help=_("she signs in for this customer, named by number or whole name"),
    )
    add.set_defaults(run=_add)


def _add(args: argparse.Namespace, console: Console) -> int:
    from domain.person import Role
    from services.people.people import People

    if args.customer is not None:
        return _add_contact(args, console)
    roles = frozenset(Role(role) for role in args.roles or [Role.ASSISTANT])
    people, actor = People(console.desk.office), console.session.actor
    people.check_new(actor, args.name, args.email, roles)
    added = people.add(actor, args.name, args.email, roles, console.ask_new_password())
    console.talk(_("{name} can sign in now.").format(name=added.name))
    return FINE


def _add_contact(args: argparse.Namespace, console: Console) -> int:
    """Somebody who signs in for a customer; she has no other role."""
    from domain.errors import BadInput

    if args.roles:
        raise BadInput("role", "needs_customer")
    contacts, actor = console.desk.contacts, console.session.actor
    customer = console.desk.customers.named(actor, args.customer)
    contacts.check_new(actor, customer, args.name, args.email)
    password = console.ask_new_password()
    added = contacts.add(actor, customer, args.name, args.email, password)
    console.talk(_("{name} can sign in now.").format(name=added.name))
    return FINE


def _disable(args: argparse.Namespace, console: Console) -> int:
    from services.people.people import People

    people, actor = People(console.desk.office), console.session.actor
    disabled = people.disable(actor, people.named(args.name).id)
    console.talk(_("{name} cannot sign in any more.").format(name=disabled.name))
    return FINE


def _enable(args: argparse.Namespace, console: Console) -> int:
    from services.people.people import People

    people, actor = People(console.desk.office), console.session.actor
    enabled = people.enable(actor, people.former(args.name).id)
    console.talk(_("{name} can sign in again.").format(name=enabled.name))
    return FINE


def _reset(args: argparse.Namespace, console: Console) -> int:
    from services.people.people import People

    people, actor = People(console.desk.office), console.session.actor
    person = people.check_reset(actor, args.name)
    people.reset_password(actor, person.id, console.ask_new_password())
    console.talk(_("{name} has a new password.").format(name=person.name))
    return FINE


def _change(_args: argparse.Namespace, console: Console) -> int:
    from services.people.people import People

    people, actor = People(console.desk.office), console.session.actor
    old = console.ask_password(_("Old password"))
    people.check_own_password(actor, old)
    people.change_own_password(actor, old, console.ask_new_password())
    console.talk(_("Your password is changed."))
    return FINE
