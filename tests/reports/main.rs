//! The reports, made from one hand-made record. Every name and figure in it is synthetic.

mod fixture;
mod html;
mod json_and_csv;
mod terminal;
mod write;
