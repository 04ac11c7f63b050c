//! Tables by place: who pays when, which county gets how much of its need.

use super::headings;
use super::sheet::Sheet;
use crate::domain::record::Record;
use crate::reports::index::results;
use crate::reports::wording::Wording;
use std::io;

/// The counties' service rates under each rule.
pub(super) fn counties(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let ids = [
        "report-rule",
        "report-county-code",
        "report-county",
        "report-county-need",
        "report-service",
        "report-county-rate",
    ];
    let mut sheet = Sheet::new(&headings(wording, &ids))?;
    for result in results(record) {
        for rate in &result.county_rates {
            sheet.row(&[
                wording.rule(result.rule),
                rate.county.clone(),
                rate.name.clone(),
                rate.need.to_string(),
                rate.service.to_string(),
                rate.percent.to_string(),
            ])?;
        }
    }
    sheet.bytes()
}

/// Payments by buyer and year under each rule.
pub(super) fn payments(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &["report-rule", "report-buyer-code", "report-buyer", "report-year", "report-payment-yuan"],
    ))?;
    for result in results(record) {
        for payment in &result.payments {
            sheet.row(&[
                wording.rule(result.rule),
                payment.buyer.clone(),
                wording.buyer(&payment.buyer).to_owned(),
                payment.year.to_string(),
                payment.price_yuan.to_string(),
            ])?;
        }
    }
    sheet.bytes()
}
