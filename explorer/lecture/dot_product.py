"""The dot product page in a lecture."""

from explorer.lecture.scene import PreparedScene

_FORMS = ("a·b, twice",)

SCENES = (
    PreparedScene(
        "Two forms, one number",
        "Multiplied entry by entry and added up; or lengths times the cosine of the angle.",
        shows="a_point=3,1&b_point=2,3&onto=second",
        numbers=_FORMS,
    ),
    PreparedScene(
        "The sign",
        "The shadow of b falls along a, or against it.",
        shows="a_point=3,1&b_point=-2,2&onto=second",
        question="Is a · b positive?",
        answer="No, it is −4: the angle is more than 90°, and the shadow falls behind the origin.",
        numbers=(*_FORMS, "The shadow"),
    ),
    PreparedScene(
        "Zero without a zero vector",
        "Neither vector is zero.",
        shows="a_point=3,1&b_point=1,3&onto=second",
        question="Where must b turn for a · b to be 0?",
        answer="To a right angle with a: there it has no shadow.",
        then="b_point=-1,3",
        numbers=(*_FORMS, "The shadow"),
    ),
    PreparedScene(
        "Twice as long",
        "a grows to twice its length and keeps its direction.",
        shows="a_point=2,1&b_point=1,3&onto=second",
        question="What becomes of the product, and what of the angle?",
        answer="The product doubles, from 5 to 10. The angle stays.",
        then="a_point=4,2",
        numbers=_FORMS,
    ),
    PreparedScene(
        "Half a turn",
        "b turns from the direction of a to the opposite one, and keeps its length.",
        shows="a_point=3,0&b_point=2.9,0.8&onto=second",
        question="How does the product change on the way?",
        answer="As the cosine does: largest along a, 0 at a right angle, least against a.",
        then="b_point=-2.9,0.8",
        numbers=("Turn b",),
    ),
    PreparedScene(
        "Why both forms are equal",
        "a, b and a − b are the sides of a triangle.",
        shows="a_point=3,1&b_point=1,3&onto=second",
        question="In which two ways can the square of a − b be written?",
        answer="By the law of cosines, and by entries. All but one term is the same.",
        then="proof=4",
        numbers=("Why both forms are equal",),
    ),
    PreparedScene(
        "In space",
        "Three products are added up, and two vectors still have one angle between them.",
        shows="dim=3&a_point=3,1,1&b_point=1,3,2&onto=second",
        numbers=_FORMS,
    ),
)
