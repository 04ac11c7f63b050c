use crate::lp::scale::grid;
use crate::lp::{Relation, Row};

/// `sum of coefficient * variable <= right`, exact; the one form that the search works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::solve) struct Line {
    /// Terms by variable, no zeros.
    pub(in crate::solve) terms: Vec<(usize, i128)>,
    /// The right side.
    pub(in crate::solve) right: i128,
}

impl Line {
    /// The line divided by the common divisor of its coefficients; the right side is
    /// rounded down, which no assignment of integers notices.
    pub(in crate::solve) fn tight(terms: Vec<(usize, i128)>, right: i128) -> Line {
        let divisor = grid(terms.iter().map(|(_, coefficient)| *coefficient));
        if divisor == 1 {
            return Line { terms, right };
        }
        let terms = terms.into_iter().map(|(variable, coefficient)| (variable, coefficient / divisor)).collect();
        Line { terms, right: right.div_euclid(divisor) }
    }
}

/// The upper and the lower line of a row, as far as it has them.
pub(in crate::solve) struct RowLines {
    pub(in crate::solve) upper: Option<Line>,
    pub(in crate::solve) lower: Option<Line>,
}

/// A row as lines.
pub(in crate::solve) fn lines(row: &Row) -> RowLines {
    let terms: Vec<(usize, i128)> =
        row.terms.iter().map(|(variable, coefficient)| (variable.0, *coefficient)).collect();
    let lower = (row.relation != Relation::AtMost).then(|| {
        let negated = terms.iter().map(|(variable, coefficient)| (*variable, -coefficient)).collect();
        Line::tight(negated, -row.right)
    });
    let upper = (row.relation != Relation::AtLeast).then(|| Line::tight(terms, row.right));
    RowLines { upper, lower }
}
