//! What a rule of the tender demands: its kind with the measure and the limits that it needs.

use super::cells::{note_if_blank, note_if_given};
use crate::domain::{Guarantee, Measure, RuleKind, Service};
use crate::findings::Code;
use crate::inputs::fold::quoted;
use crate::inputs::ledger::Ledger;
use crate::inputs::tables::{RULE_KINDS, RULE_MEASURES};
use crate::inputs::typed::Row;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What limits count, in the order of [`RULE_MEASURES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Money,
    Lots,
    Service,
    NeedPercent,
}

const COUNTED: [Counted; 4] = [Counted::Money, Counted::Lots, Counted::Service, Counted::NeedPercent];

/// Measures that a share may be a share of.
const SHARES: &[Counted] = &[Counted::Money, Counted::Lots];

/// The kind of a rule; nothing where a cell that it needs is wrong, which is noted. A cell that
/// the kind has no use for is noted too: whoever filled it meant something.
pub(super) fn read(row: &Row<'_>, ledger: &mut Ledger) -> Option<RuleKind> {
    let word = RULE_KINDS.get(row.choice("kind")?)?.en;
    let unused: &[&str] = match word {
        "concentration" => &["least"],
        "winners" => &["measure"],
        "reserve" | "guarantee" | "change-price" => &["most"],
        "key-workers" | "changes-most" => &["measure", "least"],
        _ => &["measure", "least", "most"],
    };
    for column in unused {
        note_if_given(row, column, "kind", ledger);
    }
    let mut cells = Cells { row, ledger };
    match word {
        "concentration" => {
            let (measure, most_percent) = (cells.share_of(), cells.percent("most"));
            Some(RuleKind::Concentration { measure: measure?, most_percent: most_percent? })
        }
        "winners" => cells.winners(),
        "reserve" => {
            let (measure, least_percent) = (cells.share_of(), cells.percent("least"));
            Some(RuleKind::Reserve { measure: measure?, least_percent: least_percent? })
        }
        "key-workers" => Some(RuleKind::KeyWorkers { lots_most: cells.needed("most", Cells::positive)? }),
        "guarantee" => cells.guarantee(),
        "keep-earlier" => Some(RuleKind::KeepEarlier),
        "changes-most" => Some(RuleKind::ChangesMost { most: cells.needed("most", Cells::whole)? }),
        "change-price" => {
            let (measure, service) = (cells.measure(&[Counted::Service]), cells.service("least"));
            measure.and(service).map(|service| RuleKind::ChangePrice { service })
        }
        "standby-reserve" => Some(RuleKind::StandbyReserve),
        _ => None,
    }
}

/// The cells of one rule.
struct Cells<'c, 'r, 'l> {
    row: &'c Row<'r>,
    ledger: &'l mut Ledger,
}

impl Cells<'_, '_, '_> {
    /// What is counted, if the kind can count it.
    fn measure(&mut self, admitted: &[Counted]) -> Option<Counted> {
        note_if_blank(self.row, "measure", "kind", self.ledger);
        let counted = self.row.chosen("measure", &COUNTED)?;
        if admitted.contains(&counted) {
            return Some(counted);
        }
        self.ledger.note(Code::RuleMeasure, self.row.at("measure"), |f| {
            let words = COUNTED.iter().zip(RULE_MEASURES).filter(|(known, _)| admitted.contains(known));
            let words = words.map(|(_, word)| format!("{} ({})", word.zh, word.en));
            f.with("words", words.collect::<Vec<_>>().join(", "))
        });
        None
    }

    fn share_of(&mut self) -> Option<Measure> {
        Some(match self.measure(SHARES)? {
            Counted::Lots => Measure::Lots,
            _ => Measure::Money,
        })
    }

    /// A cell that must be filled, read by `read`.
    fn needed<T>(&mut self, column: &str, read: impl Fn(&mut Self, &str) -> Option<T>) -> Option<T> {
        note_if_blank(self.row, column, "kind", self.ledger);
        read(self, column)
    }

    /// More than 0 and at most 100 percent.
    fn percent(&mut self, column: &str) -> Option<Decimal> {
        self.needed(column, |cells, column| {
            let percent = cells.more_than_zero(column)?;
            if percent > Decimal::ONE_HUNDRED {
                cells.refuse(Code::NumberTooLarge, column, ("most", "100"));
                return None;
            }
            Some(percent.normalize())
        })
    }

    /// An amount of quality-weighted service.
    fn service(&mut self, column: &str) -> Option<Service> {
        self.needed(column, |cells, column| Service::from_decimal(cells.more_than_zero(column)?))
    }

    /// A whole number.
    fn whole(&mut self, column: &str) -> Option<u32> {
        let number = self.row.decimal(column)?;
        if !number.fract().is_zero() {
            self.refuse(Code::NumberTooFine, column, ("places", "0"));
            return None;
        }
        let whole = number.to_u32();
        if whole.is_none() {
            self.refuse(Code::NumberTooLarge, column, ("most", &u32::MAX.to_string()));
        }
        whole
    }

    /// A whole number that is not zero.
    fn positive(&mut self, column: &str) -> Option<u32> {
        self.more_than_zero(column)?;
        self.whole(column)
    }

    /// Least service, as an amount or as a share of the need.
    fn guarantee(&mut self) -> Option<RuleKind> {
        let guarantee = match self.measure(&[Counted::Service, Counted::NeedPercent]) {
            Some(Counted::NeedPercent) => Guarantee::NeedPercent(self.percent("least")?),
            Some(_) => Guarantee::Service(self.service("least")?),
            None => {
                self.needed("least", Self::more_than_zero);
                return None;
            }
        };
        Some(RuleKind::Guarantee(guarantee))
    }

    /// Least and most suppliers, at least one of them.
    fn winners(&mut self) -> Option<RuleKind> {
        if self.row.is_blank("least") && self.row.is_blank("most") {
            note_if_blank(self.row, "most", "kind", self.ledger);
            return None;
        }
        let (least, most) = (self.positive("least"), self.positive("most"));
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            self.ledger.note(Code::LeastAboveMost, self.row.at("least"), |f| f.with("least", least).with("most", most));
        }
        Some(RuleKind::Winners { least, most })
    }

    fn more_than_zero(&mut self, column: &str) -> Option<Decimal> {
        let number = self.row.decimal(column)?;
        if number.is_zero() {
            self.ledger.note(Code::NumberZero, self.row.at(column), |f| f.with("value", "0"));
            return None;
        }
        Some(number)
    }

    fn refuse(&mut self, code: Code, column: &str, (name, limit): (&str, &str)) {
        let shown = self.row.decimal(column).unwrap_or_default().to_string();
        self.ledger.note(code, self.row.at(column), |f| f.with("value", quoted(&shown)).with(name, limit));
    }
}
