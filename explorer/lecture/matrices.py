"""The matrices page in a lecture."""

from explorer.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "A column and a row",
        "The same entries, written down or across. The transpose turns one into the other.",
        shows="view=vector",
    ),
    PreparedScene(
        "A row times a column",
        "Three products, added up: the dot product.",
        shows="view=product",
        question="A column times a row: how many numbers is that?",
        answer="Nine. Every entry of the one meets every entry of the other.",
        then="left_form=column&right_form=row",
    ),
    PreparedScene(
        "A stack of dot products",
        "Each row of the matrix gives one entry of the product.",
        shows="view=stack",
        question="When is an entry of the product 0?",
        answer="When its row stands at a right angle to the vector.",
        then="other=1,-3",
    ),
    PreparedScene(
        "A matrix moves the plane",
        "Its columns say where the two basis vectors go.",
        shows="view=map&first_point=2,0.5&second_point=-0.5,1.5",
    ),
    PreparedScene(
        "A determinant of 0",
        "The second column turns until it points along the first.",
        shows="view=map&first_point=2,1&second_point=-1,1",
        question="What becomes of the unit square?",
        answer="It is pressed flat: its area, and so the determinant, is 0.",
        then="second_point=-1,-0.5",
    ),
)
