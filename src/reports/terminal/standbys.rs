//! The take-over plan on the terminal.

use super::award::{Page, SHOWN};
use super::{Tone, lines, printable};
use crate::domain::record::RuleResult;
use crate::domain::standby_record::{AdditionStanding, ExitRecord, StandbyLot};
use std::fmt::Write as _;

impl Page<'_> {
    /// Critical lots with their stand-bys, then the exit of each supplier.
    pub(super) fn standbys(&self, result: &RuleResult) -> String {
        let Some(plan) = &result.standby_plan else { return String::new() };
        let style = self.style;
        let ids = ["report-lot", "report-title", "report-winner", "standby-column", "standby-price"];
        let mut table = style.table(&self.titles(&ids), &[4]);
        for lot in &plan.lots {
            let (standby, price, tone) = match &lot.standby {
                Some(standby) => (self.wording.bid(&standby.bid), standby.price_yuan.grouped(), Tone::Good),
                None => (self.wording.text("standby-nobody"), String::new(), Tone::Bad),
            };
            table.add_row([
                style.cell(&lot.lot, Tone::Plain),
                style.cell(self.wording.lot_title(&lot.lot), Tone::Plain),
                style.cell(&self.wording.bid(&lot.bid), Tone::Plain),
                style.cell(&standby, tone),
                style.cell(&price, Tone::Plain),
            ]);
        }
        let mut out = style.heading(&self.wording.text("standby-heading"));
        let _ = writeln!(out, "{}", self.wording.standby_choice(plan));
        out.push_str(&lines(&table));
        plan.lots.iter().for_each(|lot| out.push_str(&self.why_none(lot)));
        plan.exits.iter().take(SHOWN).for_each(|exit| out.push_str(&self.exit(exit)));
        out + &self.more(plan.exits.len())
    }

    fn why_none(&self, lot: &StandbyLot) -> String {
        let Some(missing) = &lot.missing else { return String::new() };
        let reason = self.wording.missing_standby(missing.reason);
        let arguments = [("lot", lot.lot.as_str()), ("reason", &reason)];
        let mut out = printable(&self.wording.catalogue().format("standby-none", &arguments)) + "\n";
        for obstacle in &missing.obstacles {
            let _ = writeln!(out, "  - {}", printable(&self.wording.standby_obstacle(obstacle)));
        }
        out
    }

    fn exit(&self, exit: &ExitRecord) -> String {
        let mut out = format!("• {}\n", printable(&self.wording.exit(exit)));
        for lot in &exit.lots {
            let tone = if lot.critical && lot.taken_over.is_none() { Tone::Bad } else { Tone::Plain };
            let _ = writeln!(out, "  - {}", self.style.paint(&printable(&self.wording.exit_lot(lot)), tone));
        }
        for addition in &exit.additions {
            let tone = if addition.standing == AdditionStanding::Within { Tone::Plain } else { Tone::Warning };
            let _ = writeln!(out, "  - {}", self.style.paint(&printable(&self.wording.addition(addition)), tone));
        }
        out
    }
}
