from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image

from papers.ratings_plot import PngChart
from usecases.ports.charts import Chart, Panel

DAYS = ("Tue 20 Oct 2026", "Tue 19 Jan 2027", "Now")
CHART = Chart("BMG: actions", DAYS, (Panel("Late", (3, 1, 0)), Panel("On track", (2, 5, 9))))
ROOT = Path(__file__).parents[2]


def drawn(chart: Chart) -> Image.Image:
    return Image.open(io.BytesIO(PngChart().write(chart)))


def test_it_is_as_wide_as_a_phone_and_grows_with_its_rows() -> None:
    two, one = drawn(CHART), drawn(Chart("BMG", DAYS, CHART.panels[:1]))
    assert (two.format, two.width, one.width) == ("PNG", 604, 604)
    assert one.height < two.height


def test_it_is_legible_without_colour() -> None:
    grey = drawn(CHART).convert("L")
    darkest, brightest = grey.getextrema()
    assert (int(str(darkest)) < 60, brightest) == (True, 255)


def test_the_same_numbers_make_the_same_picture_and_others_another() -> None:
    other = Chart(CHART.title, DAYS, (Panel("Late", (3, 1, 1)), CHART.panels[1]))
    assert PngChart().write(CHART) == PngChart().write(CHART) != PngChart().write(other)


def test_what_is_typed_is_no_formula() -> None:
    assert drawn(Chart("$x$", DAYS, (Panel("$\\frac{$", (1, 2, 3)),))).width == 604


def test_the_library_is_loaded_only_for_a_picture() -> None:
    code = "import sys, papers.ratings_plot; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
