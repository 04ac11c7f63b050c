//! **财库〔2026〕2号; Order 87, art. 60.** Prices that are abnormally low are reviewed: the tenderer
//! gets at least 30 minutes to explain. A trigger is a review, never a rejection.
//!
//! *Formulas*, strictly below, on the bid prices of the lot's conforming bids, in integers:
//! * `price < share_of_mean * mean of the bids' prices`;
//! * the lowest `price < share_of_second * second lowest price` (bids at one lowest price are
//!   each other's second lowest: no trigger);
//! * `price < share_of_ceiling * the lot's ceiling price`.
//!
//! Each conforming bid counts, alternatives of one tenderer too.

use crate::domain::{BidIx, Dossier, LotIx, Money, Parameter, ParameterKey, Rules};
use crate::findings::{Code, Finding};

/// The prices of a lot's conforming bids that are to be reviewed, by bid and trigger.
pub fn review(dossier: &Dossier, rules: &Rules, lot: LotIx, prices: &[(BidIx, Money)]) -> Vec<Finding> {
    let mean = rules.parameter(ParameterKey::AbnormalShareOfMean);
    let second = rules.parameter(ParameterKey::AbnormalShareOfSecond);
    let of_ceiling = rules.parameter(ParameterKey::AbnormalShareOfCeiling);
    let mut sorted: Vec<Money> = prices.iter().map(|(_, price)| *price).collect();
    sorted.sort_unstable();
    let total: Money = sorted.iter().copied().sum();
    let count = i128::try_from(sorted.len()).unwrap_or(i128::MAX);
    let ceiling = dossier[lot].ceiling_price;
    let mut findings = Vec::new();
    for (bid, price) in prices {
        let finding = |code, share: &Parameter| {
            let tenderer = &dossier[dossier[*bid].tenderer].name;
            let finding = Finding::new(code).at(dossier[*bid].place.clone()).with("bid", &dossier[*bid].id);
            let finding = finding.with("tenderer", tenderer).with("lot", &dossier[lot].id);
            finding.with("price", price.grouped()).with("share", share.value).under(&share.clause)
        };
        if is_below(Money::from_fen(price.fen() * count), mean, total) {
            findings.push(finding(Code::PriceFarBelowMean, mean).with("mean", total.portion(1, count).grouped()));
        }
        if let [lowest, next, ..] = sorted.as_slice()
            && price == lowest
            && is_below(*price, second, *next)
        {
            findings.push(finding(Code::PriceFarBelowSecond, second).with("second", next.grouped()));
        }
        if is_below(*price, of_ceiling, ceiling) {
            findings.push(finding(Code::PriceFarBelowCeiling, of_ceiling).with("ceiling", ceiling.grouped()));
        }
    }
    findings
}

/// `100 * price < percent * reference`, in integers; a percentage has at most 8 decimals.
fn is_below(price: Money, percent: &Parameter, reference: Money) -> bool {
    let whole = 10i128.pow(percent.value.scale()) * 100;
    price.fen() * whole < percent.value.mantissa() * reference.fen()
}
