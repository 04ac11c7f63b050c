//! The reports, made from one hand-made record. Every name and figure in it is synthetic.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

mod browser;
mod fixture;
mod html;
mod json_and_csv;
mod planned;
mod standbys;
mod terminal;
mod write;
