//! Low price first (低价优先法), on prices adjusted by policy.
//!
//! *Share:* `benchmark / adjusted price`, where the benchmark is the lowest adjusted price among
//! the bids on the lot that meet the documents' requirements. *Source:* Order 87, art. 55;
//! 财库〔2014〕214号, art. 24. Averages are not used and no price is dropped. The contract stays
//! at the bid price: adjusted prices serve scoring only.
//!
//! *Adjusted price:* small and micro enterprises, and those treated like them, get the deduction
//! that the documents fix (财库〔2020〕46号, 〔2022〕19号), except on lots reserved for them. Social
//! organisations and public institutions are no enterprises and get none. A mark-up for 公益二类
//! bodies, whose funded staff the budget already pays, is a parameter that is 0 unless a buyer
//! publishes one.

use super::Ratio;
use crate::domain::{Dossier, LotIx, Money, ParameterKey, Rules, Size, TendererIx, TendererKind};
use rust_decimal::Decimal;

/// Whether the size class gets the price deduction.
pub fn is_deducted(size: Size) -> bool {
    match size {
        Size::Micro | Size::Small | Size::SameTreatment => true,
        Size::Medium | Size::Large | Size::NotAnEnterprise => false,
    }
}

/// The price that scoring uses, in yuan, exact: `price * (100 - deduction) / 100`, times
/// `(100 + mark-up) / 100` for 公益二类 bodies.
pub fn adjusted_price(dossier: &Dossier, rules: &Rules, tenderer: TendererIx, lot: LotIx, price: Money) -> Decimal {
    let hundred = Decimal::ONE_HUNDRED;
    // A believed price is below 10^15 fen, far inside both types.
    let mut yuan = Decimal::from_i128_with_scale(price.fen(), 2);
    let who = &dossier[tenderer];
    if is_deducted(who.size) && !dossier[lot].reserved_for_small {
        yuan = yuan * (hundred - dossier.tender.small_deduction_percent) / hundred;
    }
    let markup = rules.value(ParameterKey::FundedBodyMarkup);
    if who.kind == TendererKind::PublicInstitutionTwo && !markup.is_zero() {
        yuan = yuan * (hundred + markup) / hundred;
    }
    yuan.normalize()
}

/// The share; nothing where the price is not positive or the numbers are too large.
pub fn share(benchmark: Decimal, adjusted_price: Decimal) -> Option<Ratio> {
    let share = Ratio::from_decimal(benchmark)?.divided_by(Ratio::from_decimal(adjusted_price)?)?;
    Some(share.cut_to_share())
}
