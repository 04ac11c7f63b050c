//! Over which weights of the criteria a lot keeps its leader and its winner.
//!
//! One weight moves, the others share the rest in their proportion ([`super::reweighted`]). As far
//! as nothing is rounded and nobody is excluded, the score of each bid is linear in that weight, so
//! the weights at which a bid leads are an interval, and the crossing of two lines says where it
//! ends. Points are rounded, minimum scores and quality floors exclude: so the crossing is only
//! where to look, and both sides of every border are evaluated as a committee would (`ranking`).
//! Winners need whole awards: these are sampled, and the first change is narrowed down by halves
//! ([`winners`]); an award that differs between two equal samples is not seen.

mod axis;
mod map;
mod ranking;
mod winners;

pub use axis::{Axis, Borders, axes};
pub use map::{MapAxis, winners_map};
pub use ranking::leaders;
pub use winners::{Awards, winners};
