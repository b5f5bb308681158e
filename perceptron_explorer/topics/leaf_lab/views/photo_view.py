"""A leaf from a photograph: found, measured, shown, and put on the sheet."""

from __future__ import annotations

import math

import streamlit as st

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.shell.turns import letting_others_run
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.shell.widgets.uploads import say_if_refused
from perceptron_explorer.topics.leaf_lab.lab import Lab, begin_with_user_leaves, lab
from perceptron_explorer.topics.leaf_lab.sheet.photo_sheet import (
    empty_photo_sheet,
    fits,
    leaf_of,
    row_of,
    with_photo,
)
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet
from perceptron_explorer.topics.leaf_lab.views.photo_choice import choose_leaves

CAMERA, FILE = "camera", "file"
CAMERA_WIDTH_PX = 560
SOURCES = {FILE: "A photo file", CAMERA: "The camera"}


def photograph(found: Lab) -> None:
    """Let the person give a photo, show what is measured of it, and take the leaf."""
    st.caption(
        "One leaf on plain paper, with paper round it. JPEG, PNG, HEIC, AVIF or WebP, of at most "
        f"{leaf_data.MAX_PIXELS:,} pixels and {leaf_data.MAX_PHOTO_BYTES // 10**6} MB. The photo "
        "stays in the server's memory for as long as this session lasts; it is not stored or sent "
        "anywhere."
    )
    say_if_refused()
    source = switch("Where the photo comes from", SOURCES, "lab-photo-source", "photo", FILE)
    if source == CAMERA:
        file = st.camera_input("Take a picture of a leaf", key="lab-camera", width=CAMERA_WIDTH_PX)
    else:
        file = st.file_uploader(
            "A photo of a leaf",
            key="lab-photo",
            max_upload_size=leaf_data.MAX_PHOTO_BYTES // 10**6,
        )
    if file is None:
        return
    try:
        with letting_others_run():
            pixels = leaf_data.read_photo(file.getvalue())
            there = leaf_data.find_leaves(pixels)
    except ValueError as problem:
        st.error(f"{plain(file.name)}: {problem} Your leaves are unchanged.")
        return
    chosen = choose_leaves(pixels, there, file.file_id)
    for number, leaf in chosen.items():
        photo = leaf_data.measure_leaf(pixels, leaf)
        if len(chosen) > 1:
            st.subheader(f"Leaf {number}", anchor=False)
        _show(photo)
        name = file.name if len(there.leaves) == 1 else f"{file.name} {number}"
        _offer(found.sheet, photo, name, number)


def _show(photo: leaf_data.LeafPhoto) -> None:
    pictures = leaf_data.measured_pictures(photo)
    rows = [*zip(leaf_data.PHOTO_FEATURES, photo.features, pictures, strict=True)]
    if not photo.has_colours:
        of_colour = [feature.name for feature, value, _ in rows if math.isnan(value)]
        st.info(
            f"The photo is grey: it has no colours, so {' and '.join(of_colour)} cannot be "
            "measured.",
            icon=":material/info:",
        )
    measured = [row for row in rows if not math.isnan(row[1])]
    for column, (feature, value, picture) in zip(st.columns(4), measured, strict=False):
        with column:
            unit = f" {feature.unit}" if feature.unit else ""
            # A file of its own would be gone with the next run, while the browser asks for it.
            st.image(
                leaf_data.as_data_url(picture), caption=f"{feature.name}: {_written(value)}{unit}"
            )
            st.caption(feature.meaning)


def _written(value: float) -> str:
    return f"{value:#.3g}".rstrip(".").replace("-", "−") if value else "0"


def _offer(sheet: Sheet, photo: leaf_data.LeafPhoto, name: str, number: int) -> None:
    target = sheet if fits(sheet, photo) else empty_photo_sheet(photo)
    if target is sheet:
        leaf = leaf_of(sheet, photo)
        answer = core.predict(sheet.frame.scaling.transform([leaf]), sheet.w, sheet.b)[0]
        st.markdown(
            f"The perceptron classifies it as **{plain(sheet.leaf_set.class_names[answer])}**."
        )
    else:
        st.info(
            "The leaves on the sheet have other features than are measured of this photo, so this "
            "leaf begins a new sheet. Undo brings the other one back.",
            icon=":material/info:",
        )
    row = row_of(target, photo, name)
    now = None if row is None else target.y[row]
    names = [plain(class_name) for class_name in target.leaf_set.class_names]
    if row is not None:
        st.markdown(f"It is on the sheet: leaf {row + 1}, **{names[target.y[row]]}**.")
    with st.container(horizontal=True):
        for label, class_name in enumerate(names):
            if label != now:
                st.button(
                    f"{'Put it on the sheet as' if row is None else 'Change it to'} {class_name}",
                    key=f"lab-photo-{number}-{label}",
                    on_click=_put,
                    args=(photo, label, name),
                )


def _put(photo: leaf_data.LeafPhoto, label: int, name: str) -> None:
    found = lab()
    if fits(found.sheet, photo):
        found.change(with_photo(found.sheet, photo, label, name))
    else:
        begin_with_user_leaves(with_photo(empty_photo_sheet(photo), photo, label, name))
