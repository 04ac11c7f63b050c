//! Divisible lots, discount ladders, once-only prices and workers promised by name.

use super::Random;
use zeyou::domain::{
    CountyIx, DiscountTier, Division, Dossier, JurisdictionIx, KeyWorker, Money, OnceOnlyPrice, Threshold,
};

/// Each in some of the tenders.
pub fn draw(random: &mut Random, dossier: &mut Dossier) {
    // Shares multiply the awards to be tried, so only small tenders have them.
    if random.chance(60) && dossier.bids.len() <= 6 {
        let lot = random.below(dossier.lots.len());
        let step = [25, 50][random.below(2)];
        let (least, most) = [(step, 100), (step, 50), (50, 50), (step, 100 - step)][random.below(4)];
        let winners_most = random.chance(40).then(|| 1 + random.below(2) as u32);
        dossier.lots[lot].division =
            Some(Division { step_percent: step, least_percent: least, most_percent: most, winners_most });
        // A package is won whole: it cannot stand on a lot that is divided.
        for bid in dossier.bids.iter_mut().filter(|bid| bid.offers.len() > 1) {
            bid.offers.retain(|offer| offer.lot.0 != lot);
        }
    }
    // Few people, so that several bids promise the same one, bids of different tenderers too.
    for bid in 0..dossier.bids.len() {
        for lot in dossier.bids[bid].offers.iter().map(|offer| offer.lot).collect::<Vec<_>>() {
            if random.chance(60) {
                let id = format!("P{}", random.below(3));
                dossier.bids[bid].workers.push(KeyWorker { name: id.clone(), id, lot });
            }
        }
    }
    for tenderer in 0..dossier.tenderers.len() {
        if random.chance(25) {
            let county = random.chance(50).then(|| CountyIx(random.below(dossier.counties.len())));
            let payer = JurisdictionIx(random.below(dossier.jurisdictions.len()));
            let price = Money::from_fen([1, 30_000, 77_777][random.below(3)]);
            dossier.tenderers[tenderer].once_only.push(OnceOnlyPrice { county, price, payer, year: 2026 });
        }
        if random.chance(25) {
            let threshold = |level: usize, money: bool| {
                let lots = 1 + level as u32;
                let fen = [99_999, 200_000, 200_001][level];
                if money { Threshold::Money(Money::from_fen(fen)) } else { Threshold::Lots(lots) }
            };
            let money = random.chance(50);
            let first = random.below(2);
            let tier = |level, percent: i64| DiscountTier {
                threshold: threshold(level, money),
                percent: rust_decimal::Decimal::new(percent, 1),
            };
            dossier.tenderers[tenderer].discounts.push(tier(first, 33));
            if random.chance(50) {
                dossier.tenderers[tenderer].discounts.push(tier(first + 1, 75));
            }
        }
    }
}
