//! Charts as data: exact numbers, labels in the reader's language. The page draws them; formats that
//! cannot draw leave them out, since the tables beside them say the same.

use crate::domain::{Money, Service};
use rust_decimal::Decimal;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

/// An exact number as its decimal digits. It becomes a number of JSON only where a page is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure(String);

impl From<Money> for Figure {
    /// In yuan.
    fn from(money: Money) -> Self {
        Self(money.to_string())
    }
}

impl From<Service> for Figure {
    /// In quality-weighted units.
    fn from(service: Service) -> Self {
        Self(service.to_string())
    }
}

impl From<Decimal> for Figure {
    fn from(decimal: Decimal) -> Self {
        Self(decimal.to_string())
    }
}

impl From<usize> for Figure {
    fn from(count: usize) -> Self {
        Self(count.to_string())
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number: serde_json::Number = self.0.parse().map_err(S::Error::custom)?;
        number.serialize(serializer)
    }
}

/// A chart with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// One word of its own within the document, such as `tornado`.
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Drawing {
    /// Points over two measures, loose or joined: a frontier, a budget curve, scenarios.
    Plane {
        /// What lies to the right.
        x: String,
        /// What goes up.
        y: String,
        /// The points, set by set; the last are drawn on top.
        series: Vec<Series>,
        /// Places on the axis to the right that are worth a line across, such as a ceiling.
        guides: Vec<Guide>,
    },
    /// A bar for each thing: a tornado, probabilities.
    Bars {
        /// What the length of a bar measures.
        measure: String,
        /// From top to bottom.
        bars: Vec<Bar>,
    },
    /// Five numbers for each thing, where its draws lie.
    Boxes {
        /// What lies to the right.
        measure: String,
        /// From top to bottom.
        boxes: Vec<BoxPlot>,
        /// What the mark of each box is; empty where there is none.
        mark: String,
    },
    /// A coloured table: winners over scenarios, winners over two weights.
    Grid {
        /// What the columns are.
        x: String,
        /// What the rows are.
        y: String,
        /// Names of the columns.
        columns: Vec<String>,
        /// Names of the rows, from top to bottom.
        rows: Vec<String>,
        /// What the colours mean.
        shades: Vec<Shade>,
        /// The cells, in any order; those that are absent stay white.
        cells: Vec<GridCell>,
    },
}

/// How a thing is meant, which decides its colour and the shape of its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// What is looked at.
    Main,
    /// What it is compared with.
    Base,
    /// More, better.
    Good,
    /// Less, worse.
    Bad,
    /// A third thing.
    Third,
    /// A fourth thing.
    Fourth,
    /// A fifth thing.
    Fifth,
    /// Nothing, nobody, unknown.
    Faint,
}

/// How the points of a series are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Join {
    /// Not at all.
    Loose,
    /// By straight lines.
    Line,
    /// By steps: what holds at a point holds until the next.
    Steps,
}

/// Points of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Series {
    /// Its name in the legend.
    pub name: String,
    /// How it is meant.
    pub tone: Tone,
    /// How its points are joined.
    pub join: Join,
    /// Whether each point bears its name, and is larger: for few points.
    pub named: bool,
    /// The points.
    pub points: Vec<Point>,
}

/// A point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// To the right.
    pub x: Figure,
    /// Up.
    pub y: Figure,
    /// Its name.
    pub name: String,
    /// Lines shown when it is pointed at.
    pub tip: Vec<String>,
    /// Lines shown when it is opened, such as its winners lot by lot.
    pub card: Vec<String>,
}

/// A line across the plane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Guide {
    /// Where on the axis to the right.
    pub x: Figure,
    /// Its name.
    pub name: String,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// Its length; negative to the left.
    pub value: Figure,
    /// What is written at its end.
    pub shown: String,
    /// How it is meant.
    pub tone: Tone,
    /// Lines shown when it is pointed at.
    pub tip: Vec<String>,
}

/// Where the draws of a thing lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BoxPlot {
    /// What it is of.
    pub name: String,
    /// Least, lower quartile, median, upper quartile, most.
    pub five: [Figure; 5],
    /// A value to compare with, such as the one without draws.
    pub mark: Option<Figure>,
    /// How it is meant.
    pub tone: Tone,
    /// Lines shown when it is pointed at.
    pub tip: Vec<String>,
}

/// A colour of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shade {
    /// What it means.
    pub name: String,
    /// How it is meant.
    pub tone: Tone,
}

/// A cell of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GridCell {
    /// Its column, from 0.
    pub column: usize,
    /// Its row, from 0.
    pub row: usize,
    /// Its colour: which of the shades, from 0.
    pub shade: usize,
    /// What is written in it where there is room.
    pub text: String,
    /// Lines shown when it is pointed at.
    pub tip: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_become_numbers_without_rounding() {
        let written = |figure: Figure| serde_json::to_string(&figure).unwrap();
        assert_eq!(written(Figure::from(Money::from_fen(590_100_005))), "5901000.05");
        assert_eq!(written(Figure::from(Money::from_fen(-7))), "-0.07");
        assert_eq!(written(Figure::from(Decimal::new(125, 1))), "12.5");
        assert_eq!(written(Figure::from(3_usize)), "3");
    }
}
