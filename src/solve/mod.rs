//! Components, `HiGHS`, lexicographic levels; the outcome and its proof.
