//! Single-source capacitated facility location problems.
//!
//! Format (Delmaire, Díaz, Fernández and Ortega's instances p1 to p57), numbers separated by
//! blanks or lines: the number of customers m and of plants n; for each customer the cost of
//! serving it from each plant (m x n numbers); the demand of each customer (m); the fixed cost of
//! each plant (n); the capacity of each plant (n). One instance a file, costs to be minimised.
//!
//! | format | dossier |
//! |---|---|
//! | plant | tenderer with one named capacity, `supply` |
//! | fixed cost of a plant | price that the tenderer quotes once, whichever of its bids win |
//! | customer | lot that must be awarded, volume 1 |
//! | cost of serving it from a plant | price of that tenderer's bid on that lot, less one yuan |
//! | demand of a customer | use of `supply` by every bid on its lot |
//! | total cost | the only goal: the least total price, less one yuan a lot |
//!
//! Published costs of zero are common, and a bid without a price is no bid: so every bid's price
//! is its cost and one yuan. Each lot is awarded exactly once, so that adds one yuan a lot to the
//! total of every award and changes no choice. Quality is 100 for all bids.

use super::frame::Frame;
use super::numbers::Numbers;
use crate::domain::{Dossier, Goal, Money, Offer, Provenance, TendererKind, Volume};
use crate::findings::Finding;
use crate::messages::Lang;

/// What is added to every cost, so that none is zero.
const ADDED: Money = Money::from_yuan(1);

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
    let (customers, plants) = numbers.sizes()?;
    let bids = customers * plants;
    let (costs, rest) = numbers.rest(bids + customers + 2 * plants)?.split_at(bids);
    let (demands, rest) = rest.split_at(customers);
    let (fixed_costs, capacities) = rest.split_at(plants);

    let title = ("import-sscflp-title", &[("name", name)][..]);
    let mut frame = Frame::new(name, Provenance::Synthetic, title, ("import-sscflp-note", &[]), lang);
    frame.source(name, bytes);
    frame.objective(&[Goal::Price]);
    let area = frame.county(&frame.text("import-county"), None);
    let unit = frame.text("import-sscflp-unit");
    let mut tenderers = Vec::with_capacity(plants);
    for (plant, (fixed_cost, capacity)) in fixed_costs.iter().zip(capacities).enumerate() {
        let id = format!("T{:02}", plant + 1);
        let tenderer = frame.tenderer(&id, &id, TendererKind::OtherBody);
        frame.capacity(tenderer, "supply", numbers.amount(*capacity)?);
        frame.once_only(tenderer, numbers.money(*fixed_cost)?, area.0);
        tenderers.push((id, tenderer));
    }
    for (customer, (costs, demand)) in costs.chunks(plants).zip(demands).enumerate() {
        let id = format!("L{:03}", customer + 1);
        let lot = frame.lot(&id, &id, area);
        lot.volume = Volume::from_units(1);
        lot.unit.clone_from(&unit);
        lot.required = true;
        let lot = frame.last_lot();
        let takes = numbers.amount(*demand)?;
        for ((of_tenderer, tenderer), cost) in tenderers.iter().zip(costs) {
            let price = numbers.money(*cost)? + ADDED;
            let offers = vec![Offer { lot, price, volume: Volume::from_units(1) }];
            let bid = frame.bid(&format!("{of_tenderer}-{id}"), *tenderer, offers, numbers.place(*cost));
            bid.uses.insert("supply".to_owned(), takes);
        }
    }
    Ok(frame.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Amount, BidIx, JurisdictionIx, OnceOnlyPrice, TendererIx};
    use crate::findings::Code;
    use proptest::prelude::*;

    /// Three customers, two plants.
    const SMALL: &str = "3 2\n 1 2\n 0 4\n 5 6\n 10 20 30.5\n 100 200\n 40 0.25\n\u{1a}";

    fn codes(text: &str) -> Vec<Code> {
        import("p0", text.as_bytes(), Lang::En).1.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn plants_become_tenderers_and_customers_lots() {
        let (dossier, findings) = import("p0", SMALL.as_bytes(), Lang::En);
        let dossier = dossier.unwrap();
        assert!(findings.is_empty());
        assert_eq!((dossier.tenderers.len(), dossier.lots.len(), dossier.bids.len()), (2, 3, 6));
        assert!(dossier.lots.iter().all(|lot| lot.required));
        assert_eq!(dossier.tender.objective, [Goal::Price]);
        let bid = &dossier[BidIx(2)];
        assert_eq!((bid.id.as_str(), bid.price(), bid.place.row), ("T01-L002", Money::from_yuan(1), Some(3)));
        assert_eq!(bid.uses["supply"], Amount::from_units(20));
        assert_eq!(dossier[BidIx(5)].uses["supply"], Amount::from_steps(3_050));
        let plant = &dossier[TendererIx(1)];
        assert_eq!(plant.capacities["supply"], Amount::from_steps(25));
        let due = OnceOnlyPrice { county: None, price: Money::from_yuan(200), payer: JurisdictionIx(1), year: 2026 };
        assert_eq!(plant.once_only, [due]);
        // A ceiling that cannot bind: all bids and once-only prices together.
        assert_eq!(dossier.jurisdictions[1].funds[&2026].prior_spending, Money::from_yuan(2 + 3 + 1 + 5 + 6 + 7 + 300));
    }

    #[test]
    fn a_plant_without_fixed_cost_quotes_nothing_once() {
        let dossier = import("p0", SMALL.replace("100 200", "0 200").as_bytes(), Lang::En).0.unwrap();
        assert_eq!(dossier.tenderers.iter().map(|plant| plant.once_only.len()).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn malformed_files_are_findings() {
        assert_eq!(codes(""), [Code::ImportLength]);
        assert_eq!(codes("3 2 1"), [Code::ImportLength]);
        assert_eq!(codes(&format!("{SMALL} 1")), [Code::ImportLength]);
        assert_eq!(codes("three 2"), [Code::ImportNumber]);
        assert_eq!(codes("3 0"), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace("100 200", "x 200")), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace("1 2\n", "-1 2\n")), [Code::ImportNumber]);
        assert_eq!(codes(&SMALL.replace("40 0.25", "40 0.125")), [Code::ImportNumber]);
        assert_eq!(codes("1000000 1000000"), [Code::ImportTooLarge]);
        assert_eq!(codes("18446744073709551615 2"), [Code::ImportTooLarge]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            import("p0", &bytes, Lang::Zh);
        }

        #[test]
        fn any_numbers_are_read_without_panic(text in "[1-3] [1-3]( [-0-9.]{1,4}){0,24}") {
            import("p0", text.as_bytes(), Lang::Zh);
        }
    }
}
