//! The readers of dossiers: every fault is found where it stands, every form of a dossier
//! reads the same, nothing makes them panic.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod base;
mod faults;
mod files;
mod forms;
mod fuzz;
mod new_terms;
mod speed;
