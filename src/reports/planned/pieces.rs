//! What every planner's record is told with.

use crate::domain::Service;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::Point;
use crate::reports::figures;
use std::cmp::Ordering;

/// A cell of a table.
pub(super) type Cell = (Mood, String);

/// A cell as it is.
pub(super) fn plain(text: impl Into<String>) -> Cell {
    (Mood::Plain, text.into())
}

/// A figure that may be missing, which is never a zero.
pub(super) fn or_missing<T>(value: Option<T>, shown: impl Fn(T) -> String) -> Cell {
    plain(value.map_or_else(|| figures::MISSING.to_owned(), shown))
}

/// A difference of service with its sign, and how it is meant.
pub(super) fn service_more(service: Service) -> Cell {
    let (mood, sign) = match service.cmp(&Service::ZERO) {
        Ordering::Less => (Mood::Bad, ""),
        Ordering::Equal => (Mood::Plain, ""),
        Ordering::Greater => (Mood::Good, "+"),
    };
    (mood, format!("{sign}{}", figures::service(service)))
}

/// A heading, with a sentence aside.
pub(super) fn section(catalogue: &Catalogue, heading: &str, note: Option<&str>) -> Vec<Block> {
    let note = note.map(|note| Block::Line(Mood::Faint, catalogue.text(note)));
    std::iter::once(Block::Heading(catalogue.text(heading))).chain(note).collect()
}

/// Column titles.
pub(super) fn titles(catalogue: &Catalogue, ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| catalogue.text(id)).collect()
}

/// A figure with its name, as a line of its own.
pub(super) fn fact(catalogue: &Catalogue, id: &str, value: &str) -> String {
    catalogue.format("report-fact", &[("name", &catalogue.text(id)), ("value", value)])
}

/// Gives the name of a point to one that is at its place already, if there is one: two points at one
/// place would hide each other's names.
pub(super) fn joined<'a>(
    mut points: impl Iterator<Item = &'a mut Point>,
    point: &Point,
    catalogue: &Catalogue,
) -> bool {
    let Some(other) = points.find(|other| (&other.x, &other.y) == (&point.x, &point.y)) else { return false };
    other.name = [other.name.as_str(), &point.name].join(&catalogue.text("report-list-separator"));
    if let Some(first) = other.tip.first_mut() {
        first.clone_from(&other.name);
    }
    true
}
