//! Generalized assignment problems in the format of the OR-Library.
//!
//! Format (J. E. Beasley, OR-Library, `gapinfo.html`), numbers separated by blanks or lines:
//! the number of agents m and of jobs n; for each agent the cost of each job (m x n numbers);
//! for each agent the amount of its resource that each job takes (m x n); the resource of each
//! agent (m). One instance a file, costs to be minimised.
//!
//! | format | dossier |
//! |---|---|
//! | agent | tenderer with one named capacity, `work` |
//! | job | lot that must be awarded, volume 1 |
//! | cost of a job for an agent | price, in yuan, of that tenderer's bid on that lot |
//! | resource that it takes | use of `work`, different per bid |
//!
//! A cost of zero is refused, because a bid without a price is no bid. Quality is 100 for all bids, so that every complete award renders the same service and the
//! second level of the objective, the least total price, is the published objective.

use super::frame::Frame;
use super::numbers::Numbers;
use crate::domain::{Dossier, Offer, Provenance, TendererKind, Volume};
use crate::findings::Finding;
use crate::messages::Lang;

/// Reads one instance. `name` is the file's name, for findings and identifiers.
pub fn import(name: &str, bytes: &[u8], lang: Lang) -> (Option<Dossier>, Vec<Finding>) {
    match read(name, bytes, lang) {
        Ok(dossier) => (Some(dossier), Vec::new()),
        Err(finding) => (None, vec![finding]),
    }
}

fn read(name: &str, bytes: &[u8], lang: Lang) -> Result<Dossier, Finding> {
    let text = String::from_utf8_lossy(bytes);
    let mut numbers = Numbers::new(name, &text);
    let (agents, jobs) = numbers.sizes()?;
    let bids = agents * jobs;
    let (costs, rest) = numbers.rest(2 * bids + agents)?.split_at(bids);
    let (uses, capacities) = rest.split_at(bids);

    let mut frame = Frame::new(
        name,
        Provenance::Synthetic,
        ("import-gap-title", &[("name", name)]),
        ("import-gap-note", &[]),
        lang,
    );
    frame.source(name, bytes);
    let area = frame.county(&frame.text("import-county"), None);
    let unit = frame.text("import-gap-unit");
    let mut lots = Vec::with_capacity(jobs);
    for job in 1..=jobs {
        let lot = frame.lot(&format!("L{job:03}"), &format!("L{job:03}"), area);
        lot.volume = Volume::from_units(1);
        lot.unit.clone_from(&unit);
        lot.required = true;
        lots.push(frame.last_lot());
    }
    for (agent, capacity) in capacities.iter().enumerate() {
        let id = format!("T{:02}", agent + 1);
        let tenderer = frame.tenderer(&id, &id, TendererKind::OtherBody);
        frame.capacity(tenderer, "work", numbers.amount(*capacity)?);
        for (job, lot) in lots.iter().enumerate() {
            let (cost, takes) = (costs[agent * jobs + job], uses[agent * jobs + job]);
            let (price, takes) = (numbers.price(cost)?, numbers.amount(takes)?);
            let offers = vec![Offer { lot: *lot, price, volume: Volume::from_units(1) }];
            let bid = frame.bid(&format!("{id}-L{:03}", job + 1), tenderer, offers, numbers.place(cost));
            bid.uses.insert("work".to_owned(), takes);
        }
    }
    Ok(frame.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amount, BidIx, Money};
    use crate::findings::Code;
    use proptest::prelude::*;

    const SMALL: &str = "2 3\n 1 2 3\n 4 5 6\n 7 8 9\n 1 1 1\n 10 11\n\u{1a}";

    fn codes(text: &str) -> Vec<Code> {
        import("gap", text.as_bytes(), Lang::En).1.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn agents_become_tenderers_and_jobs_lots() {
        let (dossier, findings) = import("small", SMALL.as_bytes(), Lang::En);
        let dossier = dossier.unwrap();
        assert!(findings.is_empty());
        assert_eq!((dossier.tenderers.len(), dossier.lots.len(), dossier.bids.len()), (2, 3, 6));
        let bid = &dossier[BidIx(4)];
        assert_eq!((bid.id.as_str(), bid.price(), bid.place.row), ("T02-L002", Money::from_yuan(5), Some(3)));
        assert_eq!(bid.uses["work"], Amount::from_units(1));
        assert_eq!(dossier[bid.tenderer].capacities["work"], Amount::from_units(11));
        assert_eq!(dossier.lots[1].ceiling_price, Money::from_yuan(5));
        assert!(dossier.lots.iter().all(|lot| lot.required));
    }

    #[test]
    fn malformed_files_are_findings() {
        assert_eq!(codes(""), [Code::ImportLength]);
        assert_eq!(codes("2 3 1"), [Code::ImportLength]);
        assert_eq!(codes("two 3"), [Code::ImportNumber]);
        assert_eq!(codes("0 3"), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace('9', "x")), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace('9', "-9")), [Code::ImportNumber]);
        assert_eq!(codes("1000000 1000000"), [Code::ImportTooLarge]);
        assert_eq!(codes("18446744073709551615 2"), [Code::ImportTooLarge]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            import("gap", &bytes, Lang::Zh);
        }

        #[test]
        fn any_numbers_are_read_without_panic(text in "[1-3] [1-3]( [-0-9.]{1,4}){0,24}") {
            import("gap", text.as_bytes(), Lang::Zh);
        }
    }
}
