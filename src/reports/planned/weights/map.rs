//! The map of winners over two weights.

use super::Telling;
use crate::domain::weights_record::{MapAward, MapCell, WinnersMap};
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::{Chart, Drawing, GridCell, Shade, Tone};
use crate::reports::figures;
use crate::reports::planned::pieces::{plain, section, titles};
use crate::reports::wording::lot_changes;

/// Colours of the map; the last is for no award.
const SHADES: [(&str, Tone); 5] = [
    ("weights-as-published", Tone::Base),
    ("weights-shade-second", Tone::Main),
    ("weights-shade-third", Tone::Fourth),
    ("weights-shade-further", Tone::Fifth),
    ("what-if-no-award", Tone::Bad),
];

impl Telling<'_> {
    /// The map in colours: the award at the published weights, the others by how many cells they
    /// have.
    fn chart(&self, map: &WinnersMap) -> Chart {
        let mut others = 0;
        let shade_of = |award: &MapAward| {
            if award.published {
                return 0;
            }
            others = (others + 1).min(SHADES.len() - 2);
            others
        };
        let shades: Vec<usize> = map.awards.iter().map(shade_of).collect();
        let in_row = |(row, cells): (usize, &Vec<MapCell>)| {
            let cell = |(column, cell): (usize, &MapCell)| {
                let tip = vec![
                    format!("{} {}", self.name(&map.rows), map.row_weights[row]),
                    format!("{} {}", self.name(&map.columns), map.column_weights[column]),
                    sign(cell),
                ];
                let shade = match cell {
                    MapCell::Award { award } => Some(shades[*award]),
                    MapCell::NoAward => Some(SHADES.len() - 1),
                    MapCell::NotAllowed | MapCell::Unanswered => None,
                };
                shade.map(|shade| GridCell { column, row, shade, text: sign(cell), tip })
            };
            cells.iter().enumerate().filter_map(cell).collect::<Vec<_>>()
        };
        let drawing = Drawing::Grid {
            x: self.name(&map.columns),
            y: self.name(&map.rows),
            columns: map.column_weights.clone(),
            rows: map.row_weights.clone(),
            shades: SHADES.iter().map(|(id, tone)| Shade { name: self.catalogue.text(id), tone: *tone }).collect(),
            cells: map.cells.iter().enumerate().flat_map(in_row).collect(),
        };
        let (title, note) = (self.catalogue.text("weights-map"), self.catalogue.text("weights-map-note"));
        Chart { name: "map", title, note, drawing }
    }

    pub(super) fn map(&self, map: &WinnersMap) -> Vec<Block> {
        let (rows, columns) = (self.name(&map.rows), self.name(&map.columns));
        let awards = map.awards.len().to_string();
        let arguments = [("rows", rows.as_str()), ("columns", &columns), ("awards", &awards)];
        let mut blocks = section(self.catalogue, "weights-map", None);
        blocks.push(Block::Line(Mood::Plain, self.catalogue.format("weights-map-verdict", &arguments)));
        let cell = |cell: &MapCell| match cell {
            MapCell::Award { .. } => plain(sign(cell)),
            MapCell::NoAward => (Mood::Bad, sign(cell)),
            MapCell::NotAllowed => (Mood::Faint, sign(cell)),
            MapCell::Unanswered => (Mood::Warning, sign(cell)),
        };
        let row = |(weight, cells): (&String, &Vec<MapCell>)| {
            std::iter::once(plain(weight)).chain(cells.iter().map(cell)).collect()
        };
        let titles_of_map = std::iter::once(format!("{rows} \\ {columns}")).chain(map.column_weights.iter().cloned());
        blocks.push(Block::Table {
            name: Some("map"),
            titles: titles_of_map.collect(),
            right: Vec::new(),
            rows: map.row_weights.iter().zip(&map.cells).map(row).collect(),
        });
        blocks.push(Block::Chart(self.chart(map)));
        let award = |(position, award): (usize, &MapAward)| {
            let differs = if award.published {
                self.catalogue.text("weights-as-published")
            } else {
                lot_changes(self.catalogue, &award.flips)
            };
            let service = match (figures::service(award.service_least), figures::service(award.service_most)) {
                (least, most) if least == most => least,
                (least, most) => format!("{least} – {most}"),
            };
            vec![
                plain(letter(position)),
                plain(award.cells.to_string()),
                plain(service),
                plain(award.price_yuan.grouped()),
                plain(differs),
            ]
        };
        let ids = ["weights-award", "weights-cells", "what-if-service", "what-if-price", "weights-differs"];
        blocks.push(Block::Table {
            name: Some("map-awards"),
            titles: titles(self.catalogue, &ids),
            right: vec![1, 2, 3],
            rows: map.awards.iter().enumerate().map(award).collect(),
        });
        blocks
    }
}

/// What a cell of the map shows: the letter of its award, or why it has none.
fn sign(cell: &MapCell) -> String {
    match cell {
        MapCell::Award { award } => letter(*award),
        MapCell::NoAward => "×".to_owned(),
        MapCell::NotAllowed => "·".to_owned(),
        MapCell::Unanswered => "?".to_owned(),
    }
}

/// A, B, .., Z, AA, AB, ..
fn letter(position: usize) -> String {
    let last = char::from(b'A' + u8::try_from(position % 26).unwrap_or(0));
    if position < 26 { last.to_string() } else { format!("{}{last}", letter(position / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awards_are_lettered_like_columns() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
