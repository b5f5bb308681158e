from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from perceptron_explorer.leaf_data import measure_leaf, read_photo
from perceptron_explorer.leaf_data.photos import loading
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, drawn, ellipse, file_of

PICTURE = drawn((ellipse(100, 50), GREEN), (ellipse(50, 25), BROWN))


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
def test_a_file_without_loss_gives_its_pixels(kind: str) -> None:
    np.testing.assert_array_equal(read_photo(file_of(PICTURE, kind)), PICTURE)


def test_a_jpeg_is_measured_about_the_same() -> None:
    exact = measure_leaf(PICTURE).features
    assert measure_leaf(read_photo(file_of(PICTURE, "JPEG"))).features == pytest.approx(
        exact, rel=0.05, abs=0.02
    )


def test_a_large_photo_is_made_smaller() -> None:
    large = np.tile(PICTURE, (8, 8, 1))
    assert read_photo(file_of(large, "JPEG")).shape == (600, 800, 3)


def test_a_photo_is_turned_upright() -> None:
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    Image.fromarray(PICTURE).save(file, "JPEG", exif=exif)
    assert read_photo(file.getvalue()).shape == (320, 240, 3)


def test_what_is_transparent_is_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(file, "PNG")
    assert (read_photo(file.getvalue()) == 255).all()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"leaf,1,2\n", "no photo"),
        (file_of(PICTURE)[:300], "cannot be read|no photo"),
        (file_of(PICTURE, "JPEG")[:700], "cannot be read|no photo"),
    ],
)
def test_what_is_no_photo_gets_a_sentence(data: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        read_photo(data)


def test_limits_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    data = file_of(PICTURE)
    monkeypatch.setattr(loading, "MAX_PIXELS", 70_000)
    with pytest.raises(ValueError, match="has 76,800 pixels and at most 70,000"):
        read_photo(data)
    monkeypatch.setattr(loading, "MAX_PHOTO_BYTES", 100)
    with pytest.raises(ValueError, match="at most 100 are read"):
        read_photo(data)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_photo_never_gives_a_traceback(seed: int) -> None:
    random = np.random.default_rng(seed)
    data = bytearray(file_of(PICTURE, ("PNG", "JPEG", "GIF", "TIFF")[seed % 4]))
    for place in random.integers(0, len(data), 20):
        data[place] = int(random.integers(256))
    said = ""
    try:
        read_photo(bytes(data))
    except ValueError as problem:
        said = str(problem)
    assert said == "" or said.endswith(".")
