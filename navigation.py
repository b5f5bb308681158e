"""The pages in the navigation, and what surrounds each: look, bar, words of the glossary."""

from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from perceptron_explorer.shell import page_bar, page_styles
from perceptron_explorer.shell.scene_state import keep_last_messages
from perceptron_explorer.shell.turns import in_turn
from perceptron_explorer.topics import glossary, registry
from perceptron_explorer.topics.leaf_lab.lab import take_over_last_message
from perceptron_explorer.topics.my_lecture import adding, kept

SECTIONS: dict[str, list[StreamlitPage]] = {}
for listed in registry.PAGES:
    SECTIONS.setdefault(listed.section, []).append(
        st.Page(
            listed.script,
            title=listed.title,
            url_path=listed.path or None,
            default=not listed.path,
            visibility="visible" if listed.in_menu else "hidden",
        )
    )
PAGES = [page for pages in SECTIONS.values() for page in pages]
with in_turn():
    shown = st.navigation(SECTIONS, position="top")
    page = registry.page_at(shown.url_path)
    st.set_page_config(page_title=f"{page.title} · Perceptron Explorer", layout="wide")
    page_styles.apply(alone=page.group != "words")
    keep_last_messages()
    take_over_last_message()
    kept.take_back()
    adding.carry_out()
    adds = page_bar.Adding(partial(adding.take, page.path), adding.outcome)
    has_picture = page.group != "words"
    with page_bar.around(page.path, PAGES, kept.lectures(), adds if has_picture else None):
        shown.run()
        if has_picture:
            glossary.list_words_of(page.path)
            kept.keep_silently(asks=adding.is_waiting())
