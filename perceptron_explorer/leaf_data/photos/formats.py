"""Know picture files by their first bytes, to name the formats that are not read."""

from __future__ import annotations

JPEG_ADVICE = "open it in a program for pictures, save or export it as JPEG, and give that file"
_STARTS = (
    (b"%PDF", "a PDF"),
    (b"8BPS", "a Photoshop file"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\x00\x00\x00\x0cJXL ", "a JPEG XL picture"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"gimp xcf", "a GIMP picture"),
    (b"FUJIFILMCCD-RAW", "a raw photo"),
    (b"IIU\x00", "a raw photo"),
    (b"IIRO", "a raw photo"),
    (b"%!PS", "a PostScript file"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"#?RADIANCE", "a Radiance picture"),
    (b"v/1\x01", "an OpenEXR picture"),
    (b"P4", "a portable bitmap"),
    (b"P5", "a portable graymap"),
    (b"P6", "a portable pixmap"),
)
_BRANDS = {
    **dict.fromkeys(
        (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), "a HEIC photo"
    ),
    **dict.fromkeys((b"avif", b"avis"), "an AVIF picture"),
    b"crx ": "a raw photo",
}


def format_of(data: bytes) -> str:
    """Return what kind of file this is, as in "a PDF", or "" if it is none that is known."""
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], "a video")
    if b"<svg" in data[:1000].lower():
        return "an SVG drawing"
    if data.startswith((b"II*\x00\x10\x00\x00\x00CR", b"II*\x00\x08\x00\x00\x00CR")):
        return "a raw photo"
    return next((kind for start, kind in _STARTS if data.startswith(start)), "")
