//! For which lots the tenderer stands by, and what that means.

use super::compose::Composer;
use super::letter::{Block, Section, Table};
use crate::domain::standby_record::StandbyMode;
use crate::domain::voice_record::{OwnLot, OwnStandby, TendererVoice};
use crate::messages::Catalogue;
use crate::reports::wording::clause_name;

/// The clause of the opinions on take-over plans.
const CLAUSE: &str = "opinions-12";

/// The tenderer's bids that stand by, each with its lot.
pub fn standbys(voice: &TendererVoice) -> impl Iterator<Item = (&OwnStandby, &OwnLot)> {
    let of_lot = |standby: &OwnStandby| voice.lots.iter().find(|lot| lot.lot == standby.lot);
    voice.standbys.iter().filter_map(move |standby| Some((standby, of_lot(standby)?)))
}

/// How these bids came to stand by, and what standing by means; nothing where none does.
pub fn standing_by(catalogue: &Catalogue, voice: &TendererVoice) -> Option<(String, String)> {
    let how = match voice.standbys.first()?.mode {
        StandbyMode::Reserve => "letter-standby-reserved",
        StandbyMode::Nominate => "letter-standby-nominated",
    };
    let basis = catalogue.format("letter-basis", &[("clauses", &clause_name(catalogue, CLAUSE))]);
    Some((catalogue.text(how), catalogue.text("letter-standby-meaning") + &basis))
}

impl Composer<'_> {
    /// The lots for which it stands by.
    pub(super) fn standbys(&self) -> Option<Section> {
        let (how, meaning) = standing_by(self.catalogue, self.voice)?;
        let ids = ["report-lot", "report-title", "report-buyer", "report-county", "letter-bid", "letter-standby-price"];
        let mut table = Table { titles: self.titles(&ids), numbers: vec![5], ..Table::default() };
        table.rows.extend(standbys(self.voice).map(|(standby, lot)| {
            let own = [&lot.lot, &lot.title, &lot.buyer_name, &lot.county_name, &standby.bid];
            own.into_iter().cloned().chain([standby.price_yuan.grouped()]).collect()
        }));
        let blocks = vec![Block::Paragraph(how), Block::Table(table), Block::Paragraph(meaning)];
        Some(self.section("letter-standby", blocks))
    }
}
