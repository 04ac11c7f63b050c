//! How data become points: one room a method.
