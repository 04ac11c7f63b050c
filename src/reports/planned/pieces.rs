//! What every planner's record is told with.

use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::Point;

/// A cell of a table.
pub(super) type Cell = (Mood, String);

/// A cell as it is.
pub(super) fn plain(text: impl Into<String>) -> Cell {
    (Mood::Plain, text.into())
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
