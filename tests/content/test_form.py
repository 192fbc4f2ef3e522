from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from casebook.content.form import Form, FormField, Publish


def question(question_id: str, publish: str, **more: Any) -> dict[str, Any]:
    return {"id": question_id, "label": {"zh": "问", "en": "Question"}, "publish": publish, **more}


@pytest.mark.parametrize("publish", ["never", "no"])
@pytest.mark.parametrize("place", ["field", "part"])
def test_what_is_kept_back_has_no_place_to_be_held(publish: str, place: str) -> None:
    with pytest.raises(ValidationError, match=f"form field phone: publish is {publish}"):
        FormField.model_validate(question("phone", publish, **{place: "organisation"}))


@pytest.mark.parametrize("inner", ["yes", "no", "name-only", "with-consent"])
def test_within_a_group_that_is_never_published_nothing_is(inner: str) -> None:
    with pytest.raises(ValidationError, match="form field head: publish is never"):
        FormField.model_validate(question("head", "never", fields=[question("name", inner)]))


def test_a_group_may_hold_some_things_that_are_published_and_some_that_are_not() -> None:
    fields = [question("name", "yes", field="organisation"), question("head", "never")]
    group = FormField.model_validate(question("department", "name-only", fields=fields))
    assert [(each.id, each.publish) for each in group.walk()] == [
        ("department", Publish.NAME_ONLY),
        ("name", Publish.YES),
        ("head", Publish.NEVER),
    ]


def test_a_form_is_walked_in_the_order_printed() -> None:
    fields = [question("a", "no", fields=[question("b", "never")]), question("c", "yes")]
    form = Form.model_validate({"id": "form", "label": {"zh": "表", "en": "Form"}, "fields": fields})
    assert [each.id for each in form.walk()] == ["a", "b", "c"]
