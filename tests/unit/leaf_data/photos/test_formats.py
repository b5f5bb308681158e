"""Files of photographs as people have them: 16 bits, HEIC, AVIF, grey, and what is no photo."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from perceptron_explorer.leaf_data import find_leaves, measure_leaf, read_photo
from tests.unit.leaf_data.photos.drawn import (
    BROWN,
    GREEN,
    drawn,
    ellipse,
    file_of,
    png_of_16_bits,
    tiff_of_16_bits,
)

CASES = Path(__file__).resolve().parents[3] / "cases"
PICTURE = drawn((ellipse(100, 50), GREEN), (ellipse(50, 25), BROWN))
GREY = np.asarray(Image.fromarray(PICTURE).convert("L"))
IN_16_BITS = PICTURE.astype(np.uint16) * 257
EXACT = measure_leaf(PICTURE).features


def case(name: str) -> tuple[float, ...]:
    return measure_leaf(read_photo((CASES / name).read_bytes())).features


def test_16_bits_of_grey_are_read_as_8() -> None:
    colours, against_red, roundness, ratio = case("grey16.png")
    assert math.isnan(colours)
    assert math.isnan(against_red)
    assert (roundness, ratio) == pytest.approx((0.746, 2.50), abs=0.002)


@pytest.mark.parametrize("name", ["leaf.avif", "leaf.heic"])
def test_avif_and_heic_are_read(name: str) -> None:
    assert case(name) == pytest.approx((20.6, 0.279, 0.746, 2.50), rel=0.02)


@pytest.mark.parametrize("name", ["plain", "444", "10_bits", "transparent"])
def test_heic_of_other_kinds(name: str) -> None:
    assert case(f"heic_{name}.heic") == pytest.approx(EXACT, rel=0.03)


def test_grey_heic_has_no_colours() -> None:
    found = case("heic_grey.heic")
    assert np.isnan(found[:2]).all()
    assert found[2:] == pytest.approx(EXACT[2:], rel=0.02)


@pytest.mark.parametrize("data", [png_of_16_bits(IN_16_BITS), tiff_of_16_bits(IN_16_BITS)])
def test_16_bits_of_colour_are_measured_the_same(data: bytes) -> None:
    assert measure_leaf(read_photo(data)).features == pytest.approx(EXACT)


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
@pytest.mark.parametrize("write", [png_of_16_bits, tiff_of_16_bits])
def test_grey_of_any_depth_in_a_file_of_16_bits(bits: int, write: object) -> None:
    values = np.rint(GREY * ((2**bits - 1) / 255.0)).astype(np.uint16)
    assert callable(write)
    pixels = read_photo(write(values))
    assert np.abs(pixels[..., 0].astype(int) - GREY).max() <= 1
    np.testing.assert_array_equal(find_leaves(pixels).leaves[0], ellipse(100, 50))


@pytest.mark.parametrize("scale", [1.0, 1e-3, 1e6])
def test_numbers_of_any_size_in_a_tiff(scale: float) -> None:
    file = io.BytesIO()
    Image.fromarray((GREY * scale).astype(np.float32)).save(file, "TIFF")
    found = measure_leaf(read_photo(file.getvalue()))
    assert found.features[2:] == pytest.approx(EXACT[2:])


def test_numbers_that_are_no_brightness() -> None:
    file, values = io.BytesIO(), GREY.astype(np.float32)
    values[:5] = np.nan
    values[5:8] = np.inf
    Image.fromarray(values).save(file, "TIFF")
    assert read_photo(file.getvalue()).shape == PICTURE.shape


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF", "TIFF", "BMP"])
def test_a_grey_photo_has_no_colours_and_a_shape(kind: str) -> None:
    for grey in (GREY, np.repeat(GREY[..., None], 3, axis=2)):
        photo = measure_leaf(read_photo(file_of(grey, kind)))
        assert not photo.has_colours
        assert np.isnan(photo.features[:2]).all()
        assert photo.features[2:] == pytest.approx(EXACT[2:], rel=0.02)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
@pytest.mark.parametrize("colour", [GREEN, BROWN, (60, 75, 60), (40, 30, 30)])
def test_a_photo_with_little_colour_is_not_grey(kind: str, colour: tuple[int, int, int]) -> None:
    assert measure_leaf(read_photo(file_of(drawn((ellipse(60, 20), colour)), kind))).has_colours


@pytest.mark.parametrize("kind", ["WEBP", "AVIF", "GIF", "TIFF", "BMP"])
def test_other_formats_are_measured_about_the_same(kind: str) -> None:
    found = measure_leaf(read_photo(file_of(PICTURE, kind))).features
    assert found == pytest.approx(EXACT, rel=0.05, abs=0.02)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "a HEIC photo"),
        (b"\0\0\0\x18ftypmif1" + b"\0" * 40, "a HEIC photo"),
        (b"\0\0\0\x18ftypavif" + b"\0" * 40, "an AVIF picture"),
        (b"\0\0\0\x18ftypqt  " + b"\0" * 40, "a video"),
        (b"\0\0\0\x18ftypcrx " + b"\0" * 40, "a raw photo"),
        (b"\xff\x0a" + b"\0" * 40, "a JPEG XL picture"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
        (b"8BPS\0\1", "a Photoshop file"),
        (b"%PDF-1.7\n", "a PDF"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "an SVG drawing"),
        (b"PK\3\4" + b"\0" * 40, "a ZIP archive or an office document"),
    ],
)
def test_a_format_that_is_not_read_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(ValueError, match=f"^the file is {kind}, which cannot be read here; .*JPEG"):
        read_photo(data)


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("name", ["leaf.heic", "leaf.avif", "grey16.png"])
def test_a_damaged_file_never_gives_a_traceback(name: str, seed: int) -> None:
    random = np.random.default_rng(seed)
    data = bytearray((CASES / name).read_bytes())
    data = data[: int(random.integers(20, len(data)))] if seed % 2 else data
    for place in random.integers(0, len(data), 20):
        data[place] = int(random.integers(256))
    said = ""
    try:
        read_photo(bytes(data))
    except ValueError as problem:
        said = str(problem)
    assert said == "" or said.endswith(".")
