"""The editor's two pages: one that tells how to use it, and the one it opens on."""

from __future__ import annotations

from markupsafe import Markup

from casebook.vocabulary.catalogue import text
from casebook.vocabulary.localtext import LANGUAGES, Language

_HTML = Markup("""\
<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>{title}</title>
{head}</head>
<body>
{body}</body>
</html>
""")
_STYLE = Markup("""\
<style>
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 system-ui, sans-serif; }
</style>
""")
_SCRIPT = Markup('<script type="module" src="editor.js"></script>\n')
_ADVICE = {
    "local_title": ("local_browser", "local_choose", "local_after"),
    "limits_title": ("limits_new", "limits_photos", "limits_check"),
}


def start_page(folder: str) -> str:
    """Return the page that tells how to edit; `folder` is where the cases lie in the repository."""
    body = Markup().join(_advice(language, folder) for language in LANGUAGES)
    return _HTML.format(title=text("admin.page.title", "zh"), head=_STYLE, body=body)


def editor_page() -> str:
    """Return the page of the editor itself."""
    return _HTML.format(title=text("admin.page.title", "zh"), head=Markup(), body=_SCRIPT)


def _advice(language: Language, folder: str) -> Markup:
    lines = [
        Markup('<section lang="{}">\n<h1>{}</h1>\n<p><a href="editor.html">{}</a></p>\n').format(
            language, text("admin.page.title", language), text("admin.page.open", language)
        )
    ]
    for title, points in _ADVICE.items():
        lines.append(Markup("<h2>{}</h2>\n<ul>\n").format(text(f"admin.page.{title}", language)))
        said = (text(f"admin.page.{point}", language, folder=folder) for point in points)
        lines += [Markup("<li>{}</li>\n").format(each) for each in said]
        lines.append(Markup("</ul>\n"))
    return Markup().join([*lines, Markup("</section>\n")])
