"""`casebook rules`: what is checked, and why."""

from __future__ import annotations

from collections.abc import Iterator

import click

from casebook.checks.examples import examples
from casebook.checks.rule import Rule
from casebook.checks.rules import RULES, meant_rule
from casebook.checks.wording import say, suggestion
from casebook.commands.choosing import refuse
from casebook.commands.wording import help_line
from casebook.vocabulary.localtext import LANGUAGES, Language, LocalText


@click.command()
@click.argument("rule_id", metavar="[ID]", required=False)
@click.option(
    "--language",
    default="zh",
    show_default=True,
    type=click.Choice(LANGUAGES),
    help=help_line("checks.command.check.language"),
)
def rules(rule_id: str | None, language: Language) -> None:
    """Print every rule in a line, or one at length."""
    if rule_id is None:
        click.echo("\n".join(_row(rule, language) for rule in RULES.values()))
    elif rule := RULES.get(rule_id.upper()):
        click.echo("\n".join(_explained(rule, language)))
    else:
        close = suggestion(meant_rule(rule_id))
        raise refuse("commands.error.no_rule", rule=rule_id, suggestion=close)


def _row(rule: Rule, language: Language) -> str:
    severity = say(f"severity.{rule.severity.value}").get(language)
    return f"{rule.id}  {severity}  {say(f'{rule.id}.name').get(language)}"


def _explained(rule: Rule, language: Language) -> Iterator[str]:
    def words(text: LocalText) -> str:
        return text.get(language)

    example = examples()[rule.id]
    yield click.style(f"{rule.id}  {words(say(f'{rule.id}.name'))}", bold=True)
    yield words(say("explain.family", family=say(f"family.{rule.family.value}")))
    yield words(say("explain.severity", severity=say(f"severity.{rule.severity.value}")))
    yield words(say("explain.waivable" if rule.waivable else "explain.not_waivable"))
    yield ""
    yield words(say(f"{rule.id}.reason"))
    for key, snippet, colour in (("bad", example.bad, "red"), ("good", example.good, "green")):
        yield ""
        yield words(say(f"explain.{key}", file=example.file))
        shown = snippet.strip("\n") or words(say("none"))
        yield from (click.style(f"    {line}", fg=colour) for line in shown.split("\n"))
