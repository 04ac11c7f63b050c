//! Eligibility, then scoring, then the score sheet of each lot.
