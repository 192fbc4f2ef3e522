"""A form read cell by cell: which label each answer stands beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from casebook.intake.blocks import Block, Cell, Paragraph, Span, Table, grid, paragraphs
from casebook.intake.labels import Labelled, is_instruction, match_label
from casebook.intake.options import CELL_END
from casebook.intake.questions import Question, Questions
from casebook.intake.remarks import Group, Remark, remark

_FEWEST_LABELS = 2
"""A table with fewer of a form's labels is a table of the text."""

_FEWEST_HEADS = 3
"""So many labels in a row with nothing between them are the heads of columns."""

Row = Sequence[Cell | None]


@dataclass(frozen=True)
class Answer:
    """What stands beside a label; `cells` are the answer's cells, `instance` counts repeating groups."""

    question: Question
    cells: tuple[tuple[Block, ...], ...]
    document: str
    number: int
    instance: int = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of the answer."""
        return tuple(block for cell in self.cells for block in cell)

    @property
    def text(self) -> str:
        """The answer's words, a line for each paragraph."""
        return "\n".join(filter(None, (_words(cell) for cell in self.cells)))

    @property
    def cell_text(self) -> str:
        """The answer's words, its cells kept apart."""
        return CELL_END.join(_words(cell) for cell in self.cells)


@dataclass
class _Open:
    """An answer that later cells may still add to."""

    question: Question
    number: int
    instance: int
    cells: list[tuple[Block, ...]] = field(default_factory=list)


class FormReader:
    """Reads the forms of one document in turn; it knows how often each label has occurred."""

    def __init__(self, questions: Questions, document: str) -> None:
        self.questions = questions
        self.document = document
        self.remarks: list[Remark] = []
        self._answers: list[Answer] = []
        self._met: dict[str, int] = {}
        self._instance = 0

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers found so far."""
        return tuple(self._answers)

    def is_form(self, table: Table) -> bool:
        """Tell whether a table is a form: two of its cells at least are labels."""
        found = {
            labelled.key
            for row in table.rows
            for cell in row
            if (labelled := match_label(cell.text, self.questions.by_label))
        }
        return len(found) >= _FEWEST_LABELS

    def read(self, table: Table) -> None:
        """Take the answers of a form."""
        rows = grid(table)
        used: set[int] = set()
        begun: list[_Open] = []
        spanning: list[tuple[int, _Open]] = []
        heads: tuple[Question, ...] = ()
        for number, row in enumerate(rows):
            spanning = [(end, answer) for end, answer in spanning if end > number]
            labels = [self._label(cell) for cell in row]
            if heads and not any(labels):
                self._record(heads[0], row)
                continue
            heads = self._heads(row, labels)
            if heads:
                continue
            current = spanning[-1][1] if spanning else None
            for column, cell in enumerate(row):
                if cell is None or id(cell) in used:
                    continue
                labelled = labels[column]
                if labelled is None:
                    self._put(cell, current)
                    continue
                current = self._begin(cell, labelled)
                begun.append(current)
                is_last = not any(row[column + 1 :])
                stands_alone = is_last and not labelled.rest and not current.question.holds_others
                below = self._below(rows, number + cell.rows, column) if stands_alone else None
                if below is not None:
                    used.add(id(below))
                    current.cells.append(below.blocks)
                if cell.rows > 1:
                    spanning.append((number + cell.rows, current))
        for answer in begun:
            self._close(answer)

    def line(self, paragraph: Paragraph, only_private: tuple[bool, ...] = (True, False)) -> bool:
        """Take the answers of a line such as 单位名称：…　联系人：…; tell whether it is nothing but answers.

        Args:
            paragraph: the line.
            only_private: whether a question must be private to count: any of these values may hold.
        """
        found = [match_label(piece, self.questions.by_label) for piece in _pieces(paragraph.text)]
        complete = [labelled for labelled in found if labelled and labelled.rest]
        asked = [self.questions.by_label[labelled.key][0] for labelled in complete]
        if not found or len(complete) < len(found) or any(each.private not in only_private for each in asked):
            return False
        for labelled in complete:
            answer = _Open(self._ask(labelled, paragraph.number), paragraph.number, self._instance)
            answer.cells.append((Paragraph(paragraph.number, "plain", (Span(labelled.rest),)),))
            self._close(answer)
        return True

    def _label(self, cell: Cell | None) -> Labelled | None:
        return match_label(cell.text, self.questions.by_label) if cell is not None else None

    def _heads(self, row: Row, labels: Sequence[Labelled | None]) -> tuple[Question, ...]:
        """Return the questions of a row that is nothing but labels, the heads of columns."""
        filled = [labelled for cell, labelled in zip(row, labels, strict=True) if cell is not None]
        if len(filled) < _FEWEST_HEADS or not all(filled) or any(each.rest for each in filled if each):
            return ()
        return tuple(self._ask(labelled, 0) for labelled in filled if labelled)

    def _record(self, question: Question, row: Row) -> None:
        """Take a row below heads of columns as one answer."""
        answer = _Open(question, _first_number(row), self._instance)
        answer.cells += [cell.blocks if cell else () for cell in row if cell is not None]
        self._close(answer)

    def _put(self, cell: Cell, current: _Open | None) -> None:
        """Give a cell without a label to the answer it continues, or tell that it fits nowhere."""
        if current is not None:
            current.cells.append(cell.blocks)
            return
        for paragraph in paragraphs(cell.blocks):
            if paragraph.text:
                self._tell(Group.LEFTOVER, "stray_cell", paragraph.number, paragraph.text)

    def _begin(self, cell: Cell, labelled: Labelled) -> _Open:
        number = _first_number((cell,))
        answer = _Open(self._ask(labelled, number), number, self._instance)
        if labelled.rest:
            answer.cells.append(_rest_of(cell, labelled))
        return answer

    def _below(self, rows: Sequence[Row], number: int, column: int) -> Cell | None:
        """Return the cell under a label that has none beside it."""
        cell = rows[number][column] if number < len(rows) else None
        return cell if cell is not None and self._label(cell) is None else None

    def _ask(self, labelled: Labelled, number: int) -> Question:
        met = self._met.get(labelled.key, 0)
        self._met[labelled.key] = met + 1
        question = self.questions.turn(labelled.key, met)
        if met >= self.questions.occurrences(labelled.key) and not question.private:
            self._tell(Group.QUESTION, "label_again", number, labelled.key, label=question.label)
        if question.opens_group:
            self._instance += 1
        self._tell(Group.FURNITURE, "label", number, labelled.written)
        return question

    def _close(self, answer: _Open) -> None:
        cells = tuple(self._without_instruction(cell) for cell in answer.cells)
        closed = Answer(answer.question, cells, self.document, answer.number, answer.instance)
        if closed.text or any(paragraph.pictures for paragraph in paragraphs(closed.blocks)):
            self._answers.append(closed)

    def _without_instruction(self, cell: tuple[Block, ...]) -> tuple[Block, ...]:
        """Take the instruction off that a form prints at the beginning of an answer's cell."""
        first = cell[0] if cell else None
        if not isinstance(first, Paragraph) or not first.text.startswith(("（", "(")):
            return cell
        if not first.text.endswith(("）", ")")) or not is_instruction(first.text):
            return cell
        self._tell(Group.FURNITURE, "instruction", first.number, first.text)
        kept = (Paragraph(first.number, "plain", (), first.pictures),) if first.pictures else ()
        return (*kept, *self._without_instruction(cell[1:]))

    def _tell(self, group: Group, key: str, number: int, quote: str, **values: str) -> None:
        self.remarks.append(remark(group, key, self.document, number, quote, **values))


def _words(cell: Iterable[Block]) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(cell) if paragraph.text)


def _first_number(row: Iterable[Cell | None]) -> int:
    inside = (paragraph.number for cell in row if cell for paragraph in paragraphs(cell.blocks))
    return next((number for number in inside if number), 0)


def _rest_of(cell: Cell, labelled: Labelled) -> tuple[Block, ...]:
    """Return a cell's blocks without the label they begin with."""
    rest: list[Block] = []
    left = len(cell.text) - len(labelled.rest)
    for block in cell.blocks:
        words = block.text if isinstance(block, Paragraph) else ""
        if left <= 0 or not isinstance(block, Paragraph):
            rest.append(block)
        elif len(words) > left:
            rest.append(Paragraph(block.number, "plain", (Span(words[left:].strip()),), block.pictures))
            left = 0
        else:
            left -= len(words) + 1 if words else 0
            if block.pictures:
                rest.append(Paragraph(block.number, "plain", (), block.pictures))
    return tuple(rest)


def _pieces(text: str) -> list[str]:
    """Return the columns of a line that is set with tabs or runs of blanks."""
    columns = text.replace("\t", "    ").replace("\u3000\u3000", "    ").split("    ")
    return [piece for piece in columns if piece.strip()]
