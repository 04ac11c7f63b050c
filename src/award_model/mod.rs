//! The rows and objectives of the clauses in force.
