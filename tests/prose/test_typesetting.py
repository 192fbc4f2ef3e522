from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from casebook.prose.typesetting import curled, lowered, raised, typeset


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("CO₂", "CO<sub>2</sub>"),
        ("CO2", "CO<sub>2</sub>"),
        ("减排CO2吨数", "减排CO<sub>2</sub>吨数"),
        ("tCO2e", "tCO<sub>2</sub>e"),
        ("CO2e", "CO<sub>2</sub>e"),
        ("CO2排放", "CO<sub>2</sub>排放"),
        ("CO25", "CO25"),
        ("ECO2", "ECO2"),
        ("CO2x", "CO2x"),
        ("H₂O、PM₂₅", "H<sub>2</sub>O、PM<sub>25</sub>"),
        ("m³", "m<sup>3</sup>"),
        ("5 m3", "5 m<sup>3</sup>"),
        ("10⁶", "10<sup>6</sup>"),
        ("5万m3，3hm2", "5万m<sup>3</sup>，3hm<sup>2</sup>"),
        ("100km2", "100km<sup>2</sup>"),
        ("m30", "m30"),
        ("item2", "item2"),
        ("ohm2", "ohm2"),
        ("BOD5", "BOD5"),
        ("<b> & \"'", "&lt;b&gt; &amp; &#34;&#39;"),
        ("", ""),
    ],
)
def test_digits_are_set_low_and_high(text: str, html: str) -> None:
    assert typeset(text) == html


def test_set_digits_read_as_plain_ones() -> None:
    assert lowered("₀₁₂₃₄₅₆₇₈₉") == raised("⁰¹²³⁴⁵⁶⁷⁸⁹") == "0123456789"


@given(st.text(max_size=60))
def test_no_markup_but_sub_and_sup_comes_out(text: str) -> None:
    html = str(typeset(text))
    for tag in ("<sub>", "</sub>", "<sup>", "</sup>"):
        html = html.replace(tag, "")
    assert "<" not in html
    assert ">" not in html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("China's parks", "China’s parks"),
        ("the parks' own water", "the parks’ own water"),
        ("its suppliers'", "its suppliers’"),
        ("L'Oréal", "L’Oréal"),
        ("39°54'N", "39°54'N"),
        ("run 'check' first", "run 'check' first"),
        (
            "Suzhou's park (苏州工业园区) and its neighbours' steam",
            "Suzhou’s park (苏州工业园区) and its neighbours’ steam",
        ),
        ("欧莱雅中国（L'Oréal China）尚美工厂", "欧莱雅中国（L'Oréal China）尚美工厂"),
        ("", ""),
    ],
)
def test_apostrophes_are_set_as_printers_do(typed: str, shown: str) -> None:
    assert curled(typed) == shown
    assert typeset(typed) == escape(shown)


def test_html_is_left_as_it_is() -> None:
    assert curled(Markup("<a title='parks'>")) == "<a title='parks'>"
