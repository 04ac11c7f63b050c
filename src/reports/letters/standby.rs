//! For which lots the tenderer stands by, and what that means.

use super::compose::Composer;
use super::letter::{Block, Section, Table};
use crate::domain::standby_record::StandbyMode;
use crate::domain::voice_record::{OwnLot, OwnStandby};
use crate::reports::wording::clause_name;

/// The clause of the opinions on take-over plans.
const CLAUSE: &str = "opinions-12";

impl Composer<'_> {
    /// The lots for which it stands by.
    pub(super) fn standbys(&self) -> Option<Section> {
        let how = match self.voice.standbys.first()?.mode {
            StandbyMode::Reserve => "letter-standby-reserved",
            StandbyMode::Nominate => "letter-standby-nominated",
        };
        let ids = ["report-lot", "report-title", "report-buyer", "report-county", "letter-bid", "letter-standby-price"];
        let mut table = Table { titles: self.titles(&ids), numbers: vec![5], ..Table::default() };
        let of_lot = |standby: &OwnStandby| self.voice.lots.iter().find(|lot| lot.lot == standby.lot);
        let known = self.voice.standbys.iter().filter_map(|standby| Some((standby, of_lot(standby)?)));
        table.rows.extend(known.map(|(standby, lot): (&OwnStandby, &OwnLot)| {
            let own = [&lot.lot, &lot.title, &lot.buyer_name, &lot.county_name, &standby.bid];
            own.into_iter().cloned().chain([standby.price_yuan.grouped()]).collect()
        }));
        let basis = self.catalogue.format("letter-basis", &[("clauses", &clause_name(self.catalogue, CLAUSE))]);
        let meaning = self.text("letter-standby-meaning") + &basis;
        let blocks = vec![Block::Paragraph(self.text(how)), Block::Table(table), Block::Paragraph(meaning)];
        Some(self.section("letter-standby", blocks))
    }
}
