"""The dot product page in a lecture."""

from explorer.lecture.scene import PreparedScene

SCENES = (
    PreparedScene(
        "Two forms, one number",
        "Multiplied entry by entry and added up; or lengths times the cosine of the angle.",
        shows="a_point=3,1&b_point=2,3",
    ),
    PreparedScene(
        "The sign",
        "The shadow falls along a, or against it.",
        shows="a_point=3,1&b_point=-2,2",
        question="Is a · b positive?",
        answer="No, it is −4: the angle is more than 90°, and the shadow falls behind the origin.",
    ),
    PreparedScene(
        "Zero without a zero vector",
        "Neither vector is zero.",
        shows="a_point=3,1&b_point=1,3",
        question="Where must b turn for a · b to be 0?",
        answer="To a right angle with a: there it has no shadow.",
        then="b_point=-1,3",
    ),
    PreparedScene(
        "Twice as long",
        "a grows to twice its length and keeps its direction.",
        shows="a_point=2,1&b_point=1,3",
        question="What becomes of the product, and what of the angle?",
        answer="The product doubles, from 5 to 10. The angle stays.",
        then="a_point=4,2",
    ),
    PreparedScene(
        "In space",
        "Three products are added up, and two vectors still have one angle between them.",
        shows="dim=3&a_point=3,1,1&b_point=1,3,2",
    ),
)
